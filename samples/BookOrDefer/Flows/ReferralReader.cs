using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Current;

namespace BookOrDefer.Flows;

/// <summary>Reads a referral (A005) as far as the flows need it. The endpoint is not one of the toolkit's yet, and what is read here of extensions is the simulator's own.</summary>
internal static class ReferralReader
{
    public static async Task<ReferralContext> ReadAsync(HttpClient http, string ubrn)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "STU3/ReferralRequest/" + ubrn);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SampleWorld.Token);
        request.Headers.Add("NHSD-eRS-Business-Function", Setting.BusinessFunction);
        request.Headers.Add("NHSD-End-User-Organisation-ODS", Setting.Organisation);
        using HttpResponseMessage answer = await http.SendAsync(request).ConfigureAwait(false);
        using JsonDocument document = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().ConfigureAwait(false));
        JsonElement referral = document.RootElement;
        ILookup<string, JsonElement> extensions = referral.GetProperty("extension").EnumerateArray().ToLookup(extension => extension.GetProperty("url").GetString()!.Split('-')[^1]);
        return new ReferralContext
        {
            Ubrn = referral.GetProperty("id").GetString(),
            Version = long.Parse(referral.GetProperty("meta").GetProperty("versionId").GetString()!, CultureInfo.InvariantCulture),
            Patient = NhsNumber.From(referral.GetProperty("subject").GetProperty("identifier").GetProperty("value").GetString()),
            State = StateOf(extensions["state"].Single().GetProperty("valueCode").GetString()!),
            Priority = referral.GetProperty("priority").GetString() switch { "urgent" => ReferralPriority.Urgent, "asap" => ReferralPriority.TwoWeekWait, _ => ReferralPriority.Routine },
            CommissioningOrganisation = Setting.CommissioningOrganisation,
            Shortlist = [.. extensions["shortlist"].Select(service => ServiceId.From(service.GetProperty("valueIdentifier").GetProperty("value").GetString()))],
        };
    }

    private static ReferralState? StateOf(string code) => code switch
    {
        "NOT_BOOKED" => ReferralState.Unbooked,
        "BOOKED" => ReferralState.Booked,
        "DEFERRED_TO_PROVIDER" => ReferralState.DeferralInProgress,
        "REJECTED" => ReferralState.Rejected,
        "CANCELLED" => ReferralState.Cancelled,
        _ => null,
    };
}
