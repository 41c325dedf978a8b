using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

public class AgainstTheSlowValidatorTests
{
    private static readonly string?[] Values =
    [
        null, "\"\"", "1", "true", "{}", "[]", "[{}]", "[null]", "[{},{}]", "\"x\"", "\"en\"", "\"accepted\"", "\"proposed\"", "\"Appointment\"",
        "\"Slot/1\"", "\"https://example.invalid/Slot/1\"", "\"https://Slot/1\"", "\"ReferralRequest/000000081234/_history/5\"", "\"9462640300\"", "\"2026-11-23\"",
        "\"booked\"", "\"2026-11-23T10:00:00Z\"", "\"2026-11-23T11:00:00+01:00\"", "\"2026-11-23T10:00:00.5-01:00\"", "\"021600556514\"",
        "\"SLOT_NOT_AVAILABLE\"", "\"NO_SLOTS_AT_SERVICE\"", "\"http//fhir.nhs.net/Id/ers-service\"",
        Deferrals.Type, $"[{Deferrals.Type}]",
        $"\"{Deferrals.ServiceSystem}\"", $"\"{Deferrals.PatientSystem}\"", $"\"{Deferrals.ClinicianSystem}\"", $"[\"{Deferrals.ServiceSystem}\"]",
    ];

    private static readonly string[] Names = ["id", "meta", "language", "reason", "slot", "comment", "start", "end", "reference", "display", "system", "value", "coding", "type", "type", "type", "extension", "no name", "Surname", "_id"];

    /// <summary>A change: which element (counted through the tree), what to do with it, and with which value or name.</summary>
    private static readonly Gen<(int Element, int Action, int Value, int Name)> Change =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, JsonChange.Last], Gen.Int[0, Values.Length - 1], Gen.Int[0, Names.Length - 1]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_any_change_of_a_payload_both_validators_find_the_same(bool isBooking)
    {
        Change.Array[1, 4].Sample(
            changes =>
            {
                JsonNode payload = Apply(isBooking ? Bookings.Full() : Deferrals.Full(), changes);
                ValidationResult result = isBooking ? A016.ValidateBook(payload.Utf8()) : A016.ValidateDefer(payload.Utf8());
                Assert.Equal(SlowValidator.Validate(payload, isBooking), result.Summary().Order(StringComparer.Ordinal));
                Assert.DoesNotContain(result.Issues, issue => issue.Severity == Severity.Warning && issue.Message.Contains(" must ", StringComparison.Ordinal));
                Assert.Equal(result.Issues.OrderBy(issue => (issue.Line, issue.Column)), result.Issues);
            },
            iter: 20_000);
    }

    private static JsonNode Apply(JsonObject payload, IEnumerable<(int Element, int Action, int Value, int Name)> changes)
    {
        foreach ((int element, int action, int value, int name) in changes)
        {
            JsonChange.Apply(payload, element, action, Values[value] is string text ? JsonNode.Parse(text) : null, Names[name]);
        }

        return payload;
    }
}
