using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace BookOrDefer.Demo;

/// <summary>Deferrals, good and bad.</summary>
internal static class SentDeferrals
{
    public static IReadOnlyList<SentPayload> For(IDemoParts edition) =>
    [
        SentPayload.Good,
        SentPayload.Changed("slot left out", payload => payload.AsObject().Remove("slot")),
        SentPayload.Changed("slot with a reason that forbids one", payload => ReasonOf(payload)["code"] = "NO_SLOTS_AT_SERVICE"),
        SentPayload.Changed("identifier system misspelt", payload => PatientOf(payload)["system"] = "http//fhir.nhs.net/Id/nhs-number"),
        SentPayload.Changed("NHS number with a wrong digit", payload => PatientOf(payload)["value"] = "9990000019"),
        SentPayload.Changed("element that e-RS does not know", payload => payload["priority"] = "routine"),
        new("cut off on the way", payload => SamplePayload.Print(payload)[..^200]),
        SentPayload.Changed(edition.WithoutPatient, payload => payload["participant"]!.AsArray().RemoveAt(1)),
        SentPayload.Changed("several at once", payload =>
        {
            ReasonOf(payload)["code"] = "PATIENT_PREFERENCE";
            payload["description"] = "Appointment";
            payload["incomingReferral"]![0]!["reference"] = "ReferralRequest/000000012345";
            payload.AsObject().Remove("participant");
        }),
    ];

    private static JsonNode ReasonOf(JsonNode payload) => payload["reason"]![0]!["coding"]![0]!;

    private static JsonNode PatientOf(JsonNode payload) => payload["participant"]![1]!["actor"]!["identifier"]!;
}
