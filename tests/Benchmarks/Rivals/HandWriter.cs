using System.Text.Json;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>A deferral written member by member, as one would by hand for speed.</summary>
internal static class HandWriter
{
    public static void Write(Utf8JsonWriter json, DeferRequest request)
    {
        json.WriteStartObject();
        json.WriteStartObject("meta"u8);
        json.WriteStartArray("profile"u8);
        json.WriteStringValue("https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("language"u8, "en"u8);
        json.WriteString("resourceType"u8, "Appointment"u8);
        json.WriteString("status"u8, "proposed"u8);
        json.WriteStartArray("reason"u8);
        json.WriteStartObject();
        json.WriteStartArray("coding"u8);
        json.WriteStartObject();
        json.WriteString("system"u8, "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1"u8);
        json.WriteString("code"u8, request.Reason.ToCode());
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("description"u8, "e-Referral Appointment"u8);
        if (request.Slot is SlotReference slot)
        {
            json.WriteStartArray("slot"u8);
            Reference(json, slot.Value);
            json.WriteEndArray();
        }

        if (request.Comment is string comment)
        {
            json.WriteString("comment"u8, comment);
        }

        json.WriteStartArray("incomingReferral"u8);
        Reference(json, request.IncomingReferral.Value);
        json.WriteEndArray();
        json.WriteStartArray("participant"u8);
        Participant(json, ServiceId.IdentifierSystem, request.Service.Value);
        if (request.Patient is NhsNumber patient)
        {
            Participant(json, NhsNumber.IdentifierSystem, patient.Value);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    private static void Reference(Utf8JsonWriter json, string reference)
    {
        json.WriteStartObject();
        json.WriteString("reference"u8, reference);
        json.WriteEndObject();
    }

    private static void Participant(Utf8JsonWriter json, string system, string value)
    {
        json.WriteStartObject();
        json.WriteStartObject("actor"u8);
        json.WriteStartObject("identifier"u8);
        json.WriteString("system"u8, system);
        json.WriteString("value"u8, value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("status"u8, "accepted"u8);
        json.WriteEndObject();
    }
}
