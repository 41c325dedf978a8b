using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Results.Execution;

/// <summary>A program that sends one request, or the same in a loop, and decides by the result.</summary>
/// <param name="Kind">What it is made of, to count by.</param>
/// <param name="Body">Its statements.</param>
internal sealed record RandomLoop(string Kind, string Body)
{
    /// <summary>The rules that are tried. The first three bits of what a run shows are theirs.</summary>
    public static string[] Rules { get; } = ["ERS3004", "ERS3008", "ERS3009"];

    /// <summary>Whether its decision is a switch without a case for the unknown outcome.</summary>
    private bool LeavesOutUnknown =>
        Body.Contains("switch (result)", StringComparison.Ordinal) && !Body.Contains("case BookResult.Indeterminate", StringComparison.Ordinal)
            && !Body.Contains("default:", StringComparison.Ordinal);

    /// <summary>Whether runs bear out a report. That a switch passes a lost booking over in silence is the mistake, whatever comes after it.</summary>
    /// <param name="rule">The place of the rule in the list.</param>
    /// <param name="evidence">What the runs have shown; the fourth bit is that an answer was lost.</param>
    public bool IsBorneOut(int rule, int evidence) => (evidence & (1 << rule)) != 0 || (rule == 1 && LeavesOutUnknown && (evidence & 8) != 0);

    private static readonly string[] Loops = ["none", "for", "while", "do", "foreach", "goto"];

    private static readonly string[] Tests =
    [
        "result is BookResult.Booked", "result is not BookResult.Booked", "!(result is BookResult.Booked)", "result is BookResult.Failed",
            "result is not BookResult.Failed",
        "result is BookResult.Indeterminate", "result is BookResult.Booked or BookResult.Failed", "result is BookResult.Booked { IsConfirmed: true }",
        "result is BookResult.Indeterminate { MayHaveArrived: false }", "result is BookResult.Indeterminate lost && lost.MayHaveArrived",
        "result.GetType() == typeof(BookResult.Booked)", "(result as BookResult.Indeterminate) != null",
            "result is BookResult.Failed or BookResult.Indeterminate { MayHaveArrived: false }",
        "result.StatusCode == null",
    ];

    private static readonly string[] Successes = ["return \"booked\";", "client.Say(\"booked\");", "done = true; client.Count();",
        "{ client.Count(); DONE }", "", "return client.Tell(result);"];

    private static readonly string[] Others =
    [
        "return \"not booked\";", "client.Say(\"not booked\");", "return \"look at it\";", "LEAVE", "AGAIN", "", "done = true;", "return client.Tell(result);",
        "if (client.IsThere()) return \"settled\";", "throw new InvalidOperationException();", "client.Say(\"please check\");",
    ];

    private static readonly Gen<string> Success = OneOf(Successes);

    private static readonly Gen<string> Other = OneOf(Others);

    private static readonly Gen<(string Kind, string Text)> Decision = Gen.OneOf(
        Gen.Select(OneOf(Tests), Success, Other, (test, success, other) => ("if-else", Choice(test, success, other, hasElse: true))),
        Gen.Select(OneOf(Tests), Success, Other, (test, success, other) => ("if", Choice(test, success, other, hasElse: false))),
        Gen.Select(Success, Other, Other, Gen.Int[0, 5], (success, refused, open, form) => ("chain", Chain(success, refused, open, form))),
        Gen.Select(Success, Other, Other, Gen.Int[0, 3], (success, refused, open, form) => ("switch", Switch(success, refused, open, form))),
        Gen.Select(OneOf(Tests), test => ("flag", $"done = {test};")),
        Gen.Select(OneOf(Tests), Success, Other, (test, success, other) => ("negated", Choice($"!({test})", success, other, hasElse: true))));

    public static Gen<RandomLoop> All { get; } = Gen.Select(OneOf(Loops), Decision, Gen.Bool, Gen.Int[0, 3], Make);

    private static Gen<string> OneOf(string[] parts) => Gen.Int[0, parts.Length - 1].Select(i => parts[i]);

