using System;
using System.IO;
using System.Linq;

namespace ErsToolkit.Analyzers.Tests.Rules;

/// <summary>The table of all rules in the analyzers' README.</summary>
internal static class Overview
{
    /// <summary>Tests that may write the README are in one collection, so that none of them writes over what another one has written.</summary>
    public const string Collection = "README of the analyzers";

    private const string Header = "| id | finds | severity | fix |";

    private static readonly string File = Path.Combine(Repository.Analyzers, "README.md");

    /// <summary>The README as it should be.</summary>
    public static string Render()
    {
        string[] lines = Read().Split('\n');
        int start = Array.IndexOf(lines, Header);
        int end = Array.FindIndex(lines, start, line => !line.StartsWith('|'));
        return string.Join('\n', [.. lines[..start], Header, "|---|---|---|---|", .. ShippedRules.Descriptors.Select(d => Row(d.Id)), .. lines[end..]]);
    }

    public static string Read() => System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    public static void Write(string text) => System.IO.File.WriteAllText(File, text);

    private static string Row(string id)
    {
        RulePage page = RulePage.Read(id);
        string title = page.Lines[0][$"# {id}: ".Length..];
        return $"| [{id}](rules/{id}.md) | {char.ToLowerInvariant(title[0])}{title[1..]} | {page.Severity} | {page.Fix} |";
    }
}
