using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>Whole programs over three builders, two reasons and a flag of their own. They always compile, and every local is assigned before it is used.</summary>
internal static class RandomProgram
{
    /// <summary>Half of them start with everything that is always required.</summary>
    private static readonly Gen<string> First = Pick.Any(Chains.Full, Chains.Full, Chains.Full + ".Reason(DeferReason.SlotNotAvailable)", "A016.Defer()", "A016.Defer().Service(\"y\")", "new DeferRequestBuilder().IncomingReferral(\"x\")");

    /// <summary>With all that a method may hold.</summary>
    public static readonly Gen<string> Branching = Gen.Select(First, First, Statements.Of(depth: 2, 1, 5), Chains.All, Finish);

    /// <summary>No branches: what is known of a builder is all there is to know of it.</summary>
    public static readonly Gen<string> Straight = Gen.Select(
        First, First, Gen.Select(Chains.Local, Chains.Local, Chains.CertainCall.Array[0, 3], (to, from, calls) => $"{to} = {from}{string.Concat(calls)};").Array[0, 6], Chains.Local, Finish);

    private static string Finish(string first, string second, string[] statements, string built) => $"""
        var b0 = {first}; var b1 = {second}; var b2 = b0; var r0 = DeferReason.BookingAttemptProblem; var r1 = reason; bool c0 = f0;
        {string.Join("\n", statements)}
        _ = {Marks.Build(built)};
        """;
}
