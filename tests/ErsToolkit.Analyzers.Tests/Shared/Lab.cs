using System;
using System.Collections.Immutable;
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

    /// <summary>A project with the builders and no code of its own yet.</summary>
    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create("Lab", [Builders], Given.Platform.Append(Given.Runtime), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static CSharpCompilation Compile(string source) => Compile(source, Builders);

    /// <summary>With other builders, or with more beside them.</summary>
    public static CSharpCompilation Compile(string source, params SyntaxTree[] fixture) => CSharpCompilation.Create(
        "Lab", fixture.Prepend(CSharpSyntaxTree.ParseText(source, path: "Program.cs")), Given.Platform.Append(Given.Runtime), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The reports of the analyzer. An exception in it is a report too, of the driver's.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var reports = await compilation.WithAnalyzers([new BuilderFlowAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reports, r => !r.Id.StartsWith("ERS", StringComparison.Ordinal));
        return reports;
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
