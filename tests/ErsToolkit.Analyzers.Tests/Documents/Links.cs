using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ErsToolkit.Analyzers.Tests.Rules;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Documents;

/// <summary>A link of a page leads to a file that is there, and to a heading that it has; else a reader ends up nowhere.</summary>
public sealed partial class Links
{
    private static readonly string[] Folders = [".", "analyzers", "analyzers/rules", "runtime", "runtime/docs", "runtime/ErsToolkit", "runtime/ErsToolkit.Http", "samples/ErsSimulator", "spec"];

    public static TheoryData<string> Pages => [.. Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.md").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Given_a_page_Then_each_of_its_links_leads_somewhere(string page)
    {
        string path = Path.Combine(Repository.Root, page);

        Assert.All(Link().Matches(TextOf(path)), link => Assert.True(LeadsSomewhere(path, link.Groups[1].Value), link.Groups[1].Value));
    }

    [Fact]
    public void The_first_page_leads_to_every_guide() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "runtime", "docs"), "*.md"),
        guide => Assert.Contains("](runtime/docs/" + Path.GetFileName(guide) + ")", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal));

    private static bool LeadsSomewhere(string page, string target)
    {
        if (Uri.IsWellFormedUriString(target, UriKind.Absolute))
        {
            return true;
        }

        string[] parts = target.Split('#', 2);
        string file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1 ? Path.Exists(file) : File.Exists(file) && Headings(file).Contains(parts[1]);
    }

    /// <summary>The names by which the headings of a page can be linked to: small letters, digits and hyphens, which stand for blanks.</summary>
    private static IEnumerable<string> Headings(string page) => Heading().Matches(TextOf(page)).Select(heading => Unnamed().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>A page without its blocks of code, in which nothing is a link or a heading.</summary>
    private static string TextOf(string page) => Block().Replace(File.ReadAllText(page).ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Unnamed();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
