using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ErsToolkit.Tests;

/// <summary>The rules of a deferral and of a booking once more, written by hand over a parsed tree from the facts about the endpoint: it shares no code with what it checks.</summary>
internal sealed partial class SlowValidator(bool isBooking)
{
    private static readonly string[] Reasons = ["NO_SLOTS_AT_SERVICE", "SLOT_NOT_AVAILABLE", "BOOKING_ATTEMPT_PROBLEM"];
    private readonly List<string> _issues = [];

    /// <summary>Gives the issues in the form of <see cref="Deferrals.Summary"/>, sorted.</summary>
    public static string[] Validate(JsonNode? payload, bool isBooking)
    {
        var validator = new SlowValidator(isBooking);
        validator.Root(payload);
        return [.. validator._issues.Order(StringComparer.Ordinal)];
    }

    private void Root(JsonNode? node)
    {
        if (node is not JsonObject root)
        {
            Error("INVALID_VALUE", "Appointment");
            return;
        }

        if (!Absent(root, "resourceType") && !(Kind(root["resourceType"]) == JsonValueKind.String && Text(root["resourceType"]) is "Appointment" or ""))
        {
            Error("INVALID_VALUE", "Appointment");
            return;
        }

        string status = isBooking ? "booked" : "proposed";
        if (!Absent(root, "status") && !(Kind(root["status"]) == JsonValueKind.String && (Text(root["status"]) == status || Text(root["status"]).Length == 0)))
        {
            Error("INVALID_VALUE", "Appointment.status");
            return;
        }

        string[] known = ["id", "meta", "language", "resourceType", "status", "reason", "description", "start", "end", "slot", "created", "comment", "incomingReferral", "participant"];
        Unknown(root, "Appointment", known);
        Fixed(root, "Appointment", "resourceType", "Appointment");
        Fixed(root, "Appointment", "status", status);
        Fixed(root, "Appointment", "description", "e-Referral Appointment");
        Fixed(root, "Appointment", "language", "en", isWarning: true);
        Optional(root, "id", text => Regex.IsMatch(text, @"\A[A-Za-z0-9\-.]{1,64}\z"));
        Optional(root, "created", text => DateTimeOffset.TryParse(text, out _) && Regex.IsMatch(text, @"\A\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?\z"));
        Optional(root, "comment", text => isBooking || text.Length <= 1000);
        if (isBooking && Kind(root["comment"]) == JsonValueKind.String && Text(root["comment"]).Length > 1000)
        {
            Warning("INVALID_VALUE", "Appointment.comment");
        }

        Meta(root);
        bool hasSlot = Reference(root, "slot", @"\A(https?://[^/]+(/[^/]*)*?/)?Slot/[0-9]{1,64}\z", isMandatory: isBooking);
        Reference(root, "incomingReferral", @"\A(https?://[^/]+(/[^/]*)*?/)?ReferralRequest/[0-9]{12}/_history/[1-9][0-9]{0,63}\z", isMandatory: true);
        if (isBooking)
        {
            Times(root);
        }
        else
        {
            DeferralOnly(root, hasSlot);
        }

        Participants(root);
    }

    private void Times(JsonObject root)
    {
        if (Present(root, "reason") && root["reason"] is not JsonArray { Count: 0 })
        {
            Error("INAPPROPRIATE_VALUE", "Appointment.reason");
        }

        DateTimeOffset? start = Instant(root, "start");
        DateTimeOffset? end = Instant(root, "end");
        if (end <= start)
        {
            Error("INVALID_VALUE", "Appointment.end");
        }
    }

    private DateTimeOffset? Instant(JsonObject root, string name)
    {
        string? text = MandatoryText(root, "Appointment", name);
        if (text is null)
        {
            return null;
        }

        bool isInstant = Regex.IsMatch(text, @"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z");
        if (isInstant && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset time))
        {
            return time;
        }

