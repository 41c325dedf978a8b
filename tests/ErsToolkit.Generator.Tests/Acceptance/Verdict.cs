using System.Linq;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What came of a case.</summary>
/// <param name="Summary">What the case expects.</param>
/// <param name="Details">What else would differ for a user: places and messages.</param>
internal sealed record Verdict(string Summary, string Details)
{
    /// <summary>Key and path of each issue, warnings in brackets.</summary>
    public static Verdict Of(ValidationResult result) => new(
        string.Join("; ", result.Issues.Select(issue => issue.Severity == Severity.Error ? $"{issue.Code} {issue.Path}" : $"({issue.Code} {issue.Path})")),
        string.Join("\n", result.Issues));

    public static Verdict Absent(string what) => new("there is no " + what, "");
}
