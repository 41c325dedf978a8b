using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.ERS3006.Execution;

/// <summary>A text, what happens to it, and where it goes.</summary>
/// <param name="Pieces">The pieces in their order; the last one is a statement.</param>
internal sealed record LeakProgram(IReadOnlyList<Piece> Pieces)
{
    private const int Steps = 3;

    public static Gen<LeakProgram> Random { get; } = Gen.Frequency(
        (20, Gen.Select(One(Piece.Sources), Gen.Frequency((4, One(Piece.Steps)), (2, One(Piece.Locals))).Array[0, Steps], One(Piece.Sinks), (source, steps, sink) => new LeakProgram([source, .. steps, sink]))),
        (1, One(Piece.Wholes).Select(whole => new LeakProgram([whole]))));

    /// <summary>Whether the rule says that it sees the whole way.</summary>
    public bool IsClaimed => Pieces.All(p => p.IsClaimed);

    /// <summary>The first piece that the rule does not claim to see through.</summary>
    public string FirstUnclaimed => Pieces.FirstOrDefault(p => !p.IsClaimed)?.Code ?? "";

    /// <summary>The body of a method.</summary>
    public string Print()
    {
        var statements = new StringBuilder();
        string text = "";
        int open = 0;
        for (int i = 0; i < Pieces.Count; i++)
        {
            string local = string.Create(CultureInfo.InvariantCulture, $"l{i}");
            string code = Pieces[i].Code.Replace("λ", local, StringComparison.Ordinal).Replace("ƒ", $"f{i % 3}", StringComparison.Ordinal).Replace("§", text, StringComparison.Ordinal);
            text = Piece.Steps.Contains(Pieces[i]) ? $"({code})" : code;
            if (!Piece.Locals.Contains(Pieces[i]))
                continue;
            statements.AppendLine(code);
            open += code.EndsWith('{') ? 1 : 0;
            text = local;
        }

        return statements.Append(text).Append('}', open).ToString();
    }

    private static Gen<Piece> One(Piece[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
