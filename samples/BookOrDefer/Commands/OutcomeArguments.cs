using System.Globalization;
using BookOrDefer.Output;
using ErsToolkit;

namespace BookOrDefer.Commands;

/// <summary>What <c>outcome</c> was asked.</summary>
/// <param name="Operation">The operation that e-RS answered.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="File">Where its body stands, or <see langword="null"/> where it had none.</param>
internal sealed record OutcomeArguments(A016Operation Operation, int Status, string? File)
{
    private const int LowestStatus = 100;
    private const int HighestStatus = 599;

    /// <summary>Reads the texts that stood behind the options; <see langword="null"/> where an option is missing.</summary>
    /// <param name="operation">That of <c>--operation</c>.</param>
    /// <param name="status">That of <c>--status</c>.</param>
    /// <param name="file">The file, or <see langword="null"/> where none was named.</param>
    /// <param name="problem">What is wrong, where the result is <see langword="null"/>.</param>
    public static OutcomeArguments? Read(string? operation, string? status, string? file, out string problem)
    {
        problem = ProblemOfOperation(operation) ?? ProblemOfStatus(status) ?? "";
        return problem.Length > 0 ? null : new OutcomeArguments(OperationOf(operation), StatusOf(status), file);
    }

    private static A016Operation OperationOf(string? operation) => operation switch
    {
        "book" => A016Operation.Book,
        "defer" => A016Operation.Defer,
        _ => A016Operation.None,
    };

    // 0 is none.
    private static int StatusOf(string? status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= LowestStatus and <= HighestStatus ? code : 0;

    private static string? ProblemOfOperation(string? operation)
    {
        if (operation is null)
            return "outcome needs --operation book or --operation defer.";

        return OperationOf(operation) == A016Operation.None
            ? $"--operation is book or defer, not '{DisplayText.Of(operation)}'."
            : null;
    }

    private static string? ProblemOfStatus(string? status)
    {
        if (status is null)
            return "outcome needs --status with the HTTP status of the answer.";

        return StatusOf(status) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"--status is a number from {LowestStatus} to {HighestStatus}, not '{DisplayText.Of(status)}'.")
            : null;
    }
}
