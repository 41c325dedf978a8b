using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Each row of the outcome tables that a state of e-RS leads to.</summary>
public sealed class OutcomeRowTests
{
    /// <summary>The states that lead to a refusal of a booking that is sound in itself.</summary>
    private static readonly Dictionary<string, Action<Simulator>> Bookings = new()
    {
        ["FORBIDDEN"] = simulator => simulator.World.Session(SampleWorld.Token).Functions.Clear(),
        ["NO_ACCESS"] = simulator => simulator.World.Session(SampleWorld.Token).IsSignedIn = false,
        ["SYSTEM_UNAVAILABLE"] = simulator => simulator.World.IsSystemAvailable = false,
        ["NO_RELATIONSHIP"] = simulator => Referral(simulator).HasRelationship = false,
        ["PATIENT_ERROR"] = simulator => Referral(simulator).PatientRecord = PatientRecord.Erroneous,
        ["REFERRAL_LOCKED"] = simulator => Referral(simulator).IsLocked = true,
        ["SERVICE_UNAVAILABLE"] = simulator => simulator.World.Service(SampleWorld.Service).IsAvailable = false,
        ["SLOT_NOT_AVAILABLE"] = simulator => simulator.World.Slot(Requests.Slot).IsFree = false,
        ["INVALID_REQUEST_STATE"] = simulator => Referral(simulator).IsInitial = false,
        ["VERSION_CONFLICT"] = simulator => Referral(simulator).Version++,
        ["INAPPROPRIATE_SLOT"] = simulator => simulator.World.Slot(Requests.Slot).Priority = Priority.Urgent,
        ["INAPPROPRIATE_VALUE"] = simulator => Referral(simulator).Shortlist.Clear(),
        ["INVALID_STATE"] = simulator => simulator.World.Service(SampleWorld.Service).IsDirectlyBookable = false,
        ["INVALID_CODE"] = simulator => simulator.RefuseNext("INVALID_CODE"),
    };

    /// <summary>The states that lead to a refusal of a deferral that is sound in itself.</summary>
    private static readonly Dictionary<string, Action<Simulator>> Deferrals = new()
    {
        ["FORBIDDEN"] = Bookings["FORBIDDEN"],
        ["NO_ACCESS"] = Bookings["NO_ACCESS"],
        ["SYSTEM_UNAVAILABLE"] = Bookings["SYSTEM_UNAVAILABLE"],
        ["NO_RELATIONSHIP"] = Bookings["NO_RELATIONSHIP"],
        ["PATIENT_SENSITIVE"] = simulator => Referral(simulator).PatientRecord = PatientRecord.Sensitive,
        ["REFERRAL_LOCKED"] = Bookings["REFERRAL_LOCKED"],
        ["SERVICE_UNAVAILABLE"] = simulator => simulator.World.Service(SampleWorld.FullService).IsAvailable = false,
        ["VERSION_CONFLICT"] = Bookings["VERSION_CONFLICT"],
        ["INAPPROPRIATE_VALUE"] = Bookings["INAPPROPRIATE_VALUE"],
        ["INVALID_STATE"] = simulator => simulator.World.Service(SampleWorld.FullService).IsDirectlyBookable = false,
        ["INVALID_REQUEST_TYPE"] = simulator => Referral(simulator).IsAppointmentRequest = false,
        ["INVALID_REQUEST_STATE"] = simulator => Referral(simulator).State = ReferralProgress.Rejected,
        ["SLOTS_CURRENTLY_AVAILABLE"] = simulator => simulator.World.Slot("229062").Service = SampleWorld.FullService,
    };

    public static TheoryData<string> BookingKeys => [.. Bookings.Keys];

    public static TheoryData<string> DeferralKeys => [.. Deferrals.Keys];

    [Theory]
    [MemberData(nameof(BookingKeys))]
    public async Task A_state_of_eRS_refuses_a_booking_with_the_key_and_status_of_the_edition(string key)
    {
        await using Running running = await Running.StartAsync();
        BookRequest booking = Requests.Booking(running.Simulator.World);
        Assert.True(V1.BookRequest.TryParse(V1Json(booking), out V1.BookRequest? v1Booking, out _));
        Bookings[key](running.Simulator);
        var current = Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(booking));
        Bookings[key](running.Simulator);
        var v1 = Assert.IsType<V1.BookResult.Failed>(await running.V1Client.BookAsync(v1Booking));