    /// <summary>Whether a request that was carried out passes the test. What counts as success is done there, and nowhere else.</summary>
    private static bool IsForSuccess(string test)
    {
        bool negated = test.StartsWith("!(", StringComparison.Ordinal);
        string bare = negated ? test[2..^1] : test;
        bool holds = negated && bare.StartsWith("!(", StringComparison.Ordinal)
            ? IsForSuccess(bare)
            : bare is "result is not BookResult.Failed" or "result.StatusCode == null" or "result.GetType() == typeof(BookResult.Booked)"
                || bare.StartsWith("result is BookResult.Booked", StringComparison.Ordinal);
        return holds != negated;
    }

    private static string Choice(string test, string success, string other, bool hasElse)
    {
        (string yes, string no) = IsForSuccess(test) ? (success, other) : (other, success);
        return $"if ({test}) {{ {yes} }}{(hasElse ? $" else {{ {no} }}" : "")}";
    }

    private static string Chain(string success, string refused, string open, int form) => form switch
    {
        0 => $"if (result is BookResult.Booked) {{ {success} }} else if (result is BookResult.Failed) {{ {refused} }} else {{ {open} }}",
        1 => $"if (result is BookResult.Indeterminate) {{ {open} }} else if (result is BookResult.Booked) {{ {success} }} else {{ {refused} }}",
        2 => $"if (result is BookResult.Indeterminate lost && lost.MayHaveArrived) {{ {open} }} else if (result is BookResult.Booked) {{ {success} }} else {{ {refused} }}",
        3 => $"if (result is BookResult.Booked) {{ {success} }} if (result is BookResult.Indeterminate) {{ {open} }}",
        4 => $"if (result is BookResult.Booked) {{ {success} }} else if (result is BookResult.Failed) {{ {refused} }}",
        _ => $"var booked = result as BookResult.Booked; if (booked != null) {{ {success} }} else {{ {refused} }}",
    };

    private static string Switch(string success, string refused, string open, int form)
    {
        List<string> sections = [Section("BookResult.Booked", success), Section("BookResult.Failed", refused)];
        if (form == 1)
            sections.Add(Section("BookResult.Indeterminate", open));
        string rest = form == 2 ? $" default: {{ {open} }} break;" : "";
        return $"switch (result) {{ {string.Concat(sections)}{rest} }}";
    }

    private static string Section(string pattern, string action) => $"case {pattern}: {{ {action} }} break;";

    private static RandomLoop Make(string loop, (string Kind, string Text) decision, bool isFresh, int end)
    {
        bool isSwitch = decision.Kind == "switch";
        string text = decision.Text
            .Replace("DONE", isSwitch || loop is "none" or "goto" ? "return \"booked\";" : "break;", StringComparison.Ordinal)
            .Replace("LEAVE", isSwitch || loop is "none" or "goto" ? "return \"not booked\";" : "break;", StringComparison.Ordinal)
            .Replace("AGAIN", loop is "none" ? "" : loop is "goto" ? "goto again;" : "continue;", StringComparison.Ordinal);

        // Where a success leads on, each round is for somebody else.
        string intent = isFresh ? EndsWithSuccess(decision.Text) ? "new BookRequest(0)" : "new BookRequest(round++)" : "request";
        string send = $"result = client.Book({intent}); {text}";
        string body = loop switch
        {
            "for" => $"for (int i = 0; i < 3; i++) {{ {send} }}",
            "while" => $"while (!done) {{ {send} }}",
            "do" => $"do {{ {send} }} while (!done);",
            "foreach" => $"foreach (int i in new[] {{ 1, 2, 3 }}) {{ {send} }}",
            "goto" => $"again: {send} if (!done) goto again;",
            _ => send,
        };
        string last = end == 0 ? "return \"not booked\";" : "return \"booked\";";
        return new RandomLoop($"{loop}, {decision.Kind}, {(isFresh ? "fresh" : "same")}",
            $"var request = new BookRequest(0); bool done = false; int round = 0; BookResult result = null; {body} {last}");
    }

    private static bool EndsWithSuccess(string decision) =>
        decision.Contains("return ", StringComparison.Ordinal) || decision.Contains("LEAVE", StringComparison.Ordinal)
            || decision.Contains("DONE", StringComparison.Ordinal) || decision.Contains("done = ", StringComparison.Ordinal);

    public static string[] Scripts { get; } = [.. Enumerable.Range(1, 3).SelectMany(Words)];

    private static IEnumerable<string> Words(int length) => length == 0 ? [""] : Words(length - 1).SelectMany(word => "BURNLX".Select(letter => word + letter));
}
