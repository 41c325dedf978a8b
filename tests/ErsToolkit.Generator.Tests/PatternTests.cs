using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Patterns compile to code that takes what a regular expression would take: without that a valid reference is refused, or a wrong one sent.</summary>
public sealed class PatternTests
{
    private const string LiteralCharacters = "aZ09 -/_:,<>=!'\"#&;@~";
    private const string ClassCharacters = "09afzAFZ-+ !~/_^$.{}()*?|\"'<&,";

    private static readonly Gen<string> Literal = Gen.Char[LiteralCharacters].Array[1, 3].Select(characters => new string(characters));

    private static readonly Gen<string> Range = Gen.Select(Gen.Char[ClassCharacters], Gen.Char[ClassCharacters], Gen.Bool)
        .Select((one, other, isRange) => isRange ? (char)Math.Min(one, other) + "-" + (char)Math.Max(one, other) : one.ToString());

    private static readonly Gen<string> Count = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3])
        .Select((least, more, form) => string.Create(CultureInfo.InvariantCulture, $"{(form == 0 ? "" : form == 1 ? "+" : form == 2 ? "{" + least + "}" : "{" + least + "," + (least + more) + "}")}"));

    private static readonly Gen<string> Class = Gen.Select(Range.Array[1, 3], Count).Select((ranges, count) => "[" + string.Concat(ranges) + "]" + count);

    /// <summary>Patterns of the subset, among them some that are ambiguous.</summary>
    private static readonly Gen<string> InSubset = Gen.OneOf(Literal, Class, Class).Array[1, 5].Select(string.Concat);

    /// <summary>Texts made of the subset's own signs, most of which are no patterns.</summary>
    private static readonly Gen<string> Anything = Gen.Char["[[[]]]{{}},++--0019azAZ^\\.|?*()$/ "].Array[0, 14].Select(characters => new string(characters));

    [Fact]
    public void A_pattern_takes_what_the_regular_expression_takes() =>
        Gen.Select(Gen.OneOf(InSubset, InSubset, Anything).Array[60], Gen.Int).Sample(
            (patterns, seed) => Compare(patterns, new Random(seed)), iter: 5, threads: 1);

    [Fact]
    public void Whatever_is_accepted_is_a_regular_expression_and_whatever_is_not_has_a_reason() =>
        Gen.OneOf(InSubset, Anything).Sample(
            pattern =>
            {
                PatternModel? model = PatternParser.Parse(pattern, out string reason);
                Assert.Equal(model is null, reason.Length > 0);
                if (model is not null)
                {
                    Assert.NotNull(Oracle(pattern));
                }
            },
            iter: 10_000);

    [Theory]
    [InlineData("[0-9]{1,3}[a-z]+-x", true)]
    [InlineData("[a-]", true)]
    [InlineData("[0-9]{0,2}", true)]
    [InlineData("[0-9]{10000}", true)]
    [InlineData("[0-9]{10001}", false)]
    [InlineData("[0-9]{0}", false)]
    [InlineData("[0-9]{1,}", false)]
    [InlineData("[0-9]{ 1}", false)]
    [InlineData("[0-9]{1,2,3}", false)]
    [InlineData("[0-9]*", false)]
    [InlineData("[0-9]?", false)]
    [InlineData("[^0-9]", false)]
    [InlineData("[9-0]", false)]
    [InlineData("[é]", false)]
    [InlineData("é", false)]
    [InlineData("[]", false)]
    [InlineData("[\\d]", false)]
    [InlineData("\\d", false)]
    [InlineData(".", false)]
    [InlineData("a+", false)]
    [InlineData("(a)", false)]
    [InlineData("^a$", false)]
    [InlineData("a|b", false)]
    [InlineData("", false)]
    [InlineData("[0-9]+0", false)]
    [InlineData("[0-9]{1,2}[5-6]", false)]
    [InlineData("[0-9]+[a-z]{0,1}", false)]
    public void The_subset_ends_where_its_description_says(string pattern, bool isInside) =>
        Assert.Equal(isInside, PatternParser.Parse(pattern, out _) is not null);

    private static Regex Oracle(string pattern) => new("\\A(?:" + pattern + ")\\z", RegexOptions.CultureInvariant);

    private static void Compare(string[] candidates, Random random)
    {
        PatternModel[] patterns = [.. candidates.Select(candidate => PatternParser.Parse(candidate, out _)).OfType<PatternModel>()];
        Func<int, string, bool> isMatch = Compile(patterns);
        bool hasMatch = false;
        for (int index = 0; index < patterns.Length; index++)
        {
            Regex oracle = Oracle(patterns[index].Text);
            for (int round = 0; round < 60; round++)
            {
                string text = TextFor(patterns[index], random);
                bool expected = oracle.IsMatch(text);
                hasMatch |= expected;
                Assert.True(expected == isMatch(index, text), $"'{patterns[index].Text}' on '{text}': expected {expected}");
            }
        }

        Assert.True(hasMatch);
    }

    /// <summary>Compiles a type for each pattern and gives the way into them.</summary>
    private static Func<int, string, bool> Compile(PatternModel[] patterns)
    {
        string arms = string.Concat(patterns.Select((_, index) => $"case {index}: return ErsToolkit.T{index}.From(text).IsValid;\n"));
        SpecRun run = SpecHarness.Run(
            [.. Repository.Specs, SpecTexts.Library("patterns", SpecTexts.Types(patterns.Select(pattern => pattern.Text))), SpecTexts.Endpoint(SpecTexts.Operation(""), "patterns")],
            source: $$"""internal static class Probe { internal static bool IsMatch(int type, string text) { switch (type) { {{arms}} default: throw new System.ArgumentOutOfRangeException(nameof(type)); } } }""");
        Assert.Empty(run.Diagnostics);
        MethodInfo method = run.Load().GetType("Probe")!.GetMethod("IsMatch", BindingFlags.Static | BindingFlags.NonPublic)!;
        return method.CreateDelegate<Func<int, string, bool>>();
    }

    /// <summary>A text that follows the pattern, or nearly does.</summary>
    private static string TextFor(PatternModel pattern, Random random)
    {
        var text = new StringBuilder();
        int mistake = random.Next(3) == 0 ? random.Next(pattern.Items.Count) : -1;
        for (int index = 0; index < pattern.Items.Count; index++)
        {
            PatternItemModel item = pattern.Items[index];
            int most = Math.Min(item.Maximum, item.Minimum + 5);
            int count = index == mistake && random.Next(2) == 0 ? Math.Max(0, random.Next(2) == 0 ? item.Minimum - 1 : most + 1) : random.Next(item.Minimum, most + 1);
            for (int repetition = 0; repetition < count; repetition++)
            {
                text.Append(item.Literal.Length > 0 ? item.Literal : CharacterOf(item, random, isWrong: index == mistake && random.Next(4) == 0));
            }
        }

        return random.Next(12) switch
        {
            0 => text + "\n",
            1 => text.Insert(random.Next(text.Length + 1), "é\u0660\ud83d\ude00\ud800\0 "[random.Next(7)]).ToString(),
            _ => text.ToString(),
        };
    }

    private static char CharacterOf(PatternItemModel item, Random random, bool isWrong)
    {
        CharacterRange range = item.Ranges[random.Next(item.Ranges.Count)];
        return isWrong ? (char)(random.Next(2) == 0 ? range.First - 1 : range.Last + 1) : (char)random.Next(range.First, range.Last + 1);
    }
}
