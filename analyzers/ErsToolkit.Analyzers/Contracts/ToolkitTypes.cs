using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>The types in which attributes of the runtime may be: those of the compilation itself and of the assemblies that refer to the runtime.</summary>
internal static class ToolkitTypes
{
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, IAssemblySymbol runtime) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(a => a.Modules.Any(m => m.ReferencedAssemblies.Contains(runtime.Identity)))
        .Append(compilation.Assembly)
        .SelectMany(a => TypesIn(a.GlobalNamespace));

    /// <summary>All types of a namespace and of those in it, with what is nested in them.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
