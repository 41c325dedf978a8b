using System.Globalization;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.Rules;
using ErsSimulator.State;
using ErsToolkit;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Reads a referral.</summary>
internal sealed class ReferralCall(HttpRequest http, IEdition edition, World world) : IncomingCall(edition)
{
    public override SimulatedCall Kind => SimulatedCall.Referral;

    public override Task<Reply> AnswerAsync()
    {
        lock (world.Gate)
        {
            return Task.FromResult(new Reply(Answer()));
        }
    }

    private Answer Answer()
    {
        if (Callers.Of(http, Edition).Refusal(Edition, world) is { } key)
            return Answers.Of(Edition, Refusal.Of(Edition, Operation.None, key), http);

        if (!world.IsSystemAvailable)
            return Answers.Of(Edition, Refusal.Of(Edition, Operation.None, "SYSTEM_UNAVAILABLE"), http);

        string ubrn = (string)http.RouteValues["ubrn"]!;
        if (world.FindReferral(ubrn) is not { HasRelationship: true } referral)
        {
            var missing = new ValidationIssue(Severity.Error, "NO_SUCH_REQUEST", "ReferralRequest", "No referral has this UBRN, or the user has no relationship with it.");
            return Answers.Of(Edition, new Refusal(StatusCodes.Status404NotFound, ValidationResult.Create([missing])), http);
        }

        string version = referral.Version.ToString(CultureInfo.InvariantCulture);
        return new Answer(StatusCodes.Status200OK, ReferralBody.Write(referral)) { Headers = [("ETag", $"W/\"{version}\""), .. Answers.IdsOf(Edition, http)] };
    }
}
