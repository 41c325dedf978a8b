using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>Some statements that send a request, as a rule under a time limit.</summary>
/// <param name="Pieces">What it was put together from.</param>
/// <param name="Code">Its lines, in which λ begins the names of locals.</param>
internal sealed record Fragment(IReadOnlyList<Piece> Pieces, string Code)
{
    /// <summary>What may be around it, at ¤.</summary>
    private static readonly Piece[] Surroundings =
    [
        new("¤"),
        new("if (seconds == 30)\n{\n¤\n}"),
        new("if (seconds == 30)\n{\n}\nelse\n{\n¤\n}"),
        new("for (int λround = 0; λround < 2; λround++)\n{\n¤\n}"),
        new("try\n{\n¤\n}\ncatch (OperationCanceledException)\n{\n}"),
        new("try\n{\n¤\n}\ncatch (Exception e) when (e is TimeoutException)\n{\nSay(\"late\");\n}"),
        new("async Task<BookResult> λinner()\n{\n¤\nreturn null;\n}\nawait λinner();"),
        new("Func<Task<BookResult>> λinner = async () =>\n{\n¤\nreturn null;\n};\nawait λinner();"),
        new("try\n{\n¤\n}\nfinally\n{\nSay(\"done\");\n}"),
        new("switch (seconds)\n{\ncase 30:\n{\n¤\n}\n\nbreak;\n}"),
    ];

    private static readonly Gen<Fragment> Limits = Gen.OneOf(
        Gen.Select(One(Sources.Made), One(Sources.Used), (made, used) => Join(made, used)),
        Gen.Select(One(Sources.Made), One(Sources.Used), (made, used) => Join(made, used)),
        One(Sources.Wholes).Select(whole => Join(whole)),
        One(Waits.All).Select(wait => Join(wait)),
        Gen.Select(One(Waits.Made), One(Waits.ForCall), (made, wait) => Join(made, wait)),
        Gen.Select(One(Waits.Made), One(Waits.ForCall), (made, wait) => Join(made, wait)),
        One(Clients.All).Select(client => Join(client)));

    private static readonly Gen<Fragment> Spans = Gen.Frequency(
        (3, One(Times.Spans).Select(time => Join(time))),
        (1, Gen.Select(One(Times.Locals), One(Times.Spans), (local, time) => new Fragment(
            [local, time], local.Code.Replace("λ", "λtime", StringComparison.Ordinal).Replace("§", time.Code, StringComparison.Ordinal)))));

    public static Gen<Fragment> Random { get; } = Gen.Select(
        Limits, Spans, One(Times.Numbers), Spans, Gen.Bool, Gen.Frequency((2, Gen.Const(Surroundings[0])), (1, One(Surroundings))), Put);

    /// <summary>Why nobody need expect a report: the first piece that the rule does not claim to see through.</summary>
    public string Excuse => Pieces.FirstOrDefault(p => !p.IsClaimed)?.Code.ReplaceLineEndings(" ") ?? "";

    /// <summary>Whether nothing that comes after it may be reached, on some input: what waits for a source that is cancelled throws.</summary>
    public bool MayEnd => new[] { "return ", "ErsClientOptions", ".Cancel();" }.Any(end => Code.Contains(end, StringComparison.Ordinal));

    private static Gen<Piece> One(Piece[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    private static Fragment Join(params Piece[] pieces) => new(pieces, string.Join("\n", pieces.Select(p => p.Code)));

    /// <summary>Puts a time into a limit, and that into its surroundings.</summary>
    private static Fragment Put(Fragment limit, Fragment span, Piece number, Fragment other, bool isNumber, Piece around)
    {
        var pieces = new List<Piece>(limit.Pieces) { around };
        string time = span.Code, before = "";
        bool takesTime = limit.Code.Contains('§', StringComparison.Ordinal) || limit.Code.Contains('¶', StringComparison.Ordinal);
        if (!limit.Code.Contains('¶', StringComparison.Ordinal) || !isNumber)
        {
            if (takesTime && span.Pieces.Count > 1)
                (before, time) = (span.Code + "\n", "λtime");
            pieces.AddRange(span.Pieces);
        }
        else
        {
            time = number.Code;
            pieces.Add(number);
        }

        string code = limit.Code.Replace("§", time, StringComparison.Ordinal).Replace("¶", time, StringComparison.Ordinal)
            .Replace("†", other.Pieces.Count > 1 ? "LongTime" : other.Code, StringComparison.Ordinal);
        return new Fragment(pieces, around.Code.Replace("¤", before + code, StringComparison.Ordinal));
    }
}
