using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Referrals and slots, as a caller reads them.</summary>
public sealed class ReadingTests
{
    private const string Search = "STU3/Slot?schedule.actor%3AHealthcareService=70000&appointmentType=ROUTINE&_count=2&status=free&_include=Slot%3Aschedule";

    [Fact]
    public async Task A_referral_shows_its_version_and_state()
    {
        await using Running running = await Running.StartAsync();
        await running.Client.BookAsync(Requests.Booking(running.Simulator.World));

        using HttpResponseMessage response = await GetAsync(running, "STU3/ReferralRequest/" + SampleWorld.Ubrn);

        Assert.Equal("\"5\"", response.Headers.ETag?.Tag);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        JsonElement referral = json.RootElement;
        Assert.Equal(("ReferralRequest", SampleWorld.Ubrn, "5", "active"), (referral.GetProperty("resourceType").GetString(), referral.GetProperty("id").GetString(), referral.GetProperty("meta").GetProperty("versionId").GetString(), referral.GetProperty("status").GetString()));
        Assert.Equal(SampleWorld.Patient, referral.GetProperty("subject").GetProperty("identifier").GetProperty("value").GetString());
        JsonElement[] extensions = [.. referral.GetProperty("extension").EnumerateArray()];
        Assert.Equal("BOOKED", extensions[0].GetProperty("valueCode").GetString());
        Assert.Equal(["70000", "70001", "70002"], extensions.Skip(1).Select(one => one.GetProperty("valueIdentifier").GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_referral_that_is_not_there_is_not_found()
    {
        await using Running running = await Running.StartAsync();

        using HttpResponseMessage response = await GetAsync(running, "STU3/ReferralRequest/000000000001");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_slot_search_gives_pages_of_free_slots_and_their_schedules()
    {
        await using Running running = await Running.StartAsync();

        using JsonDocument first = await FoundAsync(running, Search);
        string next = first.RootElement.GetProperty("link").EnumerateArray().Single(link => link.GetProperty("relation").GetString() == "next").GetProperty("url").GetString()!;
        using JsonDocument second = await FoundAsync(running, next);

        Assert.Equal(3, first.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(["Slot/228385 match", "Slot/228340 match", "Schedule/70000 include", "Schedule/70000-021600556514 include"], Entries(first));
        Assert.Equal(["Slot/229062 match", "Schedule/70000 include"], Entries(second));
        Assert.Equal(["self"], second.RootElement.GetProperty("link").EnumerateArray().Select(link => link.GetProperty("relation").GetString()));
        JsonElement actors = first.RootElement.GetProperty("entry")[3].GetProperty("resource").GetProperty("actor");
        Assert.Equal(["http://fhir.nhs.net/Id/ers-service", "http://fhir.nhs.net/Id/sds-user-id"], actors.EnumerateArray().Select(actor => actor.GetProperty("identifier").GetProperty("system").GetString()));
    }

    [Fact]
    public async Task A_slot_that_is_booked_is_not_found_any_more_and_a_full_service_has_none()
    {
        await using Running running = await Running.StartAsync();
        await running.Client.BookAsync(Requests.Booking(running.Simulator.World));

        using JsonDocument found = await FoundAsync(running, Search);
        using JsonDocument none = await FoundAsync(running, Search.Replace("70000", SampleWorld.FullService, StringComparison.Ordinal));

        Assert.Equal(2, found.RootElement.GetProperty("total").GetInt32());
        Assert.Equal((0, 0), (none.RootElement.GetProperty("total").GetInt32(), none.RootElement.GetProperty("entry").GetArrayLength()));
    }

    [Fact]
    public async Task A_slot_search_for_a_clinician_gives_that_ones_slots()
    {
        await using Running running = await Running.StartAsync();

        using JsonDocument found = await FoundAsync(running, Search + "&schedule.actor%3APractitioner=" + SampleWorld.Clinician);

        Assert.Equal(["Slot/228340 match", "Schedule/70000-021600556514 include"], Entries(found));
    }

    [Fact]
    public async Task A_search_for_a_higher_priority_finds_slots_of_lower_ones_and_a_check_refuses_what_it_found()
    {
        await using Running running = await Running.StartAsync();
        SlotSearchRequest search = Requests.Search(ReferralPriority.Urgent);

        FoundSlot slot = Assert.IsType<SlotSearchResult.Found>(await running.Slots.SearchAsync(search)).Slots[0];

        Assert.Equal((Priority.Routine, ReferralPriority.Urgent), (running.Simulator.World.Slot(Requests.Slot).Priority, slot.SearchedPriority));
        BookRequest booking = A016.Book().Slot(slot).IncomingReferral(SampleWorld.Ubrn, 3).Patient(SampleWorld.Patient).Build();
        var held = new BookContext
        {
            Referral = new ReferralContext { Priority = ReferralPriority.Routine },
            Slot = new SlotContext { Reference = slot.Reference, SearchedPriority = slot.SearchedPriority },
        };
        Assert.Contains(A016.Check(booking, held).Issues, issue => (issue.Severity, issue.Code) == (Severity.Error, "INAPPROPRIATE_SLOT"));
    }

    [Theory]
    [InlineData("STU3/Slot?appointmentType=ROUTINE", "MISSING_PARAMETER")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70000", "MISSING_PARAMETER")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70000&appointmentType=SOON", "INVALID_CODE")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=x&appointmentType=ROUTINE", "INVALID_VALUE")]
    [InlineData(Search + "&page=3", "INVALID_VALUE")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70000&appointmentType=ROUTINE&_count=101", "INVALID_VALUE")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70000&appointmentType=ROUTINE&status=busy", "INVALID_VALUE")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=9&appointmentType=ROUTINE", "REFERENCE_NOT_FOUND")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70000&appointmentType=ROUTINE&schedule.actor:Practitioner=000000000001", "REFERENCE_NOT_FOUND")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70002&appointmentType=ROUTINE", "INVALID_STATE")]
    [InlineData("STU3/Slot?schedule.actor:HealthcareService=70001&appointmentType=ROUTINE", "SERVICE_UNAVAILABLE")]
    public async Task A_slot_search_that_cannot_be_made_is_refused_with_its_key(string search, string key)
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.World.Service(SampleWorld.FullService).IsAvailable = false;

        using HttpResponseMessage response = await GetAsync(running, search);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(key, BookOutcome.Parse(400, await response.Content.ReadAsByteArrayAsync()).RawKey);
    }

    [Fact]
    public async Task A_slot_search_of_the_current_edition_names_the_commissioning_organisation()
    {
        await using Running running = await Running.StartAsync();

        using HttpResponseMessage response = await GetAsync(running, Search, commissioningOrganisation: null);

        Assert.Equal("MISSING_HEADER", SlotSearchOutcome.Parse((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync()).RawKey);
        Assert.IsType<V1.SlotSearchResult.Found>(await running.V1Slots.SearchAsync(Requests.V1Search()));
    }

    [Fact]
    public async Task Nobody_reads_without_a_session()
    {
        await using Running running = await Running.StartAsync();

        using HttpResponseMessage response = await running.Http.GetAsync(new Uri(Search, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Faults_befall_searches_where_they_are_meant_for_them()
    {
        await using Running running = await Running.StartAsync();
        running.Simulator.Faults.Next("Status503", call: Faults.SimulatedCall.Search);

        Assert.Equal("201", (await Observation.OfBookingAsync(running)).What);
        using HttpResponseMessage response = await GetAsync(running, Search);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    private static string[] Entries(JsonDocument bundle) =>
    [
        .. bundle.RootElement.GetProperty("entry").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("resource").GetProperty("resourceType").GetString()}/{entry.GetProperty("resource").GetProperty("id").GetString()} {entry.GetProperty("search").GetProperty("mode").GetString()}"),
    ];

    private static async Task<JsonDocument> FoundAsync(Running running, string address)
    {
        using HttpResponseMessage response = await GetAsync(running, address);
        return JsonDocument.Parse((await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()));
    }

    private static async Task<HttpResponseMessage> GetAsync(Running running, string address, string? commissioningOrganisation = "R68")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        Requests.Sign(request);
        if (commissioningOrganisation is not null)
            request.Headers.Add("NHSD-eRS-Comm-Rule-Org", commissioningOrganisation);

        return await running.Http.SendAsync(request);
    }
}
