using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>Expressions that give a builder or a reason.</summary>
internal static class Chains
{
    public const string Full = "A016.Defer().IncomingReferral(\"x\", 3).Service(\"y\")";

    public static readonly Gen<string> Local = Pick.Any("b0", "b0", "b1", "b2");

    public static readonly Gen<string> PlainReason = Gen.Frequency((8, Conditions.Member), (2, Conditions.Variable), (1, Pick.Any("Limit", "Fixed", "Usual", "(DeferReason)2", "default", "(DeferReason)7")));

    private static readonly Gen<string> ReasonChoice = Gen.Select(Conditions.All, PlainReason, PlainReason, Ternary);

    public static readonly Gen<string> Reason = Gen.Frequency((8, PlainReason), (2, ReasonChoice), (2, OwnMethods.Reason), (1, Switch(PlainReason, "Usual")));

    private static readonly Gen<string> Call = Gen.Frequency(
        (5, Reason.Select(r => $".Reason({r})")),
        (4, Pick.Any(".Slot(\"Slot/1\")", ".Slot(\"Slot/1\")", ".Slot(new SlotReference(\"Slot/2\"))")),
        (2, Pick.Any(".Comment(\"x\")", ".IncomingReferral(\"x\")", ".Service(\"y\")")),
        (1, Pick.Any(".Unmarked()", ".WithSlot()", ".Comment(\"x\")")));

    private static readonly Gen<string> Start = Gen.Frequency((9, Local), (2, Pick.Any(Full, "A016.Defer()")), (1, Pick.Any("Template", "Stored", "new DeferRequestBuilder()", "default(DeferRequestBuilder)", "A016.DeferUnmarked()")));

    private static readonly Gen<string> Straight = Gen.Select(Start, Call.Array[0, 2], (from, calls) => from + string.Concat(calls));

    /// <summary>A builder, also one that is chosen by a condition.</summary>
    public static readonly Gen<string> All = Gen.Frequency(
        (10, Straight),
        (3, Gen.Select(OwnMethods.Builder, Call.Array[0, 1], (own, then) => own + string.Concat(then))),
        (2, Gen.Select(Conditions.All, Straight, Straight, Call.Array[0, 1], (c, one, other, then) => $"({Ternary(c, one, other)}){string.Concat(then)}")),
        (1, Switch(Straight, Full).Select(s => $"({s})")));

    /// <summary>A call as a program without branches may make it.</summary>
    public static readonly Gen<string> CertainCall = Gen.OneOf(
        Gen.OneOf(Conditions.Member, Pick.Any("Limit", "(DeferReason)2", "default", "r0")).Select(r => $".Reason({r})"),
        Pick.Any(".Slot(\"Slot/1\")", ".Slot(new SlotReference(\"Slot/2\"))"),
        Pick.Any(".Comment(\"x\")", ".IncomingReferral(\"x\", 3)", ".Service(\"y\")"));

    private static string Ternary(string condition, string one, string other) => $"{Marks.Of(MarkKind.Ternary, condition)} ? {one} : {other}";

    /// <summary>Arms for some of the reasons in any order, with or without one for the rest.</summary>
    private static Gen<string> Switch(Gen<string> value, string last) => Gen.Select(Conditions.Variable, Patterns.All, value.Array[4], Gen.Int[0, 5], Conditions.Flag, (subject, patterns, values, rest, flag) =>
    {
        var arms = patterns.Select((p, i) => $"{Marks.Arm(subject, p)}{(rest == 1 && i == 0 ? Marks.Of(MarkKind.Guard, flag) : "")} => {values[i]}");
        return $"{subject} switch {{ {string.Join(", ", rest > 0 ? arms.Append($"_ => {(rest > 2 ? values[^1] : last)}") : arms)} }}";
    });
}
