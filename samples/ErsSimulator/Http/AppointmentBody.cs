using System;
using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ErsSimulator.State;

namespace ErsSimulator.Http;

/// <summary>Writes an appointment as e-RS answers it: with its version, both profiles and the name of the service, and a deferral without its slot.</summary>
internal static class AppointmentBody
{
    private const string Clinician = "http://fhir.nhs.net/Id/sds-user-id";

    public static byte[] Write(Appointment appointment, bool tellsType)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", appointment.Id);
            WriteMeta(json, appointment);
            json.WriteString("language", "en");
            json.WriteString("resourceType", "Appointment");
            json.WriteString("status", appointment.IsBooked ? "booked" : "proposed");
            if (appointment.Reason is { } reason)
                WriteReason(json, reason);

            json.WriteString("description", "e-Referral Appointment");
            if (appointment.IsBooked)
            {
                json.WriteString("start", Instant(appointment.Start!.Value));
                json.WriteString("end", Instant(appointment.End!.Value));
                WriteReference(json, "slot", "Slot/" + appointment.Slot);
            }

            json.WriteString("created", Instant(appointment.Created));
            if (appointment.Comment is { } comment)
                json.WriteString("comment", comment);

            WriteReference(json, "incomingReferral", FormattableString.Invariant($"ReferralRequest/{appointment.Ubrn}/_history/{appointment.ReferralVersion}"));
            WriteParticipants(json, appointment, tellsType);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void WriteMeta(Utf8JsonWriter json, Appointment appointment)
    {
        json.WriteStartObject("meta");
        json.WriteString("versionId", appointment.Version.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("profile");
        json.WriteStringValue("https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1");
        json.WriteStringValue("https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, string code)
    {
        json.WriteStartArray("reason");
        json.WriteStartObject();
        WriteCoding(json, "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1", code);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteParticipants(Utf8JsonWriter json, Appointment appointment, bool tellsType)
    {
        json.WriteStartArray("participant");
        WriteParticipant(json, "http://fhir.nhs.net/Id/ers-service", appointment.Service, appointment.ServiceName, null);
        WriteParticipant(json, "http://fhir.nhs.net/Id/nhs-number", appointment.Patient, null, null);
        if (appointment.Clinician is { } clinician)
            WriteParticipant(json, Clinician, clinician, null, tellsType ? "CON" : null);

        json.WriteEndArray();
    }

    private static void WriteParticipant(Utf8JsonWriter json, string system, string value, string? display, string? type)
    {
        json.WriteStartObject();
        if (type is not null)
        {
            // e-RS writes one object where FHIR has an array, and the system of a value set.
            json.WriteStartObject("type");
            WriteCoding(json, "http://hl7.org/fhir/ValueSet/encounter-participant-type", type);
            json.WriteEndObject();
        }

        json.WriteStartObject("actor");
        json.WriteStartObject("identifier");
        json.WriteString("system", system);
        json.WriteString("value", value);
        json.WriteEndObject();
        if (display is not null)
            json.WriteString("display", display);

        json.WriteEndObject();
        json.WriteString("status", "accepted");
        json.WriteEndObject();
    }

    private static void WriteCoding(Utf8JsonWriter json, string system, string code)
    {
        json.WriteStartArray("coding");
        json.WriteStartObject();
        json.WriteString("system", system);
        json.WriteString("code", code);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string name, string reference)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("reference", reference);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
