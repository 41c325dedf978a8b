using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Collects the issues of a builder. It allocates nothing before the first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct IssueList
{
    private List<ValidationIssue>? _issues;

    /// <summary>Adds an issue; a builder has no text, so it has no line.</summary>
    public void Add(Severity severity, string key, ElementPath path, string message) =>
        (_issues ??= new List<ValidationIssue>()).Add(new ValidationIssue(severity, key, path.ToString(), message));

    /// <summary>Adds everything that another check found.</summary>
    public void AddAll(ValidationResult others)
    {
        if (others is null)
        {
            throw new ArgumentNullException(nameof(others));
        }

        if (others.Issues.Count > 0)
        {
            (_issues ??= new List<ValidationIssue>()).AddRange(others.Issues);
        }
    }

    /// <summary>Gives what was found.</summary>
    public readonly ValidationResult ToResult() => _issues is null ? ValidationResult.Valid : ValidationResult.Create(_issues);
}
