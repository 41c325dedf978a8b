using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>The contracts and coded enumerations of one compilation, each read at its first use.</summary>
internal sealed class ContractCache(ErsSymbols symbols)
{
    /// <summary>The name of the method that makes a typed value.</summary>
    public const string FromName = "From";

    private readonly ConcurrentDictionary<INamedTypeSymbol, BuilderContract?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _outcomes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _endings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, (ImmutableArray<ContractFlow>, string)> _flows = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _texts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, CodedEnum?> _enums = new(SymbolEqualityComparer.Default);

    public ErsSymbols Symbols => symbols;

    /// <summary>
    /// Null where the type is no builder. Only a read-only struct is one: every call on it returns a new value, so that nothing else can change what
    /// a local holds. A type with the attribute that is none is a newer kind of builder, about which this version must not guess.
    /// </summary>
    public BuilderContract? BuilderOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true, IsGenericType: false } named
        ? _contracts.TryGetValue(named, out BuilderContract? known) ? known : _contracts.GetOrAdd(named, t => symbols.IsBuilder(t) ? new BuilderContract(t, symbols, this) : null)
        : null;

    /// <summary>Whether a type says how a request was refused from which flows start.</summary>
    public bool IsOutcome(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true } named
        && _outcomes.GetOrAdd(named, t => !symbols.IsBuilder(t) && !symbols.FlowsOf(t).IsEmpty);

    /// <summary>The keys of an outcome; an enumeration's own codes.</summary>
    public CodedEnum? KeysOf(INamedTypeSymbol about) =>
        CodedEnumOf(about) ?? about.GetMembers().OfType<IPropertySymbol>().Select(p => CodedEnumOf(p.Type)).FirstOrDefault(coded => coded is { IsOpen: true });

    /// <summary>Whether less than everything is left of the keys of an outcome, or of the values of an enumeration.</summary>
    public bool IsNarrowed(INamedTypeSymbol about, CodeSet codes)
    {
        CodedEnum? keys = KeysOf(about);
        return keys is not null && !codes.Equals(keys.Any) && !codes.Equals(keys.All);
    }

    /// <summary>The flows to the request whose builder takes a reason of an enumeration, and the field that it is; none where no builder beside the enumeration does.</summary>
    public (ImmutableArray<ContractFlow> Flows, string Field) FlowsWith(INamedTypeSymbol reasons) => _flows.GetOrAdd(reasons, FindFlows);

    /// <summary>What to do after an outcome; null where the specification says several things of it, or none.</summary>
    /// <param name="about">The type of the outcome, or its keys: then of whichever outcome.</param>
    /// <param name="code">The key's code.</param>
    public string? NextStepAfter(INamedTypeSymbol about, string code)
    {
        IEnumerable<INamedTypeSymbol> outcomes = about.TypeKind == TypeKind.Enum ? about.ContainingNamespace.GetTypeMembers().Where(t => IsOutcome(t)) : [about];
        return outcomes.Select(outcome => symbols.NextStepAfter(outcome, code)).Distinct().ToList() is [{ } step] ? step : null;
    }

    private (ImmutableArray<ContractFlow>, string) FindFlows(INamedTypeSymbol reasons) => reasons.ContainingNamespace.GetTypeMembers()
        .Where(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, reasons.ContainingAssembly))
        .Select(type => BuilderOf(type))
        .Where(builder => builder is { Flows.IsEmpty: false })
        .SelectMany(builder => builder!.Type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.Parameters is [{ Type: var taken }] && SymbolEqualityComparer.Default.Equals(taken, reasons) && builder.SettingsOf(method) is { IsDefault: false, Length: 1 })
            .Select(method => (builder.Flows, builder.SettingsOf(method)[0].Field)))
        .DefaultIfEmpty((ImmutableArray<ContractFlow>.Empty, ""))
        .First();

    /// <summary>Whether no path comes back from a method.</summary>
    public bool EndsPath(IMethodSymbol method) => _endings.GetOrAdd(method, Endings.EndsPath);

    /// <summary>Null where the type is no enumeration whose members stand for codes, nor one that may be null.</summary>
    public CodedEnum? CodedEnumOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => _enums.TryGetValue(named, out CodedEnum? known) ? known : _enums.GetOrAdd(named, t => CodedEnum.TryRead(t, symbols)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } inner] } => CodedEnumOf(inner),
        _ => null,
    };

    /// <summary>Whether a type is a generated value that any text makes, valid or not.</summary>
    public bool IsTypedText(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true } named
        && _texts.GetOrAdd(named, t => Generated.Is(t) && t.GetMembers(FromName).OfType<IMethodSymbol>().Any(m => m.IsStatic));
}
