using System;
using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Rules;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>Programs in pairs that differ by one mistake only: what is reported in one of them and not in the other was found because of the mistake.</summary>
[Collection(Overview.Collection)]
public sealed class Pairs
{
    private const int Shortest = 40;
    private const int Longest = 150;
    private const int LinesOfAMistake = 6;

    public static TheoryData<string> Names => [.. ProgramPair.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Given_a_program_with_a_mistake_Then_it_is_reported_unless_it_is_a_known_miss(string name)
    {
        CorpusProgram wrong = ProgramPair.Read(name).Wrong;
        Assert.NotEmpty(wrong.Expected.Concat(wrong.Missed));
        await Verdicts.Judge(wrong);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Given_the_same_program_without_the_mistake_Then_nothing_is_reported_unless_it_is_a_known_false_alarm(string name)
    {
        CorpusProgram right = ProgramPair.Read(name).Right;
        Assert.Empty(right.Expected.Concat(right.Missed));
        await Verdicts.Judge(right);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_pair_Then_nothing_but_the_mistake_is_different(string name)
    {
        ProgramPair pair = ProgramPair.Read(name);
        Assert.InRange(pair.OnlyInWrong.Count + pair.OnlyInRight.Count, 1, LinesOfAMistake);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_pair_Then_it_is_as_long_as_files_of_suppliers_are(string name)
    {
        ProgramPair pair = ProgramPair.Read(name);
        Assert.InRange(pair.LinesOfWrong, Shortest, Longest);
        Assert.InRange(pair.LinesOfRight, Shortest, Longest);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_pair_Then_its_mistake_has_a_kind_and_a_depth(string name)
    {
        CorpusProgram wrong = ProgramPair.Read(name).Wrong;
        Assert.Contains(wrong.Kind, Recall.Kinds.Keys);
        Assert.InRange(wrong.Depth, 0, Recall.Depths.Count - 1);
    }

    [Fact]
    public void There_are_enough_pairs_and_no_program_is_without_its_twin()
    {
        Assert.True(Names.Count >= 30, $"{Names.Count} pairs");
        Assert.Equal(2 * Names.Count, CorpusProgram.In(ProgramPair.Folder).Count());
    }

    [Fact]
    public void The_table_of_what_is_found_is_what_the_pairs_say()
    {
        string expected = Recall.Render(Overview.Read());
        if (Environment.GetEnvironmentVariable("ERS_UPDATE_GOLDEN") == "1")
            Overview.Write(expected);
        Assert.Equal(expected, Overview.Read());
    }
}
