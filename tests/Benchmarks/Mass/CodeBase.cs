using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ErsToolkit.Benchmarks.Compiling;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Benchmarks.Mass;

/// <summary>An assembly that nobody here wrote, turned back into C#: one file for each of its types.</summary>
/// <remarks>Some of what the decompiler writes does not compile. Analyzers have to cope with that: in an editor, most code is incomplete.</remarks>
internal sealed class CodeBase(string name)
{
    /// <summary>The framework's assemblies, and those that the benchmarks refer to, by their names.</summary>
    private static readonly Dictionary<string, string> AtHand = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .DistinctBy(Path.GetFileNameWithoutExtension)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    public string Name { get; } = name;

    /// <summary>Compiles files against everything at hand, together with the generated code and a file whose mistake must be found.</summary>
    /// <remarks>The assembly itself is not a reference: each of its types would exist twice, without a conversion from one to the other.</remarks>
    public CSharpCompilation Compile(IEnumerable<SyntaxTree> files)
    {
        CSharpCompilation empty = CSharpCompilation.Create(
            Name,
            [],
            AtHand.Where(assembly => assembly.Key != Name).Select(assembly => MetadataReference.CreateFromFile(assembly.Value)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                concurrentBuild: false,
                nullableContextOptions: NullableContextOptions.Enable));
        return BookingProject.In(empty).AddSyntaxTrees(files);
    }

    public IReadOnlyList<SyntaxTree> Decompile()
    {
        var decompiler = new CSharpDecompiler(AtHand[Name], new DecompilerSettings { ThrowOnAssemblyResolveErrors = false, UsingDeclarations = true });
        return decompiler.TypeSystem.MainModule.TopLevelTypeDefinitions
            .Where(type => !type.Name.StartsWith('<'))
            .Select(type => Project.Parse(decompiler.DecompileTypeAsString(type.FullTypeName)).WithFilePath(type.FullTypeName.ReflectionName + ".cs"))
            .ToList();
    }
}
