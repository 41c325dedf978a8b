using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Pipeline;

/// <summary>Finds types in what a project refers to.</summary>
internal static class ReferencedTypes
{
    /// <summary>Gives the types of a full name that the project's code can use.</summary>
    /// <remarks>The project's own types are not looked at: that would merge the declarations of all its files anew at each keystroke, which is nearly all that a keystroke costs.</remarks>
    public static IEnumerable<INamedTypeSymbol> Accessible(Compilation compilation, string name) => compilation.SourceModule.ReferencedAssemblySymbols
        .Select(assembly => assembly.GetTypeByMetadataName(name))
        .OfType<INamedTypeSymbol>()
        .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
