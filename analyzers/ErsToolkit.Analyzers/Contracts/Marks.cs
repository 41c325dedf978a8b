using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>Reads the attributes of the runtime. Their arguments are texts and nothing else.</summary>
internal static class Marks
{
    /// <summary>The first text of an attribute; null where a symbol does not have it.</summary>
    public static string? TextOf(ISymbol symbol, INamedTypeSymbol? attribute) => Of(symbol, attribute).Select(mark => Text(mark, 0)).FirstOrDefault();

    /// <summary>An attribute, as often as a symbol has it. One that the runtime does not know yet is on none.</summary>
    public static IEnumerable<AttributeData> Of(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is null ? [] : symbol.GetAttributes().Where(mark => SymbolEqualityComparer.Default.Equals(mark.AttributeClass, attribute));

    /// <summary>One of its texts; null where it has none there.</summary>
    public static string? Text(AttributeData mark, int index) =>
        index < mark.ConstructorArguments.Length && mark.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;
}
