using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ErsToolkit.Tests;

public class DeferValidationTests
{
    [Fact]
    public void Given_a_full_deferral_nothing_is_found_and_nothing_allocated_for_the_result()
    {
        Assert.Same(ValidationResult.Valid, Deferrals.Full().Validate());
    }

    [Fact]
    public void Given_members_in_any_order_a_deferral_stays_valid()
    {
        JsonObject payload = Deferrals.Full();
        var reversed = new JsonObject(payload.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        reversed["participant"] = new JsonArray(reversed["participant"]!.AsArray().Reverse().Select(entry => entry!.DeepClone()).ToArray());

        Assert.Empty(reversed.Validate().Issues);
    }

    private static readonly Dictionary<string, (Action<JsonObject> Apply, string[] Issues)> Changes = new()
    {
        ["slot removed"] = (p => p.Remove("slot"), ["MISSING_VALUE Appointment.slot"]),
        ["slot null"] = (p => p["slot"] = null, ["MISSING_VALUE Appointment.slot"]),
        ["slot empty"] = (p => p["slot"] = new JsonArray(), ["MISSING_VALUE Appointment.slot"]),
        ["slot with another reason"] = (p => p["reason"] = Deferrals.Reason("NO_SLOTS_AT_SERVICE"), ["INAPPROPRIATE_VALUE Appointment.slot"]),
        ["slot with the third reason"] = (p => p["reason"] = Deferrals.Reason("BOOKING_ATTEMPT_PROBLEM"), ["INAPPROPRIATE_VALUE Appointment.slot"]),
        ["no reason: the slot rule is silent"] = (p => p.Remove("reason"), ["MISSING_VALUE Appointment.reason"]),
        ["unknown reason: the slot rule is silent"] = (p => p["reason"] = Deferrals.Reason("slot_not_available"), ["INVALID_CODE Appointment.reason[0].coding[0].code"]),
        ["reason of a wrong system"] = (p => p["reason"]![0]!["coding"]![0]!["system"] = "urn:other", ["INVALID_VALUE Appointment.reason[0].coding[0].system"]),
        ["reason without coding"] = (p => p["reason"] = new JsonArray(new JsonObject()), ["MISSING_VALUE Appointment.reason[0].coding"]),
        ["reason of a wrong system: the slot rule is silent"] = (p => p.With(x => x.Remove("slot"))["reason"]![0]!["coding"]![0]!["system"] = "urn:other", ["INVALID_VALUE Appointment.reason[0].coding[0].system"]),
        ["forbidden slot with nonsense in it"] = (p => p.With(x => x["slot"] = new JsonArray(new JsonObject { ["x"] = 1 }))["reason"] = Deferrals.Reason("NO_SLOTS_AT_SERVICE"), ["INAPPROPRIATE_VALUE Appointment.slot"]),
        ["resource type a number"] = (p => p.With(x => x["resourceType"] = 5).Remove("reason"), ["INVALID_VALUE Appointment"]),
        ["actor by reference alone"] = (p => p["participant"]![0]!["actor"] = new JsonObject { ["reference"] = "x" }, ["UNEXPECTED_FIELD Appointment.participant[0].actor.reference"]),
        ["identifier empty"] = (p => p["participant"]![0]!["actor"]!["identifier"] = new JsonObject(), ["MISSING_VALUE Appointment.participant[0].actor.identifier.system"]),
        ["two reasons"] = (p => p["reason"]!.AsArray().Add(Deferrals.Reason("SLOT_NOT_AVAILABLE")[0]!.DeepClone()), ["INVALID_VALUE Appointment.reason[1]"]),
        ["reason as an object"] = (p => p["reason"] = new JsonObject(), ["INVALID_VALUE Appointment.reason"]),
        ["coding with display"] = (p => p["reason"]![0]!["coding"]![0]!["display"] = "gone", ["UNEXPECTED_FIELD Appointment.reason[0].coding[0].display"]),
        ["slot without the type"] = (p => p["slot"]![0]!["reference"] = "4711", ["INVALID_VALUE Appointment.slot[0].reference"]),
        ["slot with letters"] = (p => p["slot"]![0]!["reference"] = "Slot/47a", ["INVALID_VALUE Appointment.slot[0].reference"]),
        ["slot with a blank"] = (p => p["slot"]![0]!["reference"] = "Slot/4711 ", ["INVALID_VALUE Appointment.slot[0].reference"]),
        ["slot reference empty"] = (p => p["slot"]![0]!["reference"] = "", ["MISSING_VALUE Appointment.slot[0].reference"]),
        ["slot without reference"] = (p => p["slot"] = new JsonArray(new JsonObject()), ["MISSING_VALUE Appointment.slot[0].reference"]),
        ["slot absolute"] = (p => p["slot"]![0]!["reference"] = "https://example.invalid/STU3/Slot/4711", ["(INVALID_VALUE Appointment.slot[0].reference)"]),
        ["slot a number"] = (p => p["slot"]![0]!["reference"] = 4711, ["INVALID_VALUE Appointment.slot[0].reference"]),
        ["three slots are one surplus"] = (p => p["slot"] = new JsonArray(p["slot"]![0]!.DeepClone(), p["slot"]![0]!.DeepClone(), p["slot"]![0]!.DeepClone()), ["INVALID_VALUE Appointment.slot[1]"]),
        ["referral without its version"] = (p => p["incomingReferral"]![0]!["reference"] = "ReferralRequest/000000081234", ["INVALID_VALUE Appointment.incomingReferral[0].reference"]),
        ["referral of version zero"] = (p => p["incomingReferral"]![0]!["reference"] = "ReferralRequest/000000081234/_history/0", ["INVALID_VALUE Appointment.incomingReferral[0].reference"]),
        ["UBRN of 11 digits"] = (p => p["incomingReferral"]![0]!["reference"] = "ReferralRequest/00000008123/_history/1", ["INVALID_VALUE Appointment.incomingReferral[0].reference"]),
        ["referral absolute"] = (p => p["incomingReferral"]![0]!["reference"] = "https://example.invalid/x/ReferralRequest/000000081234/_history/5", ["(INVALID_VALUE Appointment.incomingReferral[0].reference)"]),
        ["no referral"] = (p => p.Remove("incomingReferral"), ["MISSING_VALUE Appointment.incomingReferral"]),
        ["no language"] = (p => p.Remove("language"), ["(MISSING_VALUE Appointment.language)"]),
        ["another language"] = (p => p["language"] = "cy", ["INVALID_VALUE Appointment.language"]),
        ["another description"] = (p => p["description"] = "e-referral appointment", ["INVALID_VALUE Appointment.description"]),
        ["no description"] = (p => p.Remove("description"), ["MISSING_VALUE Appointment.description"]),
        ["no status"] = (p => p.Remove("status"), ["MISSING_VALUE Appointment.status"]),
        ["a booking"] = (p => p.With(x => x["status"] = "booked").Remove("reason"), ["INVALID_VALUE Appointment.status"]),
        ["status capitalised"] = (p => p["status"] = "Proposed", ["INVALID_VALUE Appointment.status"]),
        ["status a number"] = (p => p["status"] = 1, ["INVALID_VALUE Appointment.status"]),
        ["status an empty array"] = (p => p["status"] = new JsonArray(), ["MISSING_VALUE Appointment.status"]),
        ["description an empty array"] = (p => p["description"] = new JsonArray(), ["MISSING_VALUE Appointment.description"]),
        ["language an empty array"] = (p => p["language"] = new JsonArray(), ["(MISSING_VALUE Appointment.language)"]),
        ["resource type an empty array"] = (p => p["resourceType"] = new JsonArray(), ["MISSING_VALUE Appointment.resourceType"]),
        ["description an array of one"] = (p => p["description"] = new JsonArray("e-Referral Appointment"), ["INVALID_VALUE Appointment.description"]),
        ["slot reference an empty array"] = (p => p["slot"]![0]!["reference"] = new JsonArray(), ["MISSING_VALUE Appointment.slot[0].reference"]),
        ["comment an empty array"] = (p => p["comment"] = new JsonArray(), ["INVALID_VALUE Appointment.comment"]),
        ["actor an empty array"] = (p => p["participant"]![0]!["actor"] = new JsonArray(), ["MISSING_VALUE Appointment.participant[0].actor"]),
        ["identifier an empty array"] = (p => p["participant"]![0]!["actor"]!["identifier"] = new JsonArray(), ["MISSING_VALUE Appointment.participant[0].actor.identifier"]),
        ["identifier value an empty array"] = (p => p.Identifier(1)["value"] = new JsonArray(), ["MISSING_VALUE Appointment.participant[1].actor.identifier.value"]),
        ["another resource"] = (p => p.With(x => x["resourceType"] = "Slot").Remove("reason"), ["INVALID_VALUE Appointment"]),
        ["another resource and status"] = (p => p.With(x => x["resourceType"] = "Slot")["status"] = "booked", ["INVALID_VALUE Appointment"]),
        ["no resource type"] = (p => p.Remove("resourceType"), ["MISSING_VALUE Appointment.resourceType"]),
        ["start and end"] = (p => p.With(x => x["start"] = "2026-11-23T10:00:00Z")["end"] = "nonsense", ["(INAPPROPRIATE_VALUE Appointment.start)", "(INAPPROPRIATE_VALUE Appointment.end)"]),
        ["created a date"] = (p => p["created"] = "2026-11-23", []),
        ["created no date"] = (p => p["created"] = "2026-02-30", ["INVALID_VALUE Appointment.created"]),
        ["created without an offset"] = (p => p["created"] = "2026-11-23T10:00:00", ["INVALID_VALUE Appointment.created"]),
        ["created empty"] = (p => p["created"] = "", ["INVALID_VALUE Appointment.created"]),
        ["id with a blank"] = (p => p["id"] = "a b", ["INVALID_VALUE Appointment.id"]),
        ["comment empty"] = (p => p["comment"] = "", ["INVALID_VALUE Appointment.comment"]),
        ["comment of 1000 units"] = (p => p["comment"] = new string('é', 998) + "😀", []),
        ["comment of 1001 units"] = (p => p["comment"] = new string('é', 999) + "😀", ["INVALID_VALUE Appointment.comment"]),
        ["comment null"] = (p => p["comment"] = null, []),
        ["one profile twice"] = (p => p["meta"]!["profile"]!.AsArray().Add(p["meta"]!["profile"]![0]!.DeepClone()), []),
        ["no profile"] = (p => p["meta"]!["profile"] = new JsonArray(), []),
        ["meta empty"] = (p => p["meta"] = new JsonObject(), []),
        ["another profile"] = (p => p["meta"]!["profile"]!.AsArray().Add("urn:other"), ["INVALID_VALUE Appointment.meta.profile[2]"]),
        ["version id"] = (p => p["meta"]!["versionId"] = "1", ["UNEXPECTED_FIELD Appointment.meta.versionId"]),
        ["an extension"] = (p => p["extension"] = new JsonArray(), ["UNEXPECTED_FIELD Appointment.extension"]),
        ["an unknown null"] = (p => p["priority"] = null, ["UNEXPECTED_FIELD Appointment.priority"]),
        ["a primitive's companion"] = (p => p["_status"] = new JsonObject(), ["UNEXPECTED_FIELD Appointment._status"]),
        ["no participants"] = (p => p.Remove("participant"), ["MISSING_VALUE Appointment.participant"]),
        ["empty participants"] = (p => p["participant"] = new JsonArray(), ["MISSING_VALUE Appointment.participant"]),
        ["no patient"] = (p => p["participant"]!.AsArray().RemoveAt(1), ["(MISSING_VALUE Appointment.participant)"]),
        ["no service"] = (p => p["participant"]!.AsArray().RemoveAt(0), ["MISSING_VALUE Appointment.participant"]),
        ["misspelt service: no second report"] = (p => p.Identifier(0)["system"] = "http//fhir.nhs.net/Id/ers-service", ["INVALID_VALUE Appointment.participant[0].actor.identifier.system"]),
        ["unknown participant"] = (p => p["participant"]!.AsArray().Add(Deferrals.Participant("urn:other", "1")), ["INVALID_VALUE Appointment.participant[2].actor.identifier.system"]),
        ["second service"] = (p => p["participant"]!.AsArray().Add(Deferrals.Participant(Deferrals.ServiceSystem, "70001")), ["INVALID_VALUE Appointment.participant[2]"]),
        ["clinician"] = (p => p["participant"]!.AsArray().Add(Deferrals.Participant(Deferrals.ClinicianSystem, null)), ["(INAPPROPRIATE_VALUE Appointment.participant[2])"]),
        ["participant null"] = (p => p["participant"]!.AsArray().Add(null), ["INVALID_VALUE Appointment.participant[2]"]),
        ["participant without actor"] = (p => p["participant"]![0]!.AsObject().Remove("actor"), ["MISSING_VALUE Appointment.participant[0].actor"]),
        ["participant without status"] = (p => p["participant"]![1]!.AsObject().Remove("status"), ["MISSING_VALUE Appointment.participant[1].status"]),
        ["participant needs action"] = (p => p["participant"]![1]!["status"] = "needs-action", ["INVALID_VALUE Appointment.participant[1].status"]),
        ["actor by reference"] = (p => p["participant"]![0]!["actor"]!["reference"] = "x", ["UNEXPECTED_FIELD Appointment.participant[0].actor.reference"]),
        ["actor with display"] = (p => p["participant"]![0]!["actor"]!["display"] = "Clinic", []),
        ["identifier value null"] = (p => p.Identifier(0)["value"] = null, ["MISSING_VALUE Appointment.participant[0].actor.identifier.value"]),
        ["identifier value a number"] = (p => p.Identifier(0)["value"] = 70000, ["INVALID_VALUE Appointment.participant[0].actor.identifier.value"]),
        ["service with letters"] = (p => p.Identifier(0)["value"] = "7a", ["INVALID_VALUE Appointment.participant[0].actor.identifier.value"]),
        ["wrong check digit"] = (p => p.Identifier(1)["value"] = "9462640301", ["INVALID_VALUE Appointment.participant[1].actor.identifier.value"]),
        ["ten zeros"] = (p => p.Identifier(1)["value"] = "0000000000", ["INVALID_VALUE Appointment.participant[1].actor.identifier.value"]),
        ["everything at once"] = (
            p => p.With(x => x["reason"] = Deferrals.Reason("NO_SLOTS_AT_SERVICE")).With(x => x["language"] = "cy").With(x => x["participant"]!.AsArray().RemoveAt(0)).With(x => x.Remove("description"))["text"] = "x",
            ["MISSING_VALUE Appointment.description", "INVALID_VALUE Appointment.language", "INAPPROPRIATE_VALUE Appointment.slot", "MISSING_VALUE Appointment.participant", "UNEXPECTED_FIELD Appointment.text"]),
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void Given_a_changed_deferral_exactly_these_issues_are_found(string change)
    {
        (Action<JsonObject> apply, string[] expected) = Changes[change];
        JsonObject payload = Deferrals.Full();
        apply(payload);

        ValidationResult result = payload.Validate();

        Assert.Equal(expected, result.Summary());
        Assert.Equal(expected.All(issue => issue.StartsWith('(')), result.IsValid);
        Assert.All(result.Issues, issue => Assert.NotEqual(OutcomeKey.Unknown, issue.Key()));
    }

    [Fact]
    public void Given_issues_each_says_its_place_in_lines_and_utf16_columns()
    {
        const string Payload = """
            {
              "resourceType": "Appointment", "comment": "😀é", "priority": 1,
              "status": "proposed",
              "reason": [{"coding": [{"system": "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1", "code": "SLOT_NOT_AVAILABLE"}]}],
              "description": "other",
              "language": "en",
              "incomingReferral": [{"reference": "ReferralRequest/000000081234/_history/5"}],
              "participant": [
                {"actor": {"identifier": {"system": "http://fhir.nhs.net/Id/ers-service"}}, "status": "accepted"},
                {"actor": {"identifier": {"system": "http://fhir.nhs.net/Id/nhs-number", "value": "1"}}, "status": "accepted"}
              ]
            }
            """;

        ValidationResult result = A016.ValidateDefer(Encoding.UTF8.GetBytes(Payload));

        Assert.Equal(
            [
                "MISSING_VALUE Appointment.slot 1:1",
                "UNEXPECTED_FIELD Appointment.priority 2:52",
                "INVALID_VALUE Appointment.description 5:18",
                "MISSING_VALUE Appointment.participant[0].actor.identifier.value 9:30",
                "INVALID_VALUE Appointment.participant[1].actor.identifier.value 10:87",
            ],
            result.Issues.Select(issue => $"{issue.Code} {issue.Path} {issue.Line}:{issue.Column}"));
    }

    [Fact]
    public void Given_a_member_twice_the_first_counts_and_the_second_is_reported()
    {
        byte[] payload = Encoding.UTF8.GetBytes(Deferrals.Full().ToJsonString().Replace("\"language\":\"en\"", "\"language\":\"en\",\"language\":\"cy\"", StringComparison.Ordinal));

        Assert.Equal(["INVALID_VALUE Appointment.language"], A016.ValidateDefer(payload).Summary());
    }

    [Fact]
    public void Given_escaped_names_and_values_they_are_read_as_what_they_mean()
    {
        string payload = Deferrals.Full().ToJsonString()
            .Replace("\"status\":\"proposed\"", "\"st\\u0061tus\":\"pr\\u006fposed\"", StringComparison.Ordinal)
            .Replace("Slot/4711", "Slot\\/47\\u00311", StringComparison.Ordinal);

        bool isRead = DeferRequest.TryParse(Encoding.UTF8.GetBytes(payload), out DeferRequest? request, out ValidationResult why);

        Assert.True(isRead, why.ToString());
        Assert.Equal("Slot/4711", request!.Slot!.Value.Value);
    }

    [Fact]
    public void Given_hints_the_message_names_what_is_meant()
    {
        ValidationResult slip = Deferrals.Full().With(p => p.Identifier(0)["system"] = "https//fhir.nhs.uk/Id/ers-service").Validate();
        ValidationResult reference = Deferrals.Full().With(p => p["participant"]![0]!["actor"]!["reference"] = "x").Validate();

        Assert.Contains("http://fhir.nhs.net/Id/ers-service", Assert.Single(slip.Issues).Message, StringComparison.Ordinal);
        Assert.Contains("actor.identifier", Assert.Single(reference.Issues).Message, StringComparison.Ordinal);
    }
}
