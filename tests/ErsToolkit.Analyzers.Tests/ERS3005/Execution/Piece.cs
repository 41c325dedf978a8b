namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>
/// A piece of a program. In it § is a time, ¶ a time that may also be milliseconds, † another such time, and λ begins the names of locals. What one limit
/// does is on one line, by which the runs name it.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="IsClaimed">Whether the rule says that it sees through it.</param>
internal sealed record Piece(string Code, bool IsClaimed = true);
