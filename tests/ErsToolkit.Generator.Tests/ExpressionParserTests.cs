using System.Linq;
using CsCheck;
using ErsToolkit.Generator.Link.Language.Expressions;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>The one expression grammar: what an author writes means what it reads like, and a slip is shown where it is.</summary>
public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("Start = Slot.Start", "(= Start Slot.Start)")]
    [InlineData("Start < End", "(< Start End)")]
    [InlineData("Start<=End", "(<= Start End)")]
    [InlineData("Why = EARLY or Why = LATE", "(or (= Why EARLY) (= Why LATE))")]
    [InlineData("A or B and C", "(or A (and B C))")]
    [InlineData("(A or B) and C", "(and (or A B) C)")]
    [InlineData("not A and B", "(and (not A) B)")]
    [InlineData("not not A", "(not (not A))")]
    [InlineData("not A = B", "(not (= A B))")]
    [InlineData("A and B and C", "(and A B C)")]
    [InlineData("A is set", "(set A)")]
    [InlineData("not A is set", "(not (set A))")]
    [InlineData("Service in Referral.Shortlist", "(in Service Referral.Shortlist)")]
    [InlineData("A = 'or = not'", "(= A 'or = not')")]
    [InlineData("A = ''", "(= A '')")]
    [InlineData("  A\t=\nB  ", "(= A B)")]
    [InlineData("A = TWO_WEEK-WAIT", "(= A TWO_WEEK-WAIT)")]
    public void An_expression_reads_as_it_looks(string text, string expected)
    {
        ExpressionNode? node = ExpressionParser.Parse(text, out ExpressionFault? fault);

        Assert.Null(fault);
        Assert.Equal(expected, Show(node!));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("   ", 3, 3)]
    [InlineData("A =", 3, 3)]
    [InlineData("= A", 0, 1)]
    [InlineData("A = = B", 4, 5)]
    [InlineData("A B", 2, 3)]
    [InlineData("A = B = C", 6, 7)]
    [InlineData("A is", 4, 4)]
    [InlineData("A is B", 5, 6)]
    [InlineData("A and", 5, 5)]
    [InlineData("or A", 0, 2)]
    [InlineData("(A", 2, 2)]
    [InlineData("A)", 1, 2)]
    [InlineData("()", 1, 2)]
    [InlineData("A = 'x", 4, 6)]
    [InlineData("A != B", 2, 3)]
    [InlineData("A = \"x\"", 4, 5)]
    [InlineData("A = 😀", 4, 6)]
    [InlineData("A = set", 4, 7)]
    [InlineData("A > B", 2, 3)]
    public void A_slip_is_shown_where_it_is(string text, int start, int end)
    {
        ExpressionNode? node = ExpressionParser.Parse(text, out ExpressionFault? fault);

        Assert.Null(node);
        Assert.Equal((start, end), (fault!.Start, fault.End));
        Assert.NotEmpty(fault.Advice);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        Assert.NotNull(ExpressionParser.Parse(new string('(', 16) + "A" + new string(')', 16), out _));
        Assert.Null(ExpressionParser.Parse(new string('(', 17) + "A" + new string(')', 17), out _));
        Assert.Null(ExpressionParser.Parse(string.Concat(Enumerable.Repeat("not ", 17)) + "A", out _));
        Assert.NotNull(ExpressionParser.Parse(string.Join(" and ", Enumerable.Repeat("A", 64)), out _));
        Assert.Null(ExpressionParser.Parse(string.Join(" or ", Enumerable.Repeat("A", 65)), out _));
        Assert.Null(ExpressionParser.Parse(new string('(', 1_000_000), out _));
    }

    [Fact]
    public void Given_any_text_nothing_throws_and_every_place_lies_in_it()
    {
        string[] pieces = ["A", "Slot.Start", "B.", ".", "URGENT", "and", "or", "not", "is", "set", "in", "=", "<", "<=", "(", ")", "'", "'x'", " ", "\n", "\0", "&", "\"", "\ud83d", "😀", ">", "1", "-", "_"];
        Gen<string> texts = Gen.Int[0, pieces.Length - 1].Array[0, 30].Select(indexes => string.Concat(indexes.Select(index => pieces[index] + (index % 2 == 0 ? " " : ""))));

        Gen.OneOf(texts, Gen.String).Sample(
            text =>
            {
                ExpressionNode? node = ExpressionParser.Parse(text, out ExpressionFault? fault);
                Assert.True((node is null) != (fault is null));
                Assert.True(fault is null || (fault.Start >= 0 && fault.Start <= fault.End && fault.End <= text.Length));
                Assert.True(node is null || IsInside(node, 0, text.Length));
            },
            iter: 20_000);
    }

    private static bool IsInside(ExpressionNode node, int start, int end) =>
        node.Start >= start && node.End <= end && node.Start < node.End && node.Parts.All(part => IsInside(part, node.Start, node.End));

    private static string Show(ExpressionNode node)
    {
        string parts = string.Concat(node.Parts.Select(part => " " + Show(part)));
        return node.Kind switch
        {
            ExpressionKind.Name => node.Text,
            ExpressionKind.Text => "'" + node.Text + "'",
            ExpressionKind.Any => "(or" + parts + ")",
            ExpressionKind.All => "(and" + parts + ")",
            ExpressionKind.Not => "(not" + parts + ")",
            ExpressionKind.Equal => "(=" + parts + ")",
            ExpressionKind.Less => "(<" + parts + ")",
            ExpressionKind.LessOrEqual => "(<=" + parts + ")",
            ExpressionKind.In => "(in" + parts + ")",
            _ => "(set" + parts + ")",
        };
    }
}
