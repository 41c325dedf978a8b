using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using ErsToolkit.Serialization;

namespace ErsToolkit;

/// <summary>One issue of an OperationOutcome: a reason for which e-RS refused a request.</summary>
/// <remarks>Show <see cref="Diagnostics"/> to the user who made the request, and keep it out of logs. Decide by <see cref="Code"/>, never by prose.</remarks>
[JsonConverter(typeof(SummaryConverter<OutcomeIssue>))]
public sealed class OutcomeIssue : IJsonSummary
{
    private readonly bool _isKnown;

    /// <summary>Initializes an issue.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OutcomeIssue(string severity, string code, string? diagnostics, bool isKnown = false)
    {
        _isKnown = isKnown;
        Severity = severity ?? throw new ArgumentNullException(nameof(severity));
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Diagnostics = diagnostics;
    }

    /// <summary>FHIR's severity, as it was sent: <c>fatal</c>, <c>error</c>, <c>warning</c> or <c>information</c>; empty where none was.</summary>
    public string Severity { get; }

    /// <summary>The outcome key as it was sent, also one that no specification knows; empty where no coding of a known system was sent. The generated <c>Key()</c> gives it as an <c>OutcomeKey</c>.</summary>
    public string Code { get; }

    /// <summary>Prose for people. It may hold personal data (UBRNs, slots, names of users), so it belongs in no log.</summary>
    [ErsSensitive("personal")]
    public string? Diagnostics { get; }

    private string ShownSeverity => OutcomeText.Presentable(Severity, Severity is "fatal" or "error" or "warning" or "information");

    private string ShownCode => OutcomeText.Presentable(Code, _isKnown);

    void IJsonSummary.WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("severity", ShownSeverity);
        json.WriteString("code", ShownCode);
    }

    /// <summary>Gives severity and key, <c>_OTHER</c> for one that is not known, and never the diagnostics.</summary>
    public override string ToString() => ShownSeverity + " " + ShownCode;
}
