using System.Globalization;
using BookOrDefer.Editions;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary>What <c>outcome</c> was asked.</summary>
/// <param name="Edition">The edition in which it was asked.</param>
/// <param name="Operation">The operation that e-RS answered.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="File">Where its body stands, or <see langword="null"/> where it had none.</param>
internal sealed record OutcomeArguments(IEdition Edition, Operation Operation, int Status, string? File)
{
    private const int LowestStatus = 100;
    private const int HighestStatus = 599;

    /// <summary>Reads the texts that stood behind the options; <see langword="null"/> where an option is missing.</summary>
    /// <param name="edition">That of <c>--edition</c>, which may be missing.</param>
    /// <param name="operation">That of <c>--operation</c>.</param>
    /// <param name="status">That of <c>--status</c>.</param>
    /// <param name="file">The file, or <see langword="null"/> where none was named.</param>
    /// <param name="problem">What is wrong, where the result is <see langword="null"/>.</param>
    public static OutcomeArguments? Read(string? edition, string? operation, string? status, string? file, out string problem)
    {
        if (EditionOption.Find(edition, out problem) is not { } found)
            return null;

        problem = ProblemOfOperation(operation) ?? ProblemOfStatus(status) ?? "";
        return OperationOf(operation) is { } asked && problem.Length == 0 ? new OutcomeArguments(found, asked, StatusOf(status), file) : null;
    }

    private static Operation? OperationOf(string? operation) => operation switch
    {
        "book" => Editions.Operation.Book,
        "defer" => Editions.Operation.Defer,
        _ => null,
    };

    // 0 is none.
    private static int StatusOf(string? status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= LowestStatus and <= HighestStatus ? code : 0;

    private static string? ProblemOfOperation(string? operation)
    {
        if (operation is null)
            return "outcome needs --operation book or --operation defer.";

        return OperationOf(operation) is null
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
