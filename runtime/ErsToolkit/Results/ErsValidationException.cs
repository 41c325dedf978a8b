using System;
using System.Text;

namespace ErsToolkit;

/// <summary>A request was built that e-RS would refuse. <see cref="Result"/> holds every issue; the message lists them without personal data.</summary>
public sealed class ErsValidationException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="result">What the check found.</param>
    public ErsValidationException(ValidationResult result)
        : base(Describe(result ?? throw new ArgumentNullException(nameof(result)))) => Result = result;

    /// <summary>What the check found.</summary>
    public ValidationResult Result { get; }

    private static string Describe(ValidationResult result)
    {
        var text = new StringBuilder("The request is not one that e-RS accepts.");
        foreach (ValidationIssue issue in result.Issues)
        {
            text.Append('\n').Append("  ").Append(issue);
        }

        return text.ToString();
    }
}
