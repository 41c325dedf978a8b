using System;
using System.Globalization;
using System.Linq;
using ErsToolkit;

namespace ErsSimulator.Rules;

/// <summary>Why e-RS does not do what was asked.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Issues">The issues of the OperationOutcome.</param>
internal sealed record Refusal(int Status, ValidationResult Issues)
{
    private const int Usual = 422;

    /// <summary>The body, where it is not an OperationOutcome.</summary>
    public ForeignBody? Foreign { get; init; }

    /// <summary>Makes a refusal whose body is not an OperationOutcome.</summary>
    public static Refusal Of(int status, ForeignBody body) => new(status, ValidationResult.Create([])) { Foreign = body };

    /// <summary>Makes a refusal of a key that only e-RS can find, in the words of the edition's own table.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="operation">What was asked.</param>
    /// <param name="key">The key.</param>
    /// <param name="path">The element that it is about, where the table names another one.</param>
    /// <param name="status">The status, where the table has several of one key.</param>
    public static Refusal Of(IEdition edition, Operation operation, string key, string? path = null, string status = "")
    {
        ErsOutcomeInfo? row = RowOf(edition, operation, key, status);
        string at = path ?? (row is { Path.Length: > 0 } ? row.Path : "Appointment");
        return new(StatusOf(row), ValidationResult.Create([new ValidationIssue(Severity.Error, key, at, row?.Meaning ?? "The request is refused.")]));
    }

    /// <summary>Makes a refusal of what the generated rules found. The status is that of the first issue.</summary>
    public static Refusal Of(IEdition edition, Operation operation, ValidationResult found)
    {
        ValidationIssue[] errors = [.. found.Issues.Where(issue => issue.Severity == Severity.Error)];
        return new(StatusOf(RowOf(edition, operation, errors[0].Code)), ValidationResult.Create(errors));
    }

    private static ErsOutcomeInfo? RowOf(IEdition edition, Operation operation, string key, string status = "") =>
        edition.Rows(operation).FirstOrDefault(row => !row.IsOfStatusAlone && row.Code == key && row.Status.Contains(status, StringComparison.Ordinal));

    /// <summary>A row may have several statuses, separated by blanks. A key that an edition has in no row, because it is inferred, comes with the usual
    /// status.</summary>
    private static int StatusOf(ErsOutcomeInfo? row) =>
        row is { Status.Length: > 0 } ? int.Parse(row.Status.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture) : Usual;
}
