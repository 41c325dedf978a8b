using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using ErsToolkit.Http;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>The habits of the NHS sandbox, as the real client meets them. If this broke, a first try against the sandbox would surprise where the simulator had
/// not.</summary>
public sealed class SandboxTests
{
    [Theory]
    [InlineData("10000", 20, 3)]
    [InlineData("12000", 20, 3)]
    [InlineData("11000", 5, 3)]
    [InlineData("13000", 5, 0)]
    [InlineData("14000", 5, 3)]
    public async Task The_example_of_each_service_is_found_with_its_own_count(string service, int count, int slots)
    {
        await using Simulator simulator = await StartAsync();
        using HttpClient http = Connect(simulator);

        var found = Assert.IsType<SlotSearchResult.Found>(await SearchAsync(http, service, count));

        Assert.Equal(slots, found.Slots.Count);
    }

    [Theory]
    [InlineData("12000", 100, 1)]
    [InlineData("11000", 20, 1)]
    [InlineData("12000", 20, 2)]
    [InlineData("70000", 20, 1)]
    public async Task Any_other_search_is_a_SANDBOX_ERROR_that_is_not_FHIR(string service, int count, int page)
    {
        await using Simulator simulator = await StartAsync();
        using HttpClient http = Connect(simulator);

        var failed = Assert.IsType<SlotSearchResult.Failed>(await SearchAsync(http, service, count, page));

        Assert.Equal((400, "SANDBOX_ERROR"), (failed.Outcome.StatusCode, failed.Outcome.RawKey));
    }

    [Fact]
    public async Task No_header_is_required_and_what_is_refused_is_in_plain_JSON()
    {
        await using Simulator simulator = await StartAsync();
        using HttpClient http = Connect(simulator);

        using HttpResponseMessage referral = await http.GetAsync(new Uri("STU3/ReferralRequest/" + SandboxWorld.Ubrn, UriKind.Relative));
        using HttpResponseMessage other = await http.GetAsync(new Uri("STU3/ReferralRequest/" + SampleWorld.Ubrn, UriKind.Relative));
        using HttpResponseMessage booking = await http.PostAsync(new Uri("STU3/Appointment", UriKind.Relative), new StringContent("{}"));

        Assert.Equal((200, "W/\"1\""), ((int)referral.StatusCode, referral.Headers.ETag?.ToString()));
        Assert.Equal((400, "application/json"), ((int)other.StatusCode, other.Content.Headers.ContentType?.MediaType));
        Assert.Equal((422, "application/json"), ((int)booking.StatusCode, booking.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_booking_is_confirmed_with_a_warning_of_the_ETag_that_is_always_the_same()
    {
        await using Simulator simulator = await StartAsync();
        using HttpClient http = Connect(simulator);

        var booked = Assert.IsType<BookResult.Booked>(await BookAsync(http, simulator, "12000021"));

        Assert.True(booked.IsConfirmed);
        ValidationIssue warning = Assert.Single(booked.Findings.Issues);
        Assert.Equal((Severity.Warning, "Appointment.meta.versionId", "1"), (warning.Severity, warning.Path, booked.Version));
        Assert.Equal(8, simulator.World.Referral(SandboxWorld.Ubrn).Version);
    }

    [Fact]
    public async Task The_answer_with_the_times_of_another_year_is_not_confirmed()
    {
        await using Simulator simulator = await StartAsync();
        using HttpClient http = Connect(simulator);

        var booked = Assert.IsType<BookResult.Booked>(await BookAsync(http, simulator, SandboxWorld.SlotOfAnotherYear));

        Assert.False(booked.IsConfirmed);
        IEnumerable<ValidationIssue> errors = booked.Findings.Issues.Where(issue => issue.Severity == Severity.Error);
        Assert.Equal(["Appointment.end", "Appointment.start"], errors.Select(issue => issue.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_booking_of_another_referral_is_a_SANDBOX_ERROR()
    {
        await using Simulator simulator = await StartAsync();
        simulator.World.Referral(SampleWorld.Ubrn).Version = 6;
        simulator.World.Referral(SampleWorld.Ubrn).Patient = SandboxWorld.Patient;
        simulator.World.Referral(SampleWorld.Ubrn).Shortlist.Add(SandboxWorld.Service);
        using HttpClient http = Connect(simulator);

        // It is not e-RS's own key, so it does not say that nothing was carried out.
        var open = Assert.IsType<BookResult.Indeterminate>(await BookAsync(http, simulator, "12000021", SampleWorld.Ubrn));

        Assert.Equal((422, "SANDBOX_ERROR", NextStep.Stop), (open.Outcome?.StatusCode, open.Outcome?.RawKey, open.Outcome?.Next));
    }

    [Fact]
    public async Task A_scenario_can_make_a_simulator_a_sandbox_and_end_that()
    {
        await using Simulator simulator = await Simulator.StartAsync();
        using HttpClient http = Connect(simulator);

        simulator.Apply(Scenarios.Scenario.Parse("""{ "sandbox": true }"""u8));
        Assert.IsType<SlotSearchResult.Found>(await SearchAsync(http, SandboxWorld.Service, 20));
        simulator.Apply(Scenarios.Scenario.Parse("""{ "sandbox": false }"""u8));
        Assert.IsType<SlotSearchResult.Failed>(await SearchAsync(http, SandboxWorld.Service, 20));
    }

    private static Task<Simulator> StartAsync() => Simulator.StartAsync(new SimulatorOptions { IsSandbox = true });

    private static HttpClient Connect(Simulator simulator) => new(ErsHttpHandler.Create()) { BaseAddress = simulator.BaseAddress };

    private static Task<SlotSearchResult> SearchAsync(HttpClient http, string service, int count, int page = 1)
    {
        var slots = new A015Client(http, new A015Headers { AccessToken = "any", Organisation = "R69", BusinessFunction = "REFERRING_CLINICIAN" });
        return slots.SearchAsync(A015.Search()
            .Service(service)
            .Priority(ReferralPriority.Routine)
            .CommissioningOrganisation("R69")
            .Count(count)
            .Page(page)
            .Build());
    }

    private static Task<BookResult> BookAsync(HttpClient http, Simulator simulator, string id, string ubrn = SandboxWorld.Ubrn)
    {
        Slot slot = simulator.World.Slot(id);
        BookRequest booking = A016.Book()
            .Slot("Slot/" + id, slot.Start, slot.End)
            .IncomingReferral(ubrn, 6)
            .Service(slot.Service)
            .Patient(SandboxWorld.Patient)
            .Build();
        return new A016Client(http, Running.Headers).BookAsync(booking);
    }
}
