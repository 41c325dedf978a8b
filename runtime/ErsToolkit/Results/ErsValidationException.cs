using System;
using System.Text;

namespace ErsToolkit;

/// <summary>A request was built that e-RS would refuse, or an answer taken for a ground that is none. <see cref="Result"/> holds every issue; the message lists them without personal data.</summary>
public sealed class ErsValidationException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="result">What the check found.</param>
    public ErsValidationException(ValidationResult result)
        : this(result, "The request is not one that e-RS accepts.")
    {
    }

    /// <summary>Initializes the exception for a check of something else than a request.</summary>
    /// <param name="result">What the check found.</param>
    /// <param name="summary">The sentence before the issues. It holds no personal data.</param>
    public ErsValidationException(ValidationResult result, string summary)
        : base(Describe(result ?? throw new ArgumentNullException(nameof(result)), summary)) => Result = result;

    /// <summary>What the check found.</summary>
    public ValidationResult Result { get; }

    private static string Describe(ValidationResult result, string summary)
    {
        var text = new StringBuilder(summary);
        foreach (ValidationIssue issue in result.Issues)
        {
            text.Append('\n').Append("  ").Append(issue);
        }

        return text.ToString();
    }
}
