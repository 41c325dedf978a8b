using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using ErsToolkit;

namespace BookOrDefer.Demo;

/// <summary>A good payload with a fault.</summary>
/// <param name="Fault">What is wrong, in words.</param>
/// <param name="Damage">Makes the fault; gives the text to send.</param>
internal sealed record BadPayload(string Fault, Func<JsonNode, string> Damage)
{
    public static IReadOnlyList<BadPayload> All { get; } =
    [
        Changed("slot left out", payload => payload.AsObject().Remove("slot")),
        Changed("slot with a reason that forbids one", payload => ReasonOf(payload)["code"] = "NO_SLOTS_AT_SERVICE"),
        Changed("identifier system misspelt", payload => PatientOf(payload)["system"] = "http//fhir.nhs.net/Id/nhs-number"),
        Changed("NHS number with a wrong digit", payload => PatientOf(payload)["value"] = "9990000019"),
        Changed("element that e-RS does not know", payload => payload["priority"] = "routine"),
        new("cut off on the way", payload => SamplePayload.Print(payload)[..^200]),
        Changed("no patient (edition v1: only a warning)", payload => payload["participant"]!.AsArray().RemoveAt(1)),
        Changed("several at once", payload =>
        {
            ReasonOf(payload)["code"] = "PATIENT_PREFERENCE";
            payload["description"] = "Appointment";
            payload["incomingReferral"]![0]!["reference"] = "ReferralRequest/000000012345";
            payload.AsObject().Remove("participant");
        }),
    ];

    public ValidationResult Check(DeferRequest good) =>
        A016.ValidateDefer(Encoding.UTF8.GetBytes(Damage(SamplePayload.Parse(good))));

    private static BadPayload Changed(string fault, Action<JsonNode> change) => new(fault, payload =>
    {
        change(payload);
        return SamplePayload.Print(payload);
    });

    private static JsonNode ReasonOf(JsonNode payload) => payload["reason"]![0]!["coding"]![0]!;

    private static JsonNode PatientOf(JsonNode payload) => payload["participant"]![1]!["actor"]!["identifier"]!;
}
