using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class ControlTests
{
    private const string World = """
        {
          // All of it is made up.
          "organisations": [ "X26", "R69" ],
          "sessions": [ { "token": "another-session", "functions": [ "REFERRING_CLINICIAN" ], "expired": true } ],
          "services": [ { "id": "80000", "name": "Knees", "pas": { "answer": "ERROR" } } ],
          "slots": [ { "id": "1", "service": "80000", "start": "2027-02-09T09:00:00Z", "end": "2027-02-09T09:30:00Z", "priority": "URGENT", "clinician": "021600556514" } ],
          "referrals": [ { "ubrn": "000000080000", "version": 7, "patient": "9912003888", "priority": "URGENT", "shortlist": [ "80000" ], "locked": true } ],
        }
        """;

    [Fact]
    public async Task A_scenario_replaces_what_there_is()
    {
        await using Running running = await Running.StartAsync();

        using HttpResponseMessage response = await SendAsync(running, HttpMethod.Put, World);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Referral referral = Assert.Single(running.Simulator.World.Referrals);
        Assert.Equal((7, "9912003888", Priority.Urgent, true), (referral.Version, referral.Patient, referral.Priority, referral.IsLocked));
        Slot slot = Assert.Single(running.Simulator.World.Slots);
        Assert.Equal((new DateTimeOffset(2027, 2, 9, 9, 30, 0, TimeSpan.Zero), "021600556514"), (slot.End, slot.Clinician));
        Assert.Equal(["R69", "X26"], running.Simulator.World.Organisations);
        Assert.True(running.Simulator.World.Session("another-session").IsExpired);
        Assert.Equal(PasAnswer.Error, Assert.Single(running.Simulator.World.Services).Pas.Answer);
    }

    [Fact]
    public async Task A_scenario_adds_to_what_there_is_and_changes_only_what_it_names()
    {
        await using Running running = await Running.StartAsync();

        using HttpResponseMessage response = await SendAsync(running, HttpMethod.Post, $$"""{ "referrals": [ { "ubrn": "{{SampleWorld.Ubrn}}", "locked": true } ], "faults": [ { "fault": "Status429", "times": 2 } ] }""");

        Referral referral = running.Simulator.World.Referral(SampleWorld.Ubrn);
        Assert.Equal((true, 3), (referral.IsLocked, referral.Version));
        Assert.Equal(2, running.Simulator.Faults.Pending.Count);
    }

    [Fact]
    public async Task Everything_can_begin_again()
    {
        await using Running running = await Running.StartAsync();
        await running.Client.BookAsync(Requests.Booking(running.Simulator.World));
        running.Simulator.Faults.Next("Status503");

        using HttpResponseMessage response = await SendAsync(running, HttpMethod.Delete, null);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(default, running.Simulator.Ledger.Total);
        Assert.IsType<BookResult.Booked>(await running.Client.BookAsync(Requests.Booking(running.Simulator.World)));
    }

    [Fact]
    public async Task A_bad_scenario_is_refused_and_changes_nothing()
    {
        await using Running running = await Running.StartAsync();

        using HttpResponseMessage response = await SendAsync(running, HttpMethod.Put, """{ "referrals": [ { "ubrn": "000000000001" }, { "ubrn": 5 } ] }""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("line 1, column 56: A UBRN (twelve digits) is expected here.\n", await response.Content.ReadAsStringAsync());
        Assert.Equal(3, running.Simulator.World.Referral(SampleWorld.Ubrn).Version);
    }

    [Fact]
    public async Task The_state_shows_what_was_carried_out_and_neither_secrets_nor_patients()
    {
        await using Running running = await Running.StartAsync();
        await running.Client.BookAsync(Requests.Booking(running.Simulator.World));

        string state = await running.Http.GetStringAsync(new Uri("simulator/state", UriKind.Relative));

        using var json = JsonDocument.Parse(state);
        JsonElement referral = json.RootElement.GetProperty("referrals")[0];
        Assert.Equal((SampleWorld.Ubrn, "BOOKED", 1, 1), (referral.GetProperty("ubrn").GetString(), referral.GetProperty("state").GetString(), referral.GetProperty("bookingsArrived").GetInt32(), referral.GetProperty("bookingsCarriedOut").GetInt32()));
        Assert.DoesNotContain(SampleWorld.Token, state, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleWorld.Patient, state, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(Running running, HttpMethod method, string? scenario)
    {
        using var request = new HttpRequestMessage(method, "simulator/scenario") { Content = scenario is null ? null : new StringContent(scenario, Encoding.UTF8, "application/json") };
        return await running.Http.SendAsync(request);
    }
}
