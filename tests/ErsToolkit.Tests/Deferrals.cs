using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace ErsToolkit.Tests;

/// <summary>Synthetic deferrals, and the ways in which tests bend them.</summary>
internal static class Deferrals
{
    public const string NhsNumber = "9462640300";
    public const string Ubrn = "000000081234";
    public const string Comment = "Prefers mornings";
    public const string ReasonSystem = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1";
    public const string ServiceSystem = "http://fhir.nhs.net/Id/ers-service";
    public const string PatientSystem = "http://fhir.nhs.net/Id/nhs-number";
    public const string ClinicianSystem = "http://fhir.nhs.net/Id/sds-user-id";

    /// <summary>The type of a participant as e-RS writes it, an object where FHIR has an array.</summary>
    public const string Type = """{"coding":[{"system":"http://hl7.org/fhir/ValueSet/encounter-participant-type","code":"CON"}]}""";

    /// <summary>A valid deferral with every element that one may have.</summary>
    public static JsonObject Full() => new()
    {
        ["id"] = "appointment",
        ["meta"] = new JsonObject
        {
            ["profile"] = new JsonArray("https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1", "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1"),
        },
        ["language"] = "en",
        ["resourceType"] = "Appointment",
        ["status"] = "proposed",
        ["reason"] = Reason("SLOT_NOT_AVAILABLE"),
        ["description"] = "e-Referral Appointment",
        ["slot"] = new JsonArray(new JsonObject { ["reference"] = "Slot/4711" }),
        ["created"] = "2026-11-23T09:30:00+00:00",
        ["comment"] = Comment,
        ["incomingReferral"] = new JsonArray(new JsonObject { ["reference"] = $"ReferralRequest/{Ubrn}/_history/5" }),
        ["participant"] = new JsonArray(Participant(ServiceSystem, "70000"), Participant(PatientSystem, NhsNumber)),
    };

    public static JsonArray Reason(string code) =>
        new(new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = ReasonSystem, ["code"] = code }) });

    public static JsonObject Participant(string system, JsonNode? value) => new()
    {
        ["actor"] = new JsonObject { ["identifier"] = new JsonObject { ["system"] = system, ["value"] = value } },
        ["status"] = "accepted",
    };

    public static JsonObject With(this JsonObject payload, Action<JsonObject> change)
    {
        change(payload);
        return payload;
    }

    public static JsonObject Identifier(this JsonObject payload, int participant) =>
        payload["participant"]![participant]!["actor"]!["identifier"]!.AsObject();

    public static byte[] Utf8(this JsonNode payload) => Encoding.UTF8.GetBytes(payload.ToJsonString());

    public static ValidationResult Validate(this JsonNode payload) => A016.ValidateDefer(payload.Utf8());

    /// <summary>Key and path of each issue, warnings in brackets: what tests compare.</summary>
    public static string[] Summary(this ValidationResult result) =>
        result.Issues.Select(issue => issue.Severity == Severity.Error ? $"{issue.Code} {issue.Path}" : $"({issue.Code} {issue.Path})").ToArray();

    /// <summary>A builder with all that a deferral needs, for the slot that was gone.</summary>
    public static DeferRequestBuilder Builder() => A016.Defer()
        .Reason(DeferReason.SlotNotAvailable).Slot("Slot/4711").IncomingReferral(Ubrn, 5).Service("70000").Patient(NhsNumber);

    public static IEnumerable<string> Texts(this ValidationResult result) =>
        result.Issues.Select(issue => issue.Message + " " + issue.Path + " " + issue).Append(result.ToString());
}
