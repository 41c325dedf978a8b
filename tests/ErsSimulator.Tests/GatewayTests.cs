using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>What the gateway in front of e-RS says before e-RS sees a request, as the real client reads it. If this broke, a program would sign in again where
/// that does not help, or give up where it does.</summary>
public sealed class GatewayTests
{
    private const string OrganisationHeader = "NHSD-End-User-Organisation-ODS";

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_organisation_header_that_is_empty_or_missing_is_MISSING_HEADER_at_every_endpoint(string? organisation)
    {
        await using Running running = await StartAsync(request =>
        {
            request.Headers.Remove(OrganisationHeader);
            if (organisation is not null)
                request.Headers.TryAddWithoutValidation(OrganisationHeader, organisation);
        });

        BookOutcome booking = await RefusedBookingAsync(running);
        DeferRequest request = Requests.Deferral(running.Simulator.World, DeferReason.NoSlotsAtService);
        var deferral = Assert.IsType<DeferResult.Failed>(await running.Client.DeferAsync(request));
        var search = Assert.IsType<SlotSearchResult.Failed>(await running.Slots.SearchAsync(Requests.Search()));

        Assert.Equal((400, OutcomeKey.MissingHeader, NextStep.FixRequest), (booking.StatusCode, booking.Key, booking.Next));
        Assert.Equal((400, OutcomeKey.MissingHeader, NextStep.FixRequest), (deferral.Outcome.StatusCode, deferral.Outcome.Key, deferral.Outcome.Next));
        Assert.Equal((400, OutcomeKey.MissingHeader, NextStep.FixRequest), (search.Outcome.StatusCode, search.Outcome.Key, search.Outcome.Next));
        Assert.Equal(400, await StatusOfReferralAsync(running));
    }

    [Fact]
    public async Task An_expired_token_is_refused_in_words_of_the_gateways_own_and_asks_to_sign_in()
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.World.Session(SampleWorld.Token).IsExpired = true;

        BookOutcome booking = await RefusedBookingAsync(running);
        var search = Assert.IsType<SlotSearchResult.Failed>(await running.Slots.SearchAsync(Requests.Search()));

