using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>
/// A program with a mistake and the same without it: <c>Name.wrong.cs.txt</c> and <c>Name.right.cs.txt</c>. The wrong one says in its header what is measured:
/// <c>//# kind</c>, one of <see cref="Recall.Kinds"/>, and <c>//# depth</c>, one of <see cref="Recall.Depths"/> by its number. A mistake that is not found, although the
/// program fails or misinforms when it runs, is marked <c>{|missed ERS2001:Slot|}</c> where the report ought to be. What is reported in the right one all the same is
/// marked <c>{|wrongly ERS2001:Slot|}</c>.
/// </summary>
internal sealed class ProgramPair
{
    public const string Folder = "Pairs";

    private const string WrongEnding = ".wrong";
    private const string RightEnding = ".right";

    private ProgramPair(CorpusProgram wrong, CorpusProgram right)
    {
        (Wrong, Right) = (wrong, right);
        List<string> inWrong = LinesOf(wrong), inRight = LinesOf(right);
        (LinesOfWrong, LinesOfRight) = (inWrong.Count, inRight.Count);
        (OnlyInWrong, OnlyInRight) = (Without(inWrong, inRight), Without(inRight, inWrong));
    }

    /// <summary>The names of all pairs.</summary>
    public static IEnumerable<string> Names =>
        CorpusProgram.In(Folder).Where(name => name.EndsWith(WrongEnding, StringComparison.Ordinal)).Select(name => name[..^WrongEnding.Length]);

    public CorpusProgram Wrong { get; }

    public CorpusProgram Right { get; }

    public int LinesOfWrong { get; }

    public int LinesOfRight { get; }

    public IReadOnlyList<string> OnlyInWrong { get; }

    public IReadOnlyList<string> OnlyInRight { get; }

    public static ProgramPair Read(string name) => new(CorpusProgram.Read(Folder, name + WrongEnding), CorpusProgram.Read(Folder, name + RightEnding));

    private static List<string> LinesOf(CorpusProgram program) =>
        [.. program.Files
            .SelectMany(file => file.Text.TrimEnd('\n').Split('\n'))
            .Where(line => !line.StartsWith(CorpusProgram.Mark, StringComparison.Ordinal))];

    // A line that is there twice counts twice.
    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        List<string> left = [.. lines];
        foreach (string line in others)
            left.Remove(line);
        return left;
    }
}
