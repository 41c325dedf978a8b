using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>What the rules promise holds in whole programs too, which were written for what they do and not for a rule.</summary>
public sealed class Verdicts
{
    private const string Raising = "Raising";
    private const string Silent = "Silent";

    public static TheoryData<string> RaisingPrograms => [.. CorpusProgram.In(Raising)];

    public static TheoryData<string> SilentPrograms => [.. CorpusProgram.In(Silent)];

    [Theory]
    [MemberData(nameof(RaisingPrograms))]
    public async Task Given_a_program_with_mistakes_Then_exactly_these_are_reported(string name)
    {
        CorpusProgram program = CorpusProgram.Read(Raising, name);
        Assert.NotEmpty(program.Expected);
        await Judge(program);
    }

    [Theory]
    [MemberData(nameof(SilentPrograms))]
    public async Task Given_a_program_that_is_right_Then_nothing_is_reported(string name)
    {
        CorpusProgram program = CorpusProgram.Read(Silent, name);
        Assert.Empty(program.Expected);
        await Judge(program);
    }

    [Fact]
    public void There_are_twice_as_many_programs_that_are_right() => Assert.True(SilentPrograms.Count >= 2 * RaisingPrograms.Count, $"{RaisingPrograms.Count} with mistakes, {SilentPrograms.Count} without");

    /// <summary>Whether what is reported in a program is what is marked in it.</summary>
    internal static async Task Judge(CorpusProgram program)
    {
        CSharpCompilation compilation = program.Compile(out IReadOnlyList<SyntaxTree> trees);
        ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Warning, trees);
        var reports = await ProjectAnalysis.RunAsync(compilation, trees);
        List<string> expected = [.. program.Expected.Concat(program.Wrongly).Select(e => Text(e.Id, trees.Single(tree => tree.FilePath == e.File).GetLocation(e.Span)))];
        List<string> found = [.. reports.Select(report => Text(report.Id, report.Location))];
        Assert.True(
            expected.Order().SequenceEqual(found.Order()),
            string.Join('\n', [.. expected.Except(found).Select(text => "missing: " + text), .. found.Except(expected).Select(text => "not expected: " + text), $"{expected.Count} expected, {found.Count} found"]));
    }

    private static string Text(string id, Location at) => $"{id} at {at.GetLineSpan()}, {at.SourceTree?.GetText().ToString(at.SourceSpan)}";
}
