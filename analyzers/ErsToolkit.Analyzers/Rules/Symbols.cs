using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>How to know what is not the toolkit's, and need not be there: by name.</summary>
internal static class Symbols
{
    /// <summary>The name of a type with its namespace, without its arguments.</summary>
    public static string NameOf(ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.Name : type.Name;

    /// <summary>The type that may be null; the type itself, where it is not such a one.</summary>
    public static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
