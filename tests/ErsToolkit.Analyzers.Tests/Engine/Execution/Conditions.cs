using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>Tests of flags and of reasons.</summary>
internal static class Conditions
{
    public static readonly Gen<string> Variable = Pick.Any("reason", "reason", "reason", "r0", "r1");

    public static readonly Gen<string> Member = Pick.Any("DeferReason.NoSlotsAtService", "DeferReason.SlotNotAvailable", "DeferReason.BookingAttemptProblem");

    public static readonly Gen<string> Flag = Pick.Any("f0", "f0", "f1", "f1", "f2", "c0");

    private static readonly Gen<string> FlagTest = Flag.SelectMany(f => Pick.Any(f, f, f, f, $"{f} == true", $"{f} is false", $"Through({f})"));

    private static readonly Gen<string> ReasonTest = Gen.Select(Variable, Member, Member).SelectMany((v, m, other) => Pick.Any(
        $"{v} == {m}", $"{v} == {m}", $"{v} == {m}", $"{v} != {m}", $"{v} != {m}", $"{m} == {v}", $"{v} is {m}", $"{v} is not {m}", $"{v} is {m} or {other}", $"{v} is not ({m} or {other})",
        $"{v} is >= {m}", $"{v} is not > {m}", $"{v} > {m}", $"{v}.Equals({m})", $"(int){v} == 2", $"{v} == Limit", $"{v} == Fixed", $"{v} is {m} or (DeferReason)7", $"{v} == r1"));

    private static readonly Gen<string> Simple = Gen.Frequency((6, FlagTest), (6, ReasonTest), (2, OwnMethods.Condition));

    private static readonly Gen<string> Operand = Gen.Frequency((5, Simple.Select(Mark)), (1, Negation(Simple).Select(Mark)), (1, Compound(Simple.Select(Mark)).Select(c => $"({Mark(c)})")));

    /// <summary>What may stand where one condition stands; its parts are marked, itself is not.</summary>
    public static readonly Gen<string> All = Gen.Frequency((6, Simple), (1, Negation(Simple)), (3, Compound(Operand)));

    private static Gen<string> Negation(Gen<string> of) => of.Select(c => $"!({Mark(c)})");

    private static Gen<string> Compound(Gen<string> operand) => Gen.Select(operand, Pick.Any("&&", "&&", "&&", "||", "||", "||", "&", "^"), operand, (left, op, right) => $"{left} {op} {right}");

    private static string Mark(string condition) => Marks.Of(MarkKind.Operand, condition);
}
