using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What the attributes of one builder type say, read once.</summary>
internal sealed class BuilderContract(INamedTypeSymbol type, ErsSymbols symbols, ContractCache contracts)
{
    public const string BuildName = "Build";
    public const string TryBuildName = "TryBuild";

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<FieldSetting>> _settings = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Type { get; } = type;

    public ContractCache Contracts { get; } = contracts;

    public ImmutableArray<ContractRule> Rules { get; } = symbols.RulesOf(type);

    public ImmutableArray<FieldFormat> Formats { get; } = symbols.FormatsOf(type);

    public ImmutableArray<ContractFlow> Flows { get; } = symbols.FlowsOf(type);

    /// <summary>What a call of the method supplies; default where the method is none that hands the builder on.</summary>
    public ImmutableArray<FieldSetting> SettingsOf(IMethodSymbol method) => _settings.GetOrAdd(method, Read);

    /// <summary>Where a method makes a builder on which nothing is supplied yet. Anything else that returns one may have supplied something.</summary>
    public bool IsFreshFrom(IMethodSymbol method) =>
        method is { IsStatic: true, Parameters.IsEmpty: true, TypeParameters.IsEmpty: true }
        && Returns(method)
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Type.ContainingAssembly)
        && symbols.FieldsSetBy(method) is { IsDefault: false, IsEmpty: true };

    /// <summary>Whether the method ends the building, and then how.</summary>
    public BuildKind? BuildKindOf(IMethodSymbol method) => method switch
    {
        { IsStatic: true } => null,
        _ when !SymbolEqualityComparer.Default.Equals(method.ContainingType, Type) => null,
        { Name: BuildName, Parameters.IsEmpty: true } => BuildKind.Throwing,
        { Name: TryBuildName } => BuildKind.Trying,
        _ => null,
    };

    private bool Returns(IMethodSymbol method) => !method.ReturnsByRef && !method.ReturnsByRefReadonly && SymbolEqualityComparer.Default.Equals(method.ReturnType, Type);

    private ImmutableArray<FieldSetting> Read(IMethodSymbol method)
    {
        if (method.IsStatic || !Returns(method) || !SymbolEqualityComparer.Default.Equals(method.ContainingType, Type))
            return default;
        ImmutableArray<string> fields = symbols.FieldsSetBy(method);
        return fields.IsDefault ? default : fields.Select(f => new FieldSetting(f, CodedParameter(method, f, fields.Length), FormatsOf(method, f, fields))).ToImmutableArray();
    }

    /// <summary>A field has one text; where it comes in parts, they are the parameters that the formats of parts name.</summary>
    private ImmutableArray<ParameterFormat> FormatsOf(IMethodSymbol method, string field, ImmutableArray<string> fields)
    {
        var parts = method.Parameters
            .Select(p => new ParameterFormat(p.Ordinal, Formats.FirstOrDefault(f => string.Equals(f.Field, field + "." + p.Name, StringComparison.OrdinalIgnoreCase)), ImmutableArray<FieldFormat>.Empty))
            .Where(p => p.Format is not null)
            .ToImmutableArray();
        if (!parts.IsEmpty)
            return parts;

        var texts = method.Parameters.Where(p => p.Type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 || Contracts.IsTypedText(p.Type)).ToList();
        FieldFormat? format = Formats.FirstOrDefault(f => f.Field == field);
        bool isForField = texts.Count == 1 && method.Parameters.Length >= fields.Length
            && (fields.Length == 1 ? method.Parameters.Length == 1 : format is not null && fields.Count(f => Formats.Any(other => other.Field == f)) == 1);
        var ofParts = Formats.Where(f => f.Field.StartsWith(field + ".", StringComparison.Ordinal)).ToImmutableArray();
        return isForField ? ImmutableArray.Create(new ParameterFormat(texts[0].Ordinal, format, ofParts)) : ImmutableArray<ParameterFormat>.Empty;
    }

    private static int CodedParameter(IMethodSymbol method, string field, int fieldCount)
    {
        var coded = method.Parameters.Where(p => p.Type.TypeKind == TypeKind.Enum).ToList();
        IParameterSymbol? parameter = fieldCount == 1 && coded.Count == 1
            ? coded[0]
            : coded.FirstOrDefault(p => string.Equals(p.Name, field, StringComparison.OrdinalIgnoreCase));
        return parameter?.Ordinal ?? FieldSetting.NotCoded;
    }
}
