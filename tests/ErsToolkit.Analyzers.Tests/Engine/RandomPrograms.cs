using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>Programs over three builders, as text. They always compile, and every local is assigned before it is used.</summary>
internal static class RandomPrograms
{
    private static readonly Gen<string> Local = Any("b0", "b1", "b2");

    private static readonly Gen<string> Reason = Any(
        "DeferReason.NoSlotsAtService", "DeferReason.SlotNotAvailable", "DeferReason.BookingAttemptProblem", "(DeferReason)2", "default", "r");

    private static readonly Gen<string> Call = Gen.OneOf(
        Reason.Select(r => $".Reason({r})"),
        Any(".Slot(\"Slot/1\")", ".Slot(new SlotReference(\"Slot/2\"))"),
        Any(".Comment(\"x\")", ".IncomingReferral(\"x\", 3)"));

    private static readonly Gen<string> Chain = Gen.Select(Gen.OneOf(Local, Local, Any("A016.Defer()")), Call.Array[0, 3], (from, calls) => from + string.Concat(calls));

    private static readonly Gen<string> Assignment = Gen.Select(Local, Chain, (to, chain) => $"{to} = {chain};");

    private static readonly Gen<string> CodeAssignment = Any("r = DeferReason.SlotNotAvailable;", "r = DeferReason.NoSlotsAtService;");

    private static readonly Gen<string> Discarded = Gen.Select(Local, Call, (from, call) => $"{from}{call};");

    private static readonly Gen<string> Step = Gen.Frequency((6, Assignment), (1, CodeAssignment), (1, Discarded));

    /// <summary>No branches: what is known of a builder is all there is to know of it.</summary>
    public static readonly Gen<string> StraightLine = Gen.Select(Step.Array[0, 7], Chain, Finish);

    /// <summary>Branches, loops, exceptions and calls that the analyzer cannot see through, under three flags.</summary>
    public static readonly Gen<string> Branching = Gen.Select(Statements(2), Chain, Finish);

    public static string Finish(IEnumerable<string> statements, string built) => $$"""
        var b0 = A016.Defer(); var b1 = b0; var b2 = b0; var r = DeferReason.BookingAttemptProblem; 
        {{string.Join("\n", statements)}}
        {{built}}.Build();
        return true;
        """;

    /// <summary>One method a program, with flags that the steps between may look at.</summary>
    public static string Class(IEnumerable<string> programs) => $$"""
        using System;
        using ErsToolkit;

        public static class Program
        {
            private static T Through<T>(T value) => value;

            private static void Change(ref DeferRequestBuilder b) => b = A016.Defer().Slot("Slot/3");

            private static void Fail(bool fail) { if (fail) throw new FormatException(); }

        {{string.Join("\n", programs.Select((program, i) => $"public static bool P{i}(bool f0, bool f1, bool f2)\n{{\n{program}\n}}"))}}
        }
        """;

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string[]> Statements(int depth) => Statement(depth).Array[0, 5];

    private static Gen<string> Statement(int depth)
    {
        Gen<string> flag = Any("f0", "f1", "f2", "!f0");
        Gen<string> unseen = Local.SelectMany(b => Any(
            $"{b} = Through({b});", $"Change(ref {b});", $"{b} = {b}.Unmarked();", $"Action a = () => {b} = A016.Defer(); a();", $"var t = ({b}, 1); ({b}, _) = t;"))
            .Select(s => $"{{ {s} }}");
        Gen<string> choice = Gen.Select(Local, flag, Chain, Chain, (b, f, one, other) => $"{b} = {f} ? {one} : {other};");
        Gen<string> code = Gen.Select(flag, Reason, Reason, (f, one, other) => $"r = {f} ? {(one == "default" ? "r" : one)} : {(other == "default" ? "r" : other)};");
        Gen<string> simple = Gen.Frequency((16, Step), (4, choice), (2, code), (1, unseen));
        if (depth == 0)
            return simple;
        Gen<string> block = Statements(depth - 1).Select(s => "{\n" + string.Join("\n", s) + "\n}");
        Gen<string> leaf = Statements(0).Select(s => "{\n" + string.Join("\n", s) + "\n}"); // nothing may jump out of a finally block
        return Gen.Frequency(
            (6, simple),
            (3, Gen.Select(flag, block, block, (f, one, other) => $"if ({f}) {one} else {other}")),
            (1, Gen.Select(flag, block, (f, b) => $"if ({f}) {b}")),
            (1, flag.Select(f => $"if ({f}) return false;")),
            (1, Gen.Select(flag, block, (f, b) => $"for (int i{depth} = 0; {f} && i{depth} < 2; i{depth}++) {b}")),
            (1, Gen.Select(flag, block, (f, b) => $"{{ int j{depth} = 0; do {b} while ({f} && j{depth}++ < 1); }}")),
            (1, Gen.Select(flag, block, block, (f, one, other) => $"try {{ {one} Fail({f}); }} catch (FormatException) {other}")),
            (1, Gen.Select(flag, block, block, leaf, (f, one, other, last) => $"try {{ {one} Fail({f}); {other} }} catch (FormatException) when ({f}) {{ }} finally {last}")),
            (1, Gen.Select(flag, block, leaf, (f, one, last) => $"try {{ {one} if ({f}) return false; }} finally {last}")),
            (1, Gen.Select(flag, block, block, (f, one, other) => $"switch ({f}) {{ case true: {one} break; default: {other} break; }}")));
    }
}
