using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>What the attributes of one builder type say, read once.</summary>
internal sealed class BuilderContract(INamedTypeSymbol type, ErsSymbols symbols)
{
    public const string BuildName = "Build";
    public const string TryBuildName = "TryBuild";

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<FieldSetting>> _settings = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Type { get; } = type;

    public ImmutableArray<ContractRule> Rules { get; } = symbols.RulesOf(type);

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
        return fields.IsDefault ? default : fields.Select(f => new FieldSetting(f, CodedParameter(method, f, fields.Length))).ToImmutableArray();
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
