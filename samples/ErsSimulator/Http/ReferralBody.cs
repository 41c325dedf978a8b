using System.Globalization;
using System.Text.Json;
using ErsSimulator.State;

namespace ErsSimulator.Http;

/// <summary>Writes a referral as a small ReferralRequest. Its extensions are the simulator's own; the README says which.</summary>
internal static class ReferralBody
{
    private const string Extension = "urn:ers-simulator:referral-";

    public static byte[] Write(Referral referral) => Json.Write(json => json.Object(null, () =>
    {
        json.WriteString("resourceType", "ReferralRequest");
        json.WriteString("id", referral.Ubrn);
        json.Meta(referral.Version.ToString(CultureInfo.InvariantCulture), "https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-ReferralRequest-1");
        json.Array("extension", () =>
        {
            WriteCode(json, "state", Codes.Of(referral.State));
            foreach (string service in referral.Shortlist)
                json.Object(null, () =>
                {
                    json.WriteString("url", Extension + "shortlist");
                    json.Object("valueIdentifier", () =>
                    {
                        json.WriteString("system", Systems.Service);
                        json.WriteString("value", service);
                    });
                });
        });
        json.WriteString("status", StatusOf(referral.State));
        json.WriteString("intent", "plan");
        json.WriteString("priority", referral.Priority switch { Priority.Urgent => "urgent", Priority.TwoWeekWait => "asap", _ => "routine" });
        json.Object("subject", () => json.Identifier(Systems.Patient, referral.Patient));
    }));

    private static void WriteCode(Utf8JsonWriter json, string name, string code) => json.Object(null, () =>
    {
        json.WriteString("url", Extension + name);
        json.WriteString("valueCode", code);
    });

    private static string StatusOf(ReferralProgress state) => state switch
    {
        ReferralProgress.CancelledReferral => "cancelled",
        _ => "active",
    };
}
