using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Generator.Tests;

/// <summary>Text of a spec stays text: without that whoever writes a spec writes into a supplier's assembly.</summary>
public sealed class HostileTextTests
{
    /// <summary>With UTF-8 literals, without them, and without annotations for null.</summary>
    private static readonly LanguageVersion[] Versions = [LanguageVersion.Latest, LanguageVersion.CSharp10, LanguageVersion.CSharp7_3];

    /// <summary>The number of texts in the spec of these tests.</summary>
    private const int TextCount = 14;

    private static readonly string[] Pieces =
    [
        "\"", "'", "\\", "\\\"", "\"\"\"", "\\u0022", "{", "}", "{{", "{0}", "\n", "\r", "\r\n", "\t", "\u0085", "\u2028", "\u2029", "\u00a0", "\ufeff", "\u200b", "\u202e",
        "\u00ad", "\u2066", "\U000e0001",
        "*/", "/*", "//", "///", "#if", "#endif", "#pragma", "</summary>", "<summary>", "</c>", "<see cref=\"x\"/>", "&amp;", "&", "<", ">", "]]>", "-->", "@", "$", "%", ";", "\"u8", ")",
        "😀", "é", "\u0301", "\ue000", "throw null;", "); System.Console.Beep(); (", "\");}}", "a", " ",
    ];

