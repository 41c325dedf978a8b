using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ErsToolkit.Tests;

/// <content>The participants, in any order.</content>
internal sealed partial class SlowValidator
{
    private void Participants(JsonObject root)
    {
        if (!Present(root, "participant") || root["participant"] is JsonArray { Count: 0 })
        {
            Error("MISSING_VALUE", "Appointment.participant");
            return;
        }

        if (root["participant"] is not JsonArray entries)
        {
            Error("INVALID_VALUE", "Appointment.participant");
            return;
        }

        var kinds = entries.Select(KindOf).ToList();
        for (int index = 0; index < entries.Count; index++)
        {
            string path = $"Appointment.participant[{index}]";
            if (kinds[index] == Deferrals.ClinicianSystem && !isBooking)
            {
                Warning("INAPPROPRIATE_VALUE", path);
            }
            else if (kinds[index] is not null && kinds.IndexOf(kinds[index]) < index)
            {
                Error("INVALID_VALUE", path);
            }
            else
            {
                Participant(entries[index], path, kinds[index]);
            }
        }

        if (!kinds.Contains(null))
        {
            if (!kinds.Contains(Deferrals.ServiceSystem))
            {
                Error("MISSING_VALUE", "Appointment.participant");
            }

            if (!kinds.Contains(Deferrals.PatientSystem))
            {
                Warning("MISSING_VALUE", "Appointment.participant");
            }
        }
    }

    private static string? KindOf(JsonNode? entry)
    {
        JsonNode? system = ((entry as JsonObject)?["actor"] as JsonObject)?["identifier"] is JsonObject identifier ? identifier["system"] : null;
        string? text = Kind(system) == JsonValueKind.String ? Text(system) : null;
        return text is Deferrals.ServiceSystem or Deferrals.PatientSystem or Deferrals.ClinicianSystem ? text : null;
    }

    private void Participant(JsonNode? node, string path, string? kind)
    {
        if (node is not JsonObject entry)
        {
            Error("INVALID_VALUE", path);
            return;
        }

        Unknown(entry, path, "actor", "status", isBooking && kind is null or Deferrals.ClinicianSystem ? "type" : "");
        if (kind == Deferrals.ClinicianSystem && Present(entry, "type") && entry["type"] is not JsonArray { Count: 0 })
        {
            Warning("INAPPROPRIATE_VALUE", path + ".type");
        }

        Fixed(entry, path, "status", "accepted");
        if (Absent(entry, "actor"))
        {
            Error("MISSING_VALUE", path + ".actor");
            return;
        }

        if (Object(entry, "actor", path + ".actor") is not JsonObject actor)
        {
            return;
        }

        path += ".actor";
        Unknown(actor, path, "identifier", "display");
        if (Present(actor, "display") && (Kind(actor["display"]) != JsonValueKind.String || Text(actor["display"]).Length == 0))
        {
            Error("INVALID_VALUE", path + ".display");
        }

        if (Absent(actor, "identifier"))
        {
            // A reference in its place was reported as such.
            if (!actor.ContainsKey("reference"))
            {
                Error("MISSING_VALUE", path + ".identifier");
            }

            return;
        }

        if (Object(actor, "identifier", path + ".identifier") is not JsonObject identifier)
        {
            return;
        }

        path += ".identifier";
        Unknown(identifier, path, "system", "value");
        if (MandatoryText(identifier, path, "system") is not null && kind is null)
        {
            Error("INVALID_VALUE", path + ".system");
        }

        bool isAbsent = Absent(identifier, "value") || (Kind(identifier["value"]) == JsonValueKind.String && Text(identifier["value"]).Length == 0);
        string? value = kind is null && isAbsent ? null : MandatoryText(identifier, path, "value");
        bool isWrong = kind == Deferrals.ServiceSystem ? value is not null && !Regex.IsMatch(value, @"\A[0-9]{1,64}\z")
            : kind == Deferrals.ClinicianSystem ? value is not null && !Regex.IsMatch(value, @"\A[0-9]{12}\z")
            : kind == Deferrals.PatientSystem && value is not null && (!Regex.IsMatch(value, @"\A[0-9]{10}\z") || value.Select((digit, index) => (digit - '0') * (10 - index)).Sum() % 11 != 0);
        if (isWrong)
        {
            Error("INVALID_VALUE", path + ".value");
        }
    }
}