        Assert.Equal((401, OutcomeKey.NoAccess, NextStep.SignIn, ""), (booking.StatusCode, booking.Key, booking.Next, booking.RawKey));
        Assert.Equal((401, NextStep.SignIn), (search.Outcome.StatusCode, search.Outcome.Next));
        Assert.Contains("\"faultstring\":\"Access Token expired\"", (await Observation.OfBookingAsync(running)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_is_not_on_the_allow_list_is_told_to_stop()
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.World.Organisations.Add("X26");

        BookOutcome booking = await RefusedBookingAsync(running);
        var search = Assert.IsType<SlotSearchResult.Failed>(await running.Slots.SearchAsync(Requests.Search()));

        Assert.Equal((403, OutcomeKey.NoAccess, NextStep.Stop), (booking.StatusCode, booking.Key, booking.Next));
        Assert.Equal((403, OutcomeKey.NoAccess, NextStep.Stop), (search.Outcome.StatusCode, search.Outcome.Key, search.Outcome.Next));

        running.Simulator.World.Organisations.Add(Running.Headers.Organisation!);
        Assert.IsType<BookResult.Booked>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));
    }

    [Theory]
    [InlineData("Content-Type", "application/xml", 415)]
    [InlineData("Accept", "application/fhir+xml", 406)]
    public async Task A_content_type_that_e_RS_does_not_have_is_refused_in_plain_text(string header, string value, int status)
    {
        await using Running running = await StartAsync(request =>
        {
            if (header == "Accept")
            {
                request.Headers.Remove(header);
                request.Headers.Add(header, value);
            }
            else
            {
                request.Content!.Headers.Remove(header);
                request.Content.Headers.Add(header, value);
            }
        });

        BookOutcome booking = await RefusedBookingAsync(running);

        Assert.Equal((status, OutcomeKey.Unknown, NextStep.FixRequest), (booking.StatusCode, booking.Key, booking.Next));
        Assert.Empty(booking.Issues);
    }

    [Theory]
    [InlineData(409, OutcomeKey.VersionConflict, NextStep.RereadReferral)]
    [InlineData(423, OutcomeKey.ReferralLocked, NextStep.Wait)]
    public async Task A_conflict_and_a_lock_have_no_body_so_the_status_tells_the_key(int status, OutcomeKey key, NextStep next)
    {
        await using Running running = await Running.StartAsync();
        BookRequest booking = Requests.Booking(running.Simulator.World);
        Referral referral = running.Simulator.World.Referral(SampleWorld.Ubrn);
        (referral.Version, referral.IsLocked) = (referral.Version + (status == 409 ? 1 : 0), status == 423);

        var failed = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(booking));

        Assert.Equal((status, key, next, ""), (failed.Outcome.StatusCode, failed.Outcome.Key, failed.Outcome.Next, failed.Outcome.RawKey));
    }

    [Fact]
    public async Task A_search_is_refused_with_the_bodies_of_a_booking()
    {
        await using Running running = await Running.StartAsync();
        Session session = running.Simulator.World.Session(SampleWorld.Token);

        session.IsSignedIn = false;
        await AssertSameAsync(running, 401);
        session.IsSignedIn = true;
        session.Functions.Clear();
        await AssertSameAsync(running, 403);
        session.Functions.Add("REFERRING_CLINICIAN");
        running.Simulator.World.IsSystemAvailable = false;
        await AssertSameAsync(running, 503);
    }

    [Theory]
    [InlineData("Status503OutcomeAfterCarryingOut", true)]
    [InlineData("Status503OutcomeRetryAfter", true)]
    [InlineData("Status503Outcome", false)]
    public async Task Where_e_RS_says_SYSTEM_UNAVAILABLE_the_referral_tells_whether_it_is_booked(string fault, bool isBooked)
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.Faults.Next(fault);

        var open = Assert.IsType<BookResult.Indeterminate>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));

        Referral referral = running.Simulator.World.Referral(SampleWorld.Ubrn);
        Assert.Equal(OutcomeKey.SystemUnavailable, open.Outcome?.Key);
        Assert.Equal(fault.EndsWith("RetryAfter", StringComparison.Ordinal) ? TimeSpan.FromSeconds(30) : null, open.RetryAfter);
        Assert.Equal(isBooked ? Reconciliation.CarriedOut : Reconciliation.NotCarriedOut, open.Reconcile(Requests.Held(referral), open.SettledAt));
    }

    private static async Task AssertSameAsync(Running running, int status)
    {
        Observation booking = await Observation.OfBookingAsync(running);
        using var request = new HttpRequestMessage(HttpMethod.Get, "STU3/Slot?" + Requests.Search().ToQueryString());
        Requests.Sign(request);
        using HttpResponseMessage search = await running.Http.SendAsync(request);

        Assert.Equal((status, status), ((int)booking.Response!.StatusCode, (int)search.StatusCode));
        Assert.Equal(booking.Body, await search.Content.ReadAsStringAsync());
    }

    private static async Task<BookOutcome> RefusedBookingAsync(Running running)
    {
        var failed = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));
        Assert.Equal(0, running.Simulator.Ledger.Total.BookingsCarriedOut);
        return failed.Outcome;
    }

    private static async Task<int> StatusOfReferralAsync(Running running)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "STU3/ReferralRequest/" + SampleWorld.Ubrn);
        Requests.Sign(request);
        using HttpResponseMessage answer = await running.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static Task<Running> StartAsync(Action<HttpRequestMessage> change) => Running.StartAsync(between: _ => new Changing(change));

    /// <summary>A handler that changes requests on their way.</summary>
    private sealed class Changing(Action<HttpRequestMessage> change) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
