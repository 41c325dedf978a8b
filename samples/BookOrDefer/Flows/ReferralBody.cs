using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Current;

namespace BookOrDefer.Flows;

/// <summary>The body of a referral: as the examples that the NHS publishes of A005 have it, or with the simulator's own extensions. What it does not say stays null.</summary>
internal readonly struct ReferralBody
{
    private const string Published = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-eRS-";
    private const string Simulated = "urn:ers-simulator:referral-";

    private readonly JsonElement _referral;

    private ReferralBody(JsonElement referral) => _referral = referral;

    /// <summary>Reads a referral; null for what is none, or has no version.</summary>
    public static ReferralContext? Read(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new ReferralBody(document.RootElement).Read();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ReferralContext? Read()
    {
        if (Text(_referral, "resourceType") != "ReferralRequest" || !long.TryParse(Text(_referral, "meta", "versionId"), NumberStyles.None, CultureInfo.InvariantCulture, out long version))
            return null;

        return new ReferralContext
        {
            Ubrn = Text(_referral, "id"),
            Version = version,
            Patient = NhsNumber.TryParse(Text(_referral, "subject", "identifier", "value"), out NhsNumber patient) ? patient : null,
            State = State(),
            Priority = Priority(),
            CommissioningOrganisation = Text(Extension(Published + "Commissioning-Rule-Org-1"), "valueIdentifier", "value"),
            Shortlist = Shortlist(),
        };
    }

    // The published examples have no state where the appointment, or that there is none, tells it.
    private ReferralState? State()
    {
        JsonElement published = Extension(Published + "ReferralState-1"), simulated = Extension(Simulated + "state"), appointment = Extension(Published + "Appointment-1");
        if (published.ValueKind == JsonValueKind.Object)
            return StateOf(Text(Items(published, "extension").FirstOrDefault(part => Text(part, "url") == "state"), "valueCoding", "code"));

        if (simulated.ValueKind == JsonValueKind.Object)
            return StateOf(Text(simulated, "valueCode"));

        if (appointment.ValueKind != JsonValueKind.Object)
            return Text(_referral, "status") == "active" ? ReferralState.NotBooked : null;

        // A cancelled appointment does not make a cancelled referral.
        return Text(Contained(appointment), "status") switch
        {
            "booked" => ReferralState.Booked,
            "proposed" => ReferralState.DeferredToProvider,
            _ => null,
        };
    }

    /// <summary>A state that is not known here is the default value, so that it is not taken for one that was not told.</summary>
    private static ReferralState? StateOf(string? code) =>
        code is null ? null : ReferralStateExtensions.TryParse(code, out ReferralState state) ? state : default(ReferralState);

    private ReferralPriority? Priority()
    {
        string? code = Text(Items(Child(Extension(Published + "ReferralPriority-1"), "valueCodeableConcept"), "coding").FirstOrDefault(), "code");
        if (code is not null)
            return ReferralPriorityExtensions.TryParse(code, out ReferralPriority priority) ? priority : null;

        return Text(_referral, "priority") switch
        {
            "routine" => ReferralPriority.Routine,
            "urgent" => ReferralPriority.Urgent,
            "asap" => ReferralPriority.TwoWeekWait,
            _ => null,
        };
    }

    private ServiceId[]? Shortlist()
    {
        JsonElement published = Extension(Published + "ReferralShortlist-1");
        if (published.ValueKind == JsonValueKind.Object)
            return [.. Items(Contained(published), "entry").Select(entry => ServiceId.From(Text(entry, "item", "identifier", "value")))];

        ServiceId[] simulated = [.. Extensions(Simulated + "shortlist").Select(service => ServiceId.From(Text(service, "valueIdentifier", "value")))];
        return simulated.Length > 0 ? simulated : null;
    }

    private JsonElement Extension(string url) => Extensions(url).FirstOrDefault();

    private IEnumerable<JsonElement> Extensions(string url) => Items(_referral, "extension").Where(extension => Text(extension, "url") == url);

    /// <summary>The contained resource to which an extension refers.</summary>
    private JsonElement Contained(JsonElement extension)
    {
        string? reference = Text(extension, "valueReference", "reference");
        return Items(_referral, "contained").FirstOrDefault(resource => "#" + Text(resource, "id") == reference);
    }

    private static JsonElement[] Items(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
            element = Child(element, name);

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement child) ? child : default;
}
