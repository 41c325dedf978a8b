using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>What is refused with all its issues at once, and what is accepted beside it.</summary>
public sealed class AcceptedTests
{
    [Fact]
    public async Task What_a_payload_alone_breaks_is_refused_with_every_issue_that_the_generated_rules_find()
    {
        await using Running running = await Running.StartAsync();
        string body = OutcomeCases.Booking(running.Simulator).Replace("\"accepted\"", "\"tentative\"", StringComparison.Ordinal);

        using HttpResponseMessage response = await Refused.SendAsync(running, "STU3/Appointment", body);

        BookOutcome outcome = BookOutcome.Parse((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(A016.ValidateBook(Encoding.UTF8.GetBytes(body)).Issues.Select(issue => issue.Code), outcome.Issues.Select(issue => issue.Code));
        Assert.Equal(1, running.Simulator.Ledger.Unreadable);
    }

    [Fact]
    public async Task A_deferral_is_made_and_answered_without_its_slot_and_in_v1_with_its_place()
    {
        await using Running running = await Running.StartAsync();
        World world = running.Simulator.World;
        world.Slot(Requests.Slot).IsFree = false;
        V1.DeferRequest deferral = V1.A016.Defer().Reason(V1.DeferReason.SlotNotAvailable).Slot("Slot/228385").IncomingReferral(SampleWorld.Ubrn, 3).Service(SampleWorld.Service).Patient(SampleWorld.Patient).Build();

        var deferred = Assert.IsType<V1.DeferResult.Deferred>(await running.V1Client.DeferAsync(deferral));

        Assert.Empty(deferred.Findings.Issues);
        Assert.Equal(new Uri(running.Simulator.BaseAddress, $"STU3/v1/Appointment/{deferred.Id}/_history/1").AbsoluteUri, deferred.Location);
        Assert.Equal((ReferralProgress.DeferredToProvider, 5), (world.Referral(SampleWorld.Ubrn).State, world.Referral(SampleWorld.Ubrn).Version));
        Assert.Equal(new Tally(DeferralsArrived: 1, DeferralsCarriedOut: 1), running.Simulator.Ledger.Of(SampleWorld.Ubrn));
    }

    [Fact]
    public async Task A_triage_service_is_deferred_to_for_that_reason_and_no_other_service_is()
    {
        await using Running running = await Running.StartAsync();

        var refused = Assert.IsType<DeferResult.Failed>(await running.Client.DeferAsync(Requests.Deferral(running.Simulator.World, DeferReason.Triage)));
        Assert.IsType<DeferResult.Deferred>(await running.Client.DeferAsync(Requests.Deferral(running.Simulator.World, DeferReason.Triage, SampleWorld.TriageService)));

        Assert.Equal(OutcomeKey.InappropriateValue, refused.Outcome.Key);
    }
}
