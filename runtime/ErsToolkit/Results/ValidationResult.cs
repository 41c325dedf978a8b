using System;
using System.Collections.Generic;
using System.Globalization;

namespace ErsToolkit;

/// <summary>What a check of a request found: every issue, not only the first, up to <see cref="MaximumIssues"/>.</summary>
public sealed class ValidationResult
{
    /// <summary>The number of issues of a payload that are kept at most.</summary>
    public const int MaximumIssues = 1000;

    private ValidationResult(IReadOnlyList<ValidationIssue> issues, bool isValid, bool isTruncated)
    {
        Issues = issues;
        IsValid = isValid;
        IsTruncated = isTruncated;
    }

    /// <summary>The result of a check that found nothing. One instance serves all, so that a valid payload costs no allocation.</summary>
    public static ValidationResult Valid { get; } = new(Array.Empty<ValidationIssue>(), isValid: true, isTruncated: false);

    /// <summary>
    /// What was found, in the order of its place in the payload; something that is missing has the place of the opening brace of its nearest present parent.
    /// <see cref="IsTruncated"/> says whether there is more.
    /// </summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>
    /// Whether more was found than <see cref="Issues"/> has: of a payload with more than <see cref="MaximumIssues"/> only the first are kept, and errors
    /// before warnings.
    /// </summary>
    public bool IsTruncated { get; }

    /// <summary>Whether e-RS accepts what was checked: there is no issue, or there are only warnings.</summary>
    public bool IsValid { get; }

    /// <summary>Makes a result of issues.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="isTruncated">Whether more was found than these.</param>
    public static ValidationResult Create(IReadOnlyCollection<ValidationIssue> issues, bool isTruncated = false)
    {
        if (issues is null)
        {
            throw new ArgumentNullException(nameof(issues));
        }

        if (issues.Count == 0 && !isTruncated)
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

        return new ValidationResult(copy, isValid, isTruncated);
    }

    private static string Count(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    /// <summary>Gives the number of errors and warnings that were kept, and says whether there are more.</summary>
    public override string ToString()
    {
        int errors = 0;
        foreach (ValidationIssue issue in Issues)
        {
            errors += issue.Severity == Severity.Error ? 1 : 0;
        }

        string counts = Count(errors, "error") + ", " + Count(Issues.Count - errors, "warning");
        return (IsValid ? "valid: " : "invalid: ") + counts + (IsTruncated ? ", and more" : "");
    }
}