        Assert.Equal((key, StatusOf(BookOutcome.Rows, key)), (current.Outcome.RawKey, current.Outcome.StatusCode));
        Assert.Equal((key, StatusOf(V1.BookOutcome.Rows, key)), (v1.Outcome.RawKey, v1.Outcome.StatusCode));
        Assert.Equal(0, running.Simulator.Ledger.Total.BookingsCarriedOut);
        Assert.Equal(2, running.Simulator.Ledger.Total.BookingsArrived);
    }

    [Theory]
    [MemberData(nameof(DeferralKeys))]
    public async Task A_state_of_eRS_refuses_a_deferral_with_the_key_and_status_of_the_edition(string key)
    {
        await using Running running = await Running.StartAsync();
        DeferRequest deferral = Requests.Deferral(running.Simulator.World, DeferReason.NoSlotsAtService);
        Deferrals[key](running.Simulator);

        var failed = Assert.IsType<DeferResult.Failed>(await running.Client.DeferAsync(deferral));

        Assert.Equal((key, StatusOf(DeferOutcome.Rows, key)), (failed.Outcome.RawKey, failed.Outcome.StatusCode));
        Assert.Equal(new Tally(DeferralsArrived: 1), running.Simulator.Ledger.Total);
    }

    [Fact]
    public async Task What_is_named_and_not_there_is_not_found()
    {
        await using Running running = await Running.StartAsync();
        World world = running.Simulator.World;
        BookRequest noReferral = Requests.Booking(world, "000000000001");
        DeferRequest noRequest = A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral("000000000001", 1).Service(SampleWorld.FullService).Patient(SampleWorld.Patient).Build();
        DeferRequest noSlot = A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("Slot/9").IncomingReferral(SampleWorld.Ubrn, 3).Service(SampleWorld.Service).Patient(SampleWorld.Patient).Build();
        DeferRequest freeSlot = A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("Slot/228385").IncomingReferral(SampleWorld.Ubrn, 3).Service(SampleWorld.Service).Patient(SampleWorld.Patient).Build();
        running.Simulator.Clear();
        SampleWorld.AddTo(world, DateTimeOffset.UnixEpoch);

        Assert.Equal(OutcomeKey.ReferenceNotFound, Assert.IsType<BookResult.Failed>(await running.Client.BookAsync(noReferral)).Outcome.Key);
        Assert.Equal(OutcomeKey.NoSuchRequest, Assert.IsType<DeferResult.Failed>(await running.Client.DeferAsync(noRequest)).Outcome.Key);
        Assert.Equal(OutcomeKey.ReferenceNotFound, Assert.IsType<DeferResult.Failed>(await running.Client.DeferAsync(noSlot)).Outcome.Key);
        Assert.Equal(OutcomeKey.ThisSlotIsAvailable, Assert.IsType<DeferResult.Failed>(await running.Client.DeferAsync(freeSlot)).Outcome.Key);
    }

    [Fact]
    public async Task What_a_payload_alone_breaks_is_refused_as_the_generated_rules_say()
    {
        await using Running running = await Running.StartAsync();
        byte[] body = Replace(Requests.Booking(running.Simulator.World).ToUtf8Json(), "\"accepted\"", "\"tentative\"");
        using var content = new ByteArrayContent(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, "STU3/Appointment") { Content = content };
        request.Headers.Authorization = new("Bearer", SampleWorld.Token);
        request.Headers.Add("NHSD-End-User-Organisation-ODS", "R69");
        request.Headers.Add("NHSD-eRS-Business-Function", "REFERRING_CLINICIAN");

        using HttpResponseMessage response = await running.Http.SendAsync(request);
        BookOutcome outcome = BookOutcome.Parse((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(422, outcome.StatusCode);
        Assert.Equal(A016.ValidateBook(body).Issues.Select(issue => issue.Code), outcome.Issues.Select(issue => issue.Code));
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

    private static Referral Referral(Simulator simulator) => simulator.World.Referral(SampleWorld.Ubrn);

    private static byte[] V1Json(BookRequest booking) => Replace(booking.ToUtf8Json(), "\"id\":\"appointment\",", "");

    private static byte[] Replace(byte[] json, string old, string changed) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(json).Replace(old, changed, StringComparison.Ordinal));

    /// <summary>422 also for a key that an edition has in no row, because it is inferred.</summary>
    private static int StatusOf(IReadOnlyList<ErsOutcomeInfo> rows, string key) =>
        rows.FirstOrDefault(row => !row.IsOfStatusAlone && row.Code == key) is { } row ? int.Parse(row.Status[..3], System.Globalization.CultureInfo.InvariantCulture) : 422;
}
