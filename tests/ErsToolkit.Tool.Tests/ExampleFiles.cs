namespace ErsToolkit.Tool.Tests;

/// <summary>Files that the examples of the help name.</summary>
internal static class ExampleFiles
{
    /// <summary>A payload of the spec that <c>ers new</c> writes.</summary>
    public const string Cancellation = """
        {
          "resourceType": "Appointment", "status": "cancelled", "id": "1",
          "reason": [{"coding": [{"system": "https://example.org/cancel-reasons", "code": "PATIENT_REQUEST"}]}],
          "participant": [{"actor": {"identifier": {"system": "https://example.org/patients", "value": "0123456789"}}, "status": "accepted"}]
        }
        """;
}
