using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Each row of the outcome tables arises from a request, or from what e-RS holds.</summary>
public sealed class OutcomeRowTests
{
    public static TheoryData<string> BookingCases => [.. OutcomeCases.Bookings.Keys];

    public static TheoryData<string> DeferralCases => [.. OutcomeCases.Deferrals.Keys];

    [Theory]
    [MemberData(nameof(BookingCases))]
    public async Task A_booking_is_refused_with_the_key_and_status_of_the_edition(string name)
    {
        await RefusesAsync(OutcomeCases.Bookings[name], name, "STU3/Appointment", BookOutcome.Rows);
        await RefusesAsync(OutcomeCases.Bookings[name], name, "STU3/v1/Appointment", V1.BookOutcome.Rows);
    }

    [Theory]
    [MemberData(nameof(DeferralCases))]
    public async Task A_deferral_is_refused_with_the_key_and_status_of_the_edition(string name)
    {
        await RefusesAsync(OutcomeCases.Deferrals[name], name, "STU3/Appointment", DeferOutcome.Rows);
        await RefusesAsync(OutcomeCases.Deferrals[name], name, "STU3/v1/Appointment", V1.DeferOutcome.Rows);
    }

    [Fact]
    public void Every_row_of_the_tables_has_a_case()
    {
        AssertAll(BookOutcome.Rows, OutcomeCases.Bookings.Keys);
        AssertAll(V1.BookOutcome.Rows, OutcomeCases.Bookings.Keys);
        AssertAll(DeferOutcome.Rows, OutcomeCases.Deferrals.Keys);
        AssertAll(V1.DeferOutcome.Rows, OutcomeCases.Deferrals.Keys);
    }

    [Fact]
    public async Task What_a_payload_alone_breaks_is_refused_with_every_issue_that_the_generated_rules_find()
    {
        await using Running running = await Running.StartAsync();
        string body = OutcomeCases.Booking(running.Simulator).Replace("\"accepted\"", "\"tentative\"", StringComparison.Ordinal);

        using HttpResponseMessage response = await SendAsync(running, "STU3/Appointment", body);

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
        Assert.Equal((ReferralProgress.DeferralInProgress, 5), (world.Referral(SampleWorld.Ubrn).State, world.Referral(SampleWorld.Ubrn).Version));
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

    private static async Task RefusesAsync(OutcomeCase refused, string name, string path, IReadOnlyList<ErsOutcomeInfo> rows)
    {
        var clock = new FakeTimeProvider();
        await using Running running = await Running.StartAsync(clock);
        string body = refused.Body(running.Simulator);
        Task<HttpResponseMessage> answer = SendAsync(running, path, body);
        if (await Task.WhenAny(answer, running.Simulator.WhenHangingAsync()) != answer)
            clock.Advance(TimeSpan.FromMinutes(2));

        using HttpResponseMessage response = await answer;
        BookOutcome outcome = BookOutcome.Parse((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
        string key = KeyOf(name);
        Assert.Equal((key, StatusOf(rows, key)), (outcome.Issues[0].Code, outcome.StatusCode));
        Assert.Empty(running.Simulator.World.Appointments);
        Assert.Equal((0, 0), (running.Simulator.Ledger.Total.BookingsCarriedOut, running.Simulator.Ledger.Total.DeferralsCarriedOut));
    }

    private static async Task<HttpResponseMessage> SendAsync(Running running, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/fhir+json") };
        request.Headers.Authorization = new("Bearer", SampleWorld.Token);
        request.Headers.Add("NHSD-End-User-Organisation-ODS", "R69");
        request.Headers.Add("NHSD-eRS-Business-Function", "REFERRING_CLINICIAN");
        request.Headers.Add("XAPI_ASID", "1");
        request.Headers.Add("HTTP_X_SESSION_KEY", SampleWorld.Token);
        return await running.Http.SendAsync(request);
    }

    private static void AssertAll(IReadOnlyList<ErsOutcomeInfo> rows, IEnumerable<string> cases)
    {
        ILookup<string, string> byKey = cases.ToLookup(KeyOf);
        foreach (IGrouping<string, ErsOutcomeInfo> row in rows.Where(row => !row.IsOfStatusAlone).GroupBy(row => row.Code))
            Assert.True(byKey[row.Key].Count() >= row.Count(), $"{row.Key} has {row.Count()} rows and {byKey[row.Key].Count()} cases.");
    }

    /// <summary>A case is named by its key and, where several have it, by what is meant.</summary>
    private static string KeyOf(string name) => name.Split(' ')[0];

    /// <summary>422 also for a key that an edition has in no row, because it is inferred.</summary>
    private static int StatusOf(IReadOnlyList<ErsOutcomeInfo> rows, string key) =>
        rows.FirstOrDefault(row => !row.IsOfStatusAlone && row.Code == key) is { } row ? int.Parse(row.Status[..3], CultureInfo.InvariantCulture) : 422;
}