        Error("INVALID_VALUE", "Appointment." + name);
        return null;
    }

    private void DeferralOnly(JsonObject root, bool hasSlot)
    {
        foreach (string unwanted in new[] { "start", "end" }.Where(name => Present(root, name) && root[name] is not JsonArray { Count: 0 }))
        {
            Warning("INAPPROPRIATE_VALUE", "Appointment." + unwanted);
        }

        string? reason = Reason(root);
        if (reason is not null && hasSlot != (reason == "SLOT_NOT_AVAILABLE"))
        {
            // What a forbidden slot holds makes no difference.
            _issues.RemoveAll(issue => issue.Contains("Appointment.slot", StringComparison.Ordinal));
            Error(hasSlot ? "INAPPROPRIATE_VALUE" : "MISSING_VALUE", "Appointment.slot");
        }
    }

    private void Meta(JsonObject root)
    {
        if (Object(root, "meta", "Appointment.meta") is not JsonObject meta)
        {
            return;
        }

        Unknown(meta, "Appointment.meta", "profile");
        if (!Present(meta, "profile"))
        {
            return;
        }

        if (meta["profile"] is not JsonArray profiles)
        {
            Error("INVALID_VALUE", "Appointment.meta.profile");
            return;
        }

        for (int index = 0; index < profiles.Count; index++)
        {
            if (Kind(profiles[index]) != JsonValueKind.String || !Regex.IsMatch(Text(profiles[index]), @"\Ahttps://fhir\.(hl7\.org|nhs)\.uk/STU3/StructureDefinition/(CareConnect|eRS)-Appointment-1\z"))
            {
                Error("INVALID_VALUE", $"Appointment.meta.profile[{index}]");
            }
        }
    }

    private string? Reason(JsonObject root)
    {
        JsonObject? reason = Only(root, "reason", "Appointment.reason", isMandatory: true, out _);
        if (reason is null)
        {
            return null;
        }

        Unknown(reason, "Appointment.reason[0]", "coding");
        JsonObject? coding = Only(reason, "coding", "Appointment.reason[0].coding", isMandatory: true, out _);
        if (coding is null)
        {
            return null;
        }

        Unknown(coding, "Appointment.reason[0].coding[0]", "system", "code");
        Fixed(coding, "Appointment.reason[0].coding[0]", "system", Deferrals.ReasonSystem);
        string? code = MandatoryText(coding, "Appointment.reason[0].coding[0]", "code");
        if (code is not null && !Reasons.Contains(code))
        {
            Error("INVALID_CODE", "Appointment.reason[0].coding[0].code");
        }

        bool isOfSystem = Kind(coding["system"]) == JsonValueKind.String && Text(coding["system"]) == Deferrals.ReasonSystem;
        return isOfSystem && Reasons.Contains(code) ? code : null;
    }

    private bool Reference(JsonObject root, string name, string pattern, bool isMandatory)
    {
        JsonObject? entry = Only(root, name, "Appointment." + name, isMandatory, out bool isPresent);
        if (entry is not null)
        {
            string path = $"Appointment.{name}[0]";
            Unknown(entry, path, "reference");
            string? text = MandatoryText(entry, path, "reference");
            if (text is not null && !Regex.IsMatch(text, pattern))
            {
                Error("INVALID_VALUE", path + ".reference");
            }
            else if (text is not null && text.StartsWith("http", StringComparison.Ordinal))
            {
                Warning("INVALID_VALUE", path + ".reference");
            }
        }

        return isPresent;
    }

    private void Optional(JsonObject root, string name, Func<string, bool> isValid)
    {
        if (Present(root, name) && (Kind(root[name]) != JsonValueKind.String || Text(root[name]).Length == 0 || !isValid(Text(root[name]))))
        {
            Error("INVALID_VALUE", "Appointment." + name);
        }
    }

    private void Fixed(JsonObject parent, string path, string name, string expected, bool isWarning = false)
    {
        string? text = MandatoryText(parent, path, name, isWarning);
        if (text is not null && text != expected)
        {
            Error("INVALID_VALUE", path + "." + name);
        }
    }

    private string? MandatoryText(JsonObject parent, string path, string name, bool isWarning = false)
    {
        if (Absent(parent, name) || (Kind(parent[name]) == JsonValueKind.String && Text(parent[name]).Length == 0))
        {
            (isWarning ? (Action<string, string>)Warning : Error)("MISSING_VALUE", path + "." + name);
            return null;
        }

        if (Kind(parent[name]) != JsonValueKind.String)
        {
            Error("INVALID_VALUE", path + "." + name);
            return null;
        }

        return Text(parent[name]);
    }

    private JsonObject? Object(JsonObject parent, string name, string path)
    {
        if (Present(parent, name) && parent[name] is not JsonObject)
        {
            Error("INVALID_VALUE", path);
        }

        return parent[name] as JsonObject;
    }

    private JsonObject? Only(JsonObject parent, string name, string path, bool isMandatory, out bool isPresent)
    {
        isPresent = Present(parent, name) && parent[name] is not JsonArray { Count: 0 };
        if (!isPresent)
        {
            if (isMandatory)
            {
                Error("MISSING_VALUE", path);
            }

            return null;
        }

        if (parent[name] is not JsonArray entries)
        {
            Error("INVALID_VALUE", path);
            return null;
        }

        if (entries.Count > 1)
        {
            Error("INVALID_VALUE", path + "[1]");
        }

        if (entries[0] is not JsonObject)
        {
            Error("INVALID_VALUE", path + "[0]");
        }

        return entries[0] as JsonObject;
    }

    private void Unknown(JsonObject element, string path, params string[] known)
    {
        foreach (string name in element.Select(member => member.Key).Except(known))
        {
            Error("UNEXPECTED_FIELD", Regex.IsMatch(name, @"\A_?[a-z][A-Za-z]*\z") ? path + "." + name : path);
        }
    }

    private static bool Present(JsonObject parent, string name) => parent[name] is not null;

    private static bool Absent(JsonObject parent, string name) => !Present(parent, name) || parent[name] is JsonArray { Count: 0 };

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private void Error(string key, string path) => _issues.Add($"{key} {path}");

    private void Warning(string key, string path) => _issues.Add($"({key} {path})");
}
