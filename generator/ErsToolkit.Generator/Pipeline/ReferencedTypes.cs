using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Pipeline;

/// <summary>Finds types in what a project refers to.</summary>
/// <remarks>
/// This runs at every edit, so no assembly is asked that cannot have the type: to look a name up in the two hundred assemblies of a framework costs more than all else
/// that the generator does then. The project's own types are not looked at either: that would merge the declarations of all its files anew.
/// </remarks>
internal static class ReferencedTypes
{
    private const string Runtime = "ErsToolkit";

    /// <summary>The runtime library and what is built on it, if only by generated code.</summary>
    public static IAssemblySymbol[] RuntimeAndAbove(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => assembly.Name == Runtime || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime)))
        .ToArray();

    /// <summary>Whether an assembly of some name has a type that the project can use.</summary>
    public static bool HasType(Compilation compilation, string assembly, string name) =>
        In(compilation, compilation.SourceModule.ReferencedAssemblySymbols.Where(candidate => candidate.Name == assembly), name).Any();

    /// <summary>Whether the framework has a type that the project can use, or else anything that it refers to.</summary>
    public static bool HasFrameworkType(Compilation compilation, string name) =>
        In(compilation, [compilation.ObjectType.ContainingAssembly], name).Any() || In(compilation, compilation.SourceModule.ReferencedAssemblySymbols, name).Any();

    /// <summary>The types of a full name in some assemblies that the project can use.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, IEnumerable<IAssemblySymbol> assemblies, string name) => assemblies
        .Select(assembly => assembly.GetTypeByMetadataName(name))
        .OfType<INamedTypeSymbol>()
        .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
