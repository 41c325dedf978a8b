using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>
/// A program as a supplier writes it. Its file says what must be reported by the usual markup, <c>{|ERS2001:Slot|}</c> (so that <c>$$</c> is in none of them), and
/// what else it takes in lines of their own: <c>//# edition current</c> or <c>both</c> instead of <c>v1</c>, <c>//# language 7.3</c>, <c>//# define SYMBOL</c>,
/// <c>//# audit</c>, <c>//# web</c> for the libraries of ASP.NET, and <c>//# file Name.cs</c> before each further file. What ought to be reported and is not is marked <c>{|missed ERS2001:Slot|}</c>, what is
/// reported and ought not to be <c>{|wrongly ERS2001:Slot|}</c>. A program with top-level statements is an application, any other a library.
/// </summary>
internal sealed class CorpusProgram
{
    /// <summary>How a line begins that is about the program.</summary>
    public const string Mark = "//# ";

    private const string MissedMark = "missed ";
    private const string WronglyMark = "wrongly ";

    private readonly ILookup<string, string> _wishes;

    private CorpusProgram(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        _wishes = lines.Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line[Mark.Length..].Split(' ')).ToLookup(words => words[0], words => words[^1]);
        Files = [.. FilesIn(lines)];
        Expected = [.. Marked("")];
        Missed = [.. Marked(MissedMark)];
        Wrongly = [.. Marked(WronglyMark)];
        if (Expected.Count + Missed.Count + Wrongly.Count != Files.Sum(file => file.Marks.Sum(mark => mark.Value.Length)))
            throw new InvalidDataException($"A mark is an id, or an id after '{MissedMark}' or '{WronglyMark}'.");
    }

    /// <summary>The files without their markup.</summary>
    public IReadOnlyList<(string Name, string Text, ImmutableDictionary<string, ImmutableArray<TextSpan>> Marks)> Files { get; }

    /// <summary>What must be reported: the id, the file and the place in it.</summary>
    public IReadOnlyList<(string Id, string File, TextSpan Span)> Expected { get; }

    /// <summary>What ought to be reported, because a run fails or does something else than it should, and is not.</summary>
    public IReadOnlyList<(string Id, string File, TextSpan Span)> Missed { get; }

    /// <summary>What is reported although it is right, which is worse.</summary>
    public IReadOnlyList<(string Id, string File, TextSpan Span)> Wrongly { get; }

    /// <summary>What sort of mistake is in it.</summary>
    public string Kind => Wish("kind", "");

    /// <summary>Through how many methods, fields and the like the mistake goes.</summary>
    public int Depth => int.Parse(Wish("depth", "-1"), CultureInfo.InvariantCulture);

    /// <summary>The names of all programs in one folder of the corpus.</summary>
    public static IEnumerable<string> In(string folder) => Directory.GetFiles(FolderOf(folder), "*.cs.txt").Select(path => Path.GetFileName(path)[..^".cs.txt".Length]).Order(StringComparer.Ordinal);

    /// <summary>All files of one folder, without their markup.</summary>
    public static IEnumerable<string> TextsIn(string folder) => In(folder).SelectMany(name => Read(folder, name).Files).Select(file => file.Text);

    public static CorpusProgram Read(string folder, string name) => new(File.ReadAllText(Path.Combine(FolderOf(folder), name + ".cs.txt")));

    /// <summary>The program in a project that has chosen its editions.</summary>
    /// <param name="trees">Its files.</param>
    public CSharpCompilation Compile(out IReadOnlyList<SyntaxTree> trees)
    {
        LanguageVersion language = LanguageVersionFacts.TryParse(Wish("language", "latest"), out LanguageVersion version) ? version : throw new InvalidDataException("No such version of C#.");
        var parse = new CSharpParseOptions(language, preprocessorSymbols: _wishes["define"]);
        trees = [.. Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Name))];
        bool isApplication = trees.Any(tree => tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax));
        CSharpCompilation project = GeneratedApi.Of(Wish("edition", "v1"), language);
        return project.AddSyntaxTrees(trees).AddReferences(_wishes.Contains("web") ? Libraries.Web : []).WithOptions(project.Options
            .WithOutputKind(isApplication ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(language.MapSpecifiedToEffectiveVersion() < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(_wishes.Contains("audit") ? [new("ERS3002", ReportDiagnostic.Warn)] : []));
    }

    /// <summary>What is in the files under an id that has such a mark before it.</summary>
    private IEnumerable<(string Id, string File, TextSpan Span)> Marked(string before) =>
        from file in Files
        from mark in file.Marks
        where mark.Key.StartsWith(before, StringComparison.Ordinal) && mark.Key.LastIndexOf(' ') == before.Length - 1
        from span in mark.Value
        select (mark.Key[before.Length..], file.Name, span);

    private string Wish(string name, string otherwise) => _wishes[name].SingleOrDefault() ?? otherwise;

    private static IEnumerable<(string, string, ImmutableDictionary<string, ImmutableArray<TextSpan>>)> FilesIn(string[] lines)
    {
        string name = "Program.cs";
        for (int start = 0; start < lines.Length;)
        {
            int end = Array.FindIndex(lines, start, line => line.StartsWith(Mark + "file ", StringComparison.Ordinal));
            end = end < 0 ? lines.Length : end;
            TestFileMarkupParser.GetSpans(string.Join('\n', lines[start..end]), out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
            yield return (name, text, marks);
            name = end < lines.Length ? lines[end].Split(' ')[^1] : name;
            start = end + 1;
        }
    }

    private static string FolderOf(string folder) => Path.Combine(AppContext.BaseDirectory, "Corpus", folder);
}
