using System;
using System.Collections.Generic;
using System.Globalization;

namespace ErsToolkit;

/// <summary>What a check of a request found. Every issue is there, not only the first.</summary>
public sealed class ValidationResult
{
    private ValidationResult(IReadOnlyList<ValidationIssue> issues, bool isValid)
    {
        Issues = issues;
        IsValid = isValid;
    }

    /// <summary>The result of a check that found nothing. One instance serves all, so that a valid payload costs no allocation.</summary>
    public static ValidationResult Valid { get; } = new(Array.Empty<ValidationIssue>(), isValid: true);

    /// <summary>Everything that was found: in the order of the payload, and behind it what is missing there.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>Whether e-RS accepts what was checked: there is no issue, or there are only warnings.</summary>
    public bool IsValid { get; }

    /// <summary>Makes a result of issues.</summary>
    public static ValidationResult Create(IReadOnlyCollection<ValidationIssue> issues)
    {
        if (issues is null)
        {
            throw new ArgumentNullException(nameof(issues));
        }

        if (issues.Count == 0)
        {
            return Valid;
        }

        var copy = new ValidationIssue[issues.Count];
        int index = 0;
        bool isValid = true;
        foreach (ValidationIssue issue in issues)
        {
            copy[index++] = issue;
            isValid &= issue.Severity != Severity.Error;
        }

        return new ValidationResult(copy, isValid);
    }

    private static string Count(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    /// <summary>Gives the number of errors and warnings.</summary>
    public override string ToString()
    {
        int errors = 0;
        foreach (ValidationIssue issue in Issues)
        {
            errors += issue.Severity == Severity.Error ? 1 : 0;
        }

        return (IsValid ? "valid: " : "invalid: ") + Count(errors, "error") + ", " + Count(Issues.Count - errors, "warning");
    }
}
