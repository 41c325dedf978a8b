using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>
/// How many of the mistakes in the pairs are found, by kind and by how far the parts of a mistake are from one another: a table in the analyzers' README.
/// </summary>
internal static class Recall
{
    private static readonly string Header = $"| mistake | {string.Join(" | ", Depths)} |";

    /// <summary>The kinds as the files name them, and as the table does.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["clash"] = "a field that the chosen value forbids",
        ["missing"] = "a field that the chosen value requires, or that is always required",
        ["constant"] = "a constant that does not fit",
        ["supplied-twice"] = "a field supplied twice",
        ["discarded"] = "a discarded result",
        ["reason-after-outcome"] = "a reason that the outcome does not permit",
        ["table-of-reasons"] = "such a reason in a table",
        ["switch-without-case"] = "a switch without a case",
        ["key-as-text"] = "a key compared as text",
    };

    /// <summary>The columns: depth 0, 1, 2 and 3.</summary>
    public static IReadOnlyList<string> Depths => ["in one method", "through one method or member", "two deep", "three deep"];

    /// <summary>The README as it should be.</summary>
    public static string Render(string readme)
    {
        string[] lines = readme.Split('\n');
        int start = Array.IndexOf(lines, Header);
        if (start < 0)
            throw new InvalidDataException($"The README has no table with the header '{Header}'.");
        int end = Array.FindIndex(lines, start, line => !line.StartsWith('|'));
        return string.Join('\n', [.. lines[..start], Header, "|---" + string.Concat(Depths.Select(_ => "|---")) + "|", .. Rows(), .. lines[end..]]);
    }

    private static IEnumerable<string> Rows()
    {
        List<ProgramPair> pairs = [.. ProgramPair.Names.Select(ProgramPair.Read)];
        List<CorpusProgram> programs = [.. pairs.Select(pair => pair.Wrong)];
        foreach ((string kind, string name) in Kinds)
            yield return Row(name, [.. programs.Where(program => program.Kind == kind)]);
        yield return Row("all", programs);
        IEnumerable<string> falseAlarms = Depths.Select((_, depth) => FalseAlarms([.. pairs.Where(pair => pair.Wrong.Depth == depth)]));
        yield return $"| right programs with a report | {string.Join(" | ", falseAlarms)} |";
    }

    private static string Row(string name, List<CorpusProgram> programs) =>
        $"| {name} | {string.Join(" | ", Depths.Select((_, depth) => Cell([.. programs.Where(program => program.Depth == depth)])))} |";

    private static string FalseAlarms(List<ProgramPair> pairs) =>
        FormattableString.Invariant($"{pairs.Count(pair => pair.Right.Wrongly.Count > 0)} of {pairs.Count}");

    private static string Cell(List<CorpusProgram> programs)
    {
        int found = programs.Sum(program => program.Expected.Count), missed = programs.Sum(program => program.Missed.Count);
        return found + missed == 0 ? "–" : FormattableString.Invariant($"{found} of {found + missed}");
    }
}
