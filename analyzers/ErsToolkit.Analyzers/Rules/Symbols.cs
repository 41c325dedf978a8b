using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>How to know what is not the toolkit's, and need not be there: by name.</summary>
internal static class Symbols
{
    /// <summary>The name of a type with its namespace, without its arguments.</summary>
    public static string NameOf(ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.Name : type.Name;

    /// <summary>The first name of the namespace that a symbol is in; null where it is in none.</summary>
    public static INamespaceSymbol? OutermostNamespaceOf(ISymbol symbol)
    {
        INamespaceSymbol? space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space;
    }

    /// <summary>Whether a call may run another body than the method's own.</summary>
    public static bool CanBeOverridden(IMethodSymbol method) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed;

    /// <summary>Whether a member gives a value that may be null as one that is not.</summary>
    public static bool IsValueOfNullable(ISymbol member) => member is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>A value without the conversions that the language makes of it.</summary>
    public static IOperation WithoutConversion(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value;
    }

    /// <summary>The type that may be null; the type itself, where it is not such a one.</summary>
    public static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
