namespace ErsToolkit;

/// <summary>How much a <see cref="ValidationIssue"/> weighs.</summary>
public enum Severity
{
    /// <summary>e-RS accepts the request, but the specification asks for something else.</summary>
    Warning,

    /// <summary>e-RS refuses the request.</summary>
    Error,
}
