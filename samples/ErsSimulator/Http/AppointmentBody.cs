using System;
using System.Globalization;
using System.Text.Json;
using ErsSimulator.State;

namespace ErsSimulator.Http;

/// <summary>Writes an appointment as e-RS answers it: with its version, both profiles and the name of the service, and a deferral without its slot.</summary>
internal static class AppointmentBody
{
    public static byte[] Write(Appointment appointment, bool tellsType) => Json.Write(json => json.Object(null, () =>
    {
        json.WriteString("id", appointment.Id);
        json.Meta(
            appointment.Version.ToString(CultureInfo.InvariantCulture),
            "https://fhir.nhs.uk/STU3/StructureDefinition/eRS-Appointment-1",
            "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Appointment-1");
        json.WriteString("language", "en");
        json.WriteString("resourceType", "Appointment");
        json.WriteString("status", appointment.IsBooked ? "booked" : "proposed");
        if (appointment.Reason is { } reason)
            json.Array("reason", () => json.Object(null, () => json.Coding("https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1", reason)));

        json.WriteString("description", "e-Referral Appointment");
        if (appointment.IsBooked)
        {
            json.WriteString("start", Instant(appointment.Start!.Value));
            json.WriteString("end", Instant(appointment.End!.Value));
            json.References("slot", "Slot/" + appointment.Slot);
        }

        json.WriteString("created", Instant(appointment.Created));
        if (appointment.Comment is { } comment)
            json.WriteString("comment", comment);

        json.References("incomingReferral", FormattableString.Invariant($"ReferralRequest/{appointment.Ubrn}/_history/{appointment.ReferralVersion}"));
        json.Array("participant", () => WriteParticipants(json, appointment, tellsType));
    }));

    public static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void WriteParticipants(Utf8JsonWriter json, Appointment appointment, bool tellsType)
    {
        WriteParticipant(json, Systems.Service, appointment.Service, appointment.ServiceName, null);
        WriteParticipant(json, Systems.Patient, appointment.Patient, null, null);
        if (appointment.Clinician is { } clinician)
            WriteParticipant(json, Systems.Clinician, clinician, null, tellsType ? "CON" : null);
    }

    private static void WriteParticipant(Utf8JsonWriter json, string system, string value, string? display, string? type) => json.Object(null, () =>
    {
        // e-RS writes one object where FHIR has an array, and the system of a value set.
        if (type is not null)
            json.Object("type", () => json.Coding("http://hl7.org/fhir/ValueSet/encounter-participant-type", type));

        json.Object("actor", () =>
        {
            json.Identifier(system, value);
            if (display is not null)
                json.WriteString("display", display);
        });
        json.WriteString("status", "accepted");
    });
}
