using System.Text.Json;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>Takes the key of the first coding and looks no further: whether the rest is there, or says something else, it does not know.</summary>
internal static class HandOutcome
{
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1";

    public static OutcomeKey Key(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        bool isOfSystem = false;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (json.ValueTextEquals("system"u8))
            {
                isOfSystem = json.Read() && json.ValueTextEquals("https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1"u8);
            }
            else if (isOfSystem && json.ValueTextEquals("code"u8))
            {
                json.Read();
                return OutcomeKeyExtensions.Parse(json.ValueSpan);
            }
        }

        return OutcomeKey.Unknown;
    }
}
