using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Rules;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Documents;

/// <summary>The sample is the first program that a supplier reads; it takes no advice that it does not follow.</summary>
public sealed class Sample
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "BookOrDefer");

    private static readonly string[] Libraries = ["Spectre.Console*.dll", "System.CommandLine.dll", "ErsSimulator.dll"];

    [Fact]
    public async Task Given_all_files_of_the_sample_Then_nothing_is_reported()
    {
        CSharpCompilation project = GeneratedApi.Of("sample");
        SyntaxTree[] files = [.. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Where(IsSource).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))];
        CSharpCompilation sample = project
            .AddSyntaxTrees(files)
            .AddReferences(Libraries.SelectMany(library => Directory.GetFiles(AppContext.BaseDirectory, library)).Select(path => MetadataReference.CreateFromFile(path)))
            .WithOptions(project.Options.WithOutputKind(OutputKind.ConsoleApplication).WithNullableContextOptions(NullableContextOptions.Enable));
        ProjectAnalysis.HasNoProblems(sample, DiagnosticSeverity.Error, files);
        Assert.Empty(await ProjectAnalysis.RunAsync(sample, files));
    }

    private static bool IsSource(string path) => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");
}
