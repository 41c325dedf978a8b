using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>The contracts and coded enumerations of one compilation, each read at its first use.</summary>
internal sealed class ContractCache(ErsSymbols symbols)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, BuilderContract?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _outcomes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _endings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, CodedEnum?> _enums = new(SymbolEqualityComparer.Default);

    public ErsSymbols Symbols => symbols;

    /// <summary>
    /// Null where the type is no builder. Only a read-only struct is one: every call on it returns a new value, so that nothing else can change what
    /// a local holds. A type with the attribute that is none is a newer kind of builder, about which this version must not guess.
    /// </summary>
    public BuilderContract? BuilderOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true, IsGenericType: false } named
        ? _contracts.GetOrAdd(named, t => symbols.IsBuilder(t) ? new BuilderContract(t, symbols) : null)
        : null;

    /// <summary>Whether a type says how a request was refused from which flows start.</summary>
    public bool IsOutcome(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true } named
        && _outcomes.GetOrAdd(named, t => !symbols.IsBuilder(t) && !symbols.FlowsOf(t).IsEmpty);

    /// <summary>Whether no path comes back from a method.</summary>
    public bool EndsPath(IMethodSymbol method) => _endings.GetOrAdd(method, Endings.EndsPath);

    /// <summary>Null where the type is no enumeration whose members stand for codes.</summary>
    public CodedEnum? CodedEnumOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named
        ? _enums.GetOrAdd(named, t => CodedEnum.TryRead(t, symbols))
        : null;
}
