using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>The labels of one switch: as the compiler accepts them, so that none is left without values.</summary>
internal static class Patterns
{
    private const string A = "DeferReason.NoSlotsAtService", B = "DeferReason.SlotNotAvailable", C = "DeferReason.BookingAttemptProblem";

    private static readonly string[][] Orders = [[A, B, C], [A, C, B], [B, A, C], [B, C, A], [C, A, B], [C, B, A]];

    public static readonly Gen<string[]> All = Gen.Select(Gen.Int[0, Orders.Length - 1], Gen.Int[0, 9], (order, shape) =>
    {
        string[] o = Orders[order];
        return shape switch
        {
            0 or 1 => [o[0]],
            2 or 3 => [o[0], o[1]],
            4 or 5 => o,
            6 => [$"{o[0]} or {o[1]}"],
            7 => [$"{o[0]} or {o[1]}", $"{o[1]} or {o[2]}"],
            8 => [$"not {o[0]}"],
            _ => new[] { o[0], $"not ({o[0]} or {o[1]})" },
        };
    });
}
