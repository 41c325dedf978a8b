using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ErsToolkit.Analyzers.Tests.Rules;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Documents;

/// <summary>Who looks for a message finds it only as it is written.</summary>
public sealed partial class Messages
{
    private const char Hole = '…';

    private static readonly string[] Roots = ["generator", "runtime", "tests/ErsToolkit.Generator.Tests/Golden", "tests/ErsToolkit.Generator.Tests/GoldenBeside"];

    private static readonly string[] Sources =
    [
        .. Roots.Select(root => Path.Combine(Repository.Root, root))
            .SelectMany(root => Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories).Where(path => IsSource(Path.GetRelativePath(root, path))))
            .Select(File.ReadAllText),
    ];

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "runtime", "docs", "troubleshooting.md"));

    /// <summary>The sentences in the first columns; what has fewer words is a name.</summary>
    public static TheoryData<string> Quoted =>
        [.. FirstColumn().Matches(Page).SelectMany(cell => Code().Matches(cell.Groups[1].Value)).Select(code => code.Groups[1].Value).Where(text => text.Split(' ').Length > 2).Distinct()];

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Given_a_message_on_the_page_of_troubles_Then_it_is_one_that_somebody_writes(string message)
    {
        string[] parts = [.. message.Split(Hole).Select(part => part.Trim('\'', '.', ' ', ',')).Where(part => part.Length > 0)];

        Assert.Contains(Sources, source => parts.All(part => source.Contains(part, StringComparison.Ordinal)));
    }

    private static bool IsSource(string path) =>
        Path.GetExtension(path) is ".cs" or ".targets" && !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    [GeneratedRegex("^\\|([^|]+)\\|", RegexOptions.Multiline)]
    private static partial Regex FirstColumn();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
