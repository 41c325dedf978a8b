using System;
using System.Globalization;

namespace ErsToolkit;

/// <summary>One breach of the specification: what is wrong, where, and what to do.</summary>
/// <remarks>No text of an issue repeats a value of the payload, so an issue may be logged.</remarks>
public sealed class ValidationIssue : IEquatable<ValidationIssue>
{
    /// <summary>Initializes an issue.</summary>
    /// <param name="severity">Whether the breach refuses the request.</param>
    /// <param name="code">The e-RS outcome key that the breach raises, as text.</param>
    /// <param name="path">A FHIRPath element expression.</param>
    /// <param name="message">What is wrong and what to do; without values of the payload.</param>
    /// <param name="line">The 1-based line, or 0 where there is no text.</param>
    /// <param name="column">The 1-based column in UTF-16 code units, or 0 where there is no text.</param>
    public ValidationIssue(Severity severity, string code, string path, string message, int line = 0, int column = 0)
    {
        Severity = severity;
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Message = message ?? throw new ArgumentNullException(nameof(message));
        Line = line;
        Column = column;
    }

    /// <summary>Whether the breach refuses the request.</summary>
    public Severity Severity { get; }

    /// <summary>The e-RS outcome key that the breach raises, as text. The generated <c>Key()</c> gives it as an <c>OutcomeKey</c>.</summary>
    public string Code { get; }

    /// <summary>Where: a FHIRPath element expression; for something missing, where it should stand.</summary>
    public string Path { get; }

    /// <summary>What is wrong and what to do. It never repeats a value of the payload.</summary>
    public string Message { get; }

    /// <summary>The 1-based line in the payload; for something missing, that of the nearest present parent. 0 where there is no text, as in a builder.</summary>
    public int Line { get; }

    /// <summary>The 1-based column in the payload, in UTF-16 code units. 0 where there is no text.</summary>
    public int Column { get; }

    /// <inheritdoc/>
    public bool Equals(ValidationIssue? other) =>
        other is not null && Severity == other.Severity && Line == other.Line && Column == other.Column
        && Code == other.Code && Path == other.Path && Message == other.Message;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValidationIssue);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Path.GetHashCode() * 397) ^ Code.GetHashCode()) * 397) ^ Line);

    /// <summary>Gives severity, code, path and message on one line.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " ({0},{1})", Line, Column);
        return (Severity == Severity.Error ? "error " : "warning ") + Code + " at " + Path + place + ": " + Message;
    }
}
