using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>Nothing throws either where a program is right in every part and odd as a whole, or where it is built with another runtime than its own.</summary>
public sealed class OddProjects
{
    public static TheoryData<string> Shapes => [.. OddShapes.All.Keys];

    public static TheoryData<string> Runtimes => [.. OddRuntimes.All.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Given_a_program_of_an_odd_shape_Then_nothing_throws(string shape) => new BrokenPrograms(GeneratedApi.Of("v1")).ReportsIn(OddShapes.All[shape]);

    [Theory]
    [MemberData(nameof(Runtimes))]
    public void Given_another_runtime_than_the_generated_code_is_for_Then_nothing_throws(string runtime)
    {
        CSharpCompilation generated = GeneratedApi.Of("v1");
        var programs = new BrokenPrograms(generated.WithReferences(Given.Platform).AddSyntaxTrees(CSharpSyntaxTree.ParseText(OddRuntimes.All[runtime])));
        foreach (string text in CorpusProgram.TextsIn("Raising"))
            programs.ReportsIn(text);
    }
}