    /// <summary>Texts of such pieces. The letters keep XML's white space rules from making them empty.</summary>
    private static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 8].Select(pieces => "x" + string.Concat(pieces) + "x");

    [Fact]
    public void Hostile_text_stays_in_literals_and_comments_and_comes_out_as_it_was() =>
        Gen.Select(Hostile.Array[TextCount], Gen.Int[0, Versions.Length - 1].Select(index => Versions[index])).Sample(Check, iter: 9, threads: 1);

    [Fact]
    public void Every_hostile_piece_stays_where_it_is()
    {
        // Each piece once at the end of a text, where it could open something, then all of them in every text.
        Assert.All(Pieces.Chunk(TextCount), pieces => Check([.. pieces.Select(piece => "x" + piece), .. Enumerable.Repeat("x", TextCount - pieces.Length)], LanguageVersion.Latest));
        Assert.All(Versions, version => Check([.. Enumerable.Repeat(string.Concat(Pieces.Select(piece => "x" + piece)), TextCount)], version));
    }

    [Fact]
    public void Hostile_names_are_refused_and_nothing_is_made_of_them()
    {
        string[] names = ["class", "A B", "A\nB", "A;B", "A\u00e9", "\u0410", "A.B", "@A", "A<T>", "1A", "_A", "A\u200b", new string('A', 65), "A\u2028B", "A*/", ""];
        IEnumerable<string> fields = names.Select((name, index) => $"""<field path="comment{(char)('a' + index)}" name="{SpecTexts.Escape(name)}"/>""");

        SpecRun run = SpecHarness.Run([.. Repository.Specs, SpecTexts.Endpoint(SpecTexts.Operation(string.Concat(fields) + "<field path=\"note\" name=\"Note\"/>"))]);

        Assert.Equal(names.Select(name => name.Length == 0 ? "ERS1007" : "ERS1010").Order(), run.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
        Assert.All(run.Diagnostics, diagnostic =>
            Assert.DoesNotContain(diagnostic.GetMessage(CultureInfo.InvariantCulture), character => char.IsControl(character) || character is '\u2028' or '\u2029'));
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains(" Note(string note)", run.GeneratedSources["ErsToolkit.A900.SendRequestBuilder.g.cs"], StringComparison.Ordinal);
    }

    private static void Check(string[] texts, LanguageVersion version)
    {
        SpecRun run = SpecHarness.Run([.. Repository.Specs, Spec(texts)], languageVersion: version, source: Consumer);

        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(Shapes[version], ShapeOf(run));
        Assert.All(run.GeneratedSources.Values, source => Assert.DoesNotContain(source.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format));
        AssertJson(run.Load(), texts);
    }

    /// <summary>An endpoint whose every value and text comes from outside.</summary>
    private static SpecFile Spec(string[] texts)
    {
        string[] t = [.. texts.Select(SpecTexts.Escape)];
        string[] codes = [.. Codes(texts).Select(SpecTexts.Escape)];
        return new(
            "hostile.ers.xml",
            $"""
            <endpoint xmlns="{SpecTexts.Namespace}" id="A900" edition="{t[0]}" resource="Appointment" fhir="{t[1]}" source="{t[1]}">{t[2]}
              <use spec="ers-common"/>
              <codes name="Reason" system="{SpecTexts.Escape(SystemOf(texts))}">{t[4]}
                <code value="{codes[0]}">{t[6]}</code>
                <code value="{codes[1]}">{t[6]}</code>
              </codes>
              <operation name="Send" by="status">{t[7]}
                <fixed path="resourceType" value="Appointment"/>
                <fixed path="status" value="proposed" note="{t[8]}"/>
                <fixed path="description" value="{t[9]}" note="{t[8]}"/>
                <profiles path="meta.profile[]"><profile value="{t[10]}" write="true"/></profiles>
                <field path="reason[].coding[]" name="Why" type="Reason">{t[11]}</field>
                <field path="comment" name="Comment" occurs="0..1" note="{t[8]}">{t[12]}</field>
                <slices path="participant[]" by="actor.identifier">
                  <hint path="actor.reference">{t[13]}</hint>
                  <slice name="Service" type="ServiceId">{t[12]}</slice>
                </slices>
              </operation>
              <search name="Look" opens="Find">{t[7]}
                <parameter query="fixed" value="{t[9]}" note="{t[8]}"/>
                <parameter query="page" name="Page" type="integer" pages="true">{t[11]}</parameter>
                <bundle resource="Thing" page="ThingPage" item="FoundThing" items="Things">{t[12]}
                  <only path="status" value="{t[10]}"/>
                  <read name="Start" path="start" type="instant">{t[13]}</read>
                </bundle>
              </search>
              <outcomes of="Send"><outcome key="FORBIDDEN" id="{t[0]}" at="comment" found="by e-RS" note="{t[2]}" next="Stop">{t[13]}</outcome></outcomes>
            </endpoint>
            """,
            IsChosen: true);
    }

    /// <summary>Two codes; they hold no white space, and their members differ.</summary>
    /// <summary>A code system has no white space either.</summary>
    private static string SystemOf(string[] texts) => string.Concat(texts[3].Where(character => !char.IsWhiteSpace(character)));

    private static string[] Codes(string[] texts)
    {
        string tail = string.Concat(texts[5].Where(character => !char.IsWhiteSpace(character) && !char.IsAsciiLetterOrDigit(character)));
        return ["First-" + tail, "Second-" + tail];
    }

    private const string Consumer = """
        internal static class Probe
        {
            internal static byte[] Json() { return ErsToolkit.A900.Send().Why((ErsToolkit.Reason)1).Service("123").Build().ToUtf8Json(); }
            internal static string Query() { return ErsToolkit.A900.Find().Page(1).Build().ToQueryString(); }
            internal static string Code() { return ErsToolkit.ReasonExtensions.ToCode((ErsToolkit.Reason)2); }
            internal static bool IsValid(byte[] json) { return ErsToolkit.A900.ValidateSend(json).IsValid; }
        }
        """;

    private static void AssertJson(Assembly assembly, string[] texts)
    {
        object? Call(string name, params object[] arguments) =>
            assembly.GetType("Probe")!.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, arguments);

        byte[] json = (byte[])Call("Json")!;
        using var document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        JsonElement coding = root.GetProperty("reason")[0].GetProperty("coding")[0];
        Assert.Equal(texts[9], root.GetProperty("description").GetString());
        Assert.Equal(texts[10], root.GetProperty("meta").GetProperty("profile")[0].GetString());
        Assert.Equal(SystemOf(texts), coding.GetProperty("system").GetString());
        Assert.Equal(Codes(texts)[0], coding.GetProperty("code").GetString());
        Assert.Equal(Codes(texts)[1], Call("Code"));
        Assert.Equal("fixed=" + Uri.EscapeDataString(texts[9]) + "&page=1", Call("Query"));
        Assert.True((bool)Call("IsValid", json)!);
    }

    /// <summary>The kinds of all tokens of the generated code: text must not change them.</summary>
    private static readonly Dictionary<LanguageVersion, string> Shapes = Versions.ToDictionary(
        version => version,
        version => ShapeOf(SpecHarness.Run([.. Repository.Specs, Spec([.. Enumerable.Repeat("x", TextCount)])], languageVersion: version)));

    private static string ShapeOf(SpecRun run)
    {
        IEnumerable<string> kinds = run.RunResult.GeneratedTrees
            .Where(tree => tree.FilePath.Contains(".A900.", StringComparison.Ordinal))
            .OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
            .SelectMany(tree => tree.GetRoot().DescendantTokens().Select(token => token.Kind().ToString()));
        return string.Join(" ", kinds);
    }
}
