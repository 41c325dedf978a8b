using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Compiles a program by hand where a test wants more of it than its diagnostics.</summary>
internal static class Lab
{
    private static readonly SyntaxTree Builders = CSharpSyntaxTree.ParseText(Given.Builders, path: "Builders.g.cs");

    private static readonly ConcurrentDictionary<string, MetadataReference> Assemblies = new();

    /// <summary>Tests run beside each other, and what each does by itself.</summary>
    private static readonly CompilationWithAnalyzersOptions Alone = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false);

    /// <summary>A project with the builders and no code of its own yet.</summary>
    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create("Lab", [Builders], Given.Platform.Append(Given.Runtime), Library);

    public static CSharpCompilation Compile(string source) => Compile(source, Builders);

    /// <summary>With other builders, or with more beside them.</summary>
    public static CSharpCompilation Compile(string source, params SyntaxTree[] fixture) => CSharpCompilation.Create(
        "Lab", fixture.Prepend(CSharpSyntaxTree.ParseText(source, path: "Program.cs")), Given.Platform.Append(Given.Runtime), Library);

    /// <summary>The builders as an assembly, whose internal members a project of this name may use.</summary>
    public static MetadataReference BuildersFor(string project) => Assemblies.GetOrAdd(project, _ =>
    {
        using var image = new MemoryStream();
        Assert.True(Compile($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{project}\")]").Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    /// <summary>The reports of the analyzer on a program, which must compile. An exception in the analyzer is a report too, of the driver's.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        // The compiler binds every method for the analyzer anyway: what it has to say comes of the same pass.
        var all = await compilation.WithAnalyzers([new BuilderFlowAnalyzer()], Alone).GetAllDiagnosticsAsync();
        ILookup<bool, Diagnostic> byCompiler = all.ToLookup(d => d.Id.StartsWith("CS", StringComparison.Ordinal));
        Diagnostic? error = byCompiler[true].FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(error is null, $"{error}\n{error?.Location.SourceTree?.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start)}");
        Assert.DoesNotContain(byCompiler[false], r => !r.Id.StartsWith("ERS", StringComparison.Ordinal));
        return [.. byCompiler[false]];
    }

    /// <summary>Loads the program, hands it to the test and unloads it.</summary>
    public static T Run<T>(Compilation compilation, Func<Type, T> test)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("Lab", isCollectible: true);
        try
        {
            return test(context.LoadFromStream(image).GetType("Program")!);
        }
        finally
        {
            context.Unload();
        }
    }
}
