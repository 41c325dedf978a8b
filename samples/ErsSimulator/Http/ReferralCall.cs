using ErsSimulator.Faults;
using ErsSimulator.Rules;
using ErsSimulator.State;
using ErsToolkit;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Reads a referral.</summary>
internal sealed class ReferralCall(HttpRequest http, IEdition edition, World world) : ReadingCall(http, edition, world)
{
    public override SimulatedCall Kind => SimulatedCall.Referral;

    protected override Answer Look()
    {
        string ubrn = (string)Http.RouteValues["ubrn"]!;
        if (World.FindReferral(ubrn) is not { HasRelationship: true } referral || (IsSandbox && !Sandbox.HasReferral(ubrn)))
        {
            var missing = new ValidationIssue(Severity.Error, "NO_SUCH_REQUEST", "ReferralRequest", "No referral has this UBRN, or the user has no relationship with it.");
            return Refuse(new Refusal(StatusCodes.Status404NotFound, ValidationResult.Create([missing])));
        }

        return new Answer(StatusCodes.Status200OK, ReferralBody.Write(referral))
        {
            Headers = [Answers.TagOf(Sandbox.TagOf(referral, IsSandbox)), .. Answers.IdsOf(Edition, Http)],
        };
    }
}
