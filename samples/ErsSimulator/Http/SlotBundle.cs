using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ErsSimulator.State;

namespace ErsSimulator.Http;

/// <summary>One page of what a slot search found: its slots, and the schedules to which they belong.</summary>
internal sealed class SlotBundle(string address, SlotQuery query, int total, bool hasNext, IReadOnlyList<Slot> slots)
{
    public byte[] Write(string id, DateTimeOffset now) => Json.Write(json => json.Object(null, () =>
    {
        json.WriteString("id", id.Replace(':', '-'));
        json.Object("meta", () =>
        {
            json.WriteString("lastUpdated", AppointmentBody.Instant(now));
            json.Array("profile", () => json.WriteStringValue("http://hl7.org/fhir/STU3/StructureDefinition/Bundle"));
        });
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "searchset");
        json.WriteNumber("total", total);
        json.Array("link", () => WriteLinks(json));
        json.Array("entry", () =>
        {
            foreach (Slot slot in slots)
                WriteEntry(json, "Slot", slot.Id, "match", () => WriteSlot(json, slot));

            foreach (Slot slot in slots.DistinctBy(ScheduleOf))
                WriteEntry(json, "Schedule", ScheduleOf(slot), "include", () => WriteSchedule(json, slot));
        });
    }));

    /// <summary>Slots of one service and one clinician have one schedule.</summary>
    private static string ScheduleOf(Slot slot) => slot.Clinician is null ? slot.Service : slot.Service + "-" + slot.Clinician;

    private static void WriteSlot(Utf8JsonWriter json, Slot slot)
    {
        json.WriteString("id", slot.Id);
        json.Meta(null, "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Slot-1");
        json.WriteString("resourceType", "Slot");
        WriteIdentifiers(json, "https://fhir.nhs.uk/Id/alternative-slot", "simulated-" + slot.Id);
        json.Object("schedule", () => json.WriteString("reference", "Schedule/" + ScheduleOf(slot)));
        json.WriteString("status", "free");
        json.WriteString("start", AppointmentBody.Instant(slot.Start));
        json.WriteString("end", AppointmentBody.Instant(slot.End));
    }

    private static void WriteSchedule(Utf8JsonWriter json, Slot slot)
    {
        json.WriteString("id", ScheduleOf(slot));
        json.Meta(null, "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Schedule-1");
        json.WriteString("resourceType", "Schedule");
        WriteIdentifiers(json, "https://fhir.nhs.uk/Id/ers-schedule", ScheduleOf(slot));
        json.Array("actor", () =>
        {
            json.Object(null, () => json.Identifier(Systems.Service, slot.Service));
            if (slot.Clinician is { } clinician)
                json.Object(null, () => json.Identifier(Systems.Clinician, clinician));
        });
    }

    private static void WriteIdentifiers(Utf8JsonWriter json, string system, string value) => json.Array("identifier", () => json.Object(null, () =>
    {
        json.WriteString("system", system);
        json.WriteString("value", value);
    }));

    private void WriteLinks(Utf8JsonWriter json)
    {
        WriteLink(json, "self", query.Page);
        if (hasNext)
            WriteLink(json, "next", query.Page + 1);
    }

    private void WriteLink(Utf8JsonWriter json, string relation, int page) => json.Object(null, () =>
    {
        json.WriteString("relation", relation);
        json.WriteString("url", address + "Slot" + query.ToQuery(page));
    });

    private void WriteEntry(Utf8JsonWriter json, string type, string id, string mode, Action write) => json.Object(null, () =>
    {
        json.WriteString("fullUrl", $"{address}{type}/{id}");
        json.Object("resource", write);
        json.Object("search", () => json.WriteString("mode", mode));
    });
}
