using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>What e-RS would refuse although the request is sound: found here it costs no call, and no second look at the referral.</summary>
public class ContextCheckTests
{
    private const string Referral = "Appointment.incomingReferral[0].reference";
    private const string Slot = "Appointment.slot[0].reference";
    private const string Service = "Appointment.participant[0].actor.identifier.value";
    private const string Patient = "Appointment.participant[1].actor.identifier.value";

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Action<BookContext>, string[]> BookBreaches => new()
    {
        { "another referral", context => context.Referral!.Ubrn = "000000081235", ["INAPPROPRIATE_VALUE " + Referral] },
        { "another referral, and nothing said of it", context => { context.Referral!.Ubrn = "000000081235"; context.Referral.Version = 9; context.Referral.State = ReferralState.Booked; }, ["INAPPROPRIATE_VALUE " + Referral] },
        { "another slot", context => context.Slot!.Reference = SlotReference.From("Slot/4712"), ["INAPPROPRIATE_VALUE " + Slot] },
        { "another slot, and nothing said of it", context => { context.Slot!.Reference = SlotReference.From("Slot/4712"); context.Slot.Start = Start.AddDays(1); context.Slot.Clinician = null; }, ["INAPPROPRIATE_VALUE " + Slot] },
        { "booked", context => context.Referral!.State = ReferralState.Booked, ["INVALID_REQUEST_STATE " + Referral] },
        { "rejected", context => context.Referral!.State = ReferralState.Rejected, ["INVALID_REQUEST_STATE " + Referral] },
        { "no initial referral", context => context.Referral!.IsInitial = false, ["INVALID_REQUEST_STATE " + Referral] },
        { "a later version", context => context.Referral!.Version = 6, ["VERSION_CONFLICT " + Referral] },
        { "another start", context => context.Slot!.Start = Start.AddMinutes(-5), ["INAPPROPRIATE_VALUE Appointment.start"] },
        { "another end", context => context.Slot!.End = Start.AddMinutes(25), ["INAPPROPRIATE_VALUE Appointment.start"] },
        { "another start and end are one cause", context => { context.Slot!.Start = Start.AddHours(1); context.Slot.End = Start.AddHours(2); }, ["INAPPROPRIATE_VALUE Appointment.start"] },
        { "the slot of another service", context => context.Slot!.Service = ServiceId.From("70001"), ["INAPPROPRIATE_SLOT " + Slot] },
        { "not directly bookable", context => context.Service!.IsDirectlyBookable = false, ["INVALID_STATE " + Service] },
        { "not on the shortlist", context => context.Referral!.Shortlist = [ServiceId.From("70001")], ["INAPPROPRIATE_VALUE " + Service] },
        { "an empty shortlist", context => context.Referral!.Shortlist = [], ["INAPPROPRIATE_VALUE " + Service] },
        { "another clinician", context => context.Slot!.Clinician = SdsUserId.From("021600556515"), ["INAPPROPRIATE_VALUE Appointment.participant[2].actor.identifier.value"] },
        { "a slot without a clinician", context => context.Slot!.Clinician = null, ["INAPPROPRIATE_VALUE Appointment.participant[2].actor.identifier.value"] },
        { "another patient", context => context.Referral!.Patient = NhsNumber.From("9912003888"), ["INAPPROPRIATE_VALUE " + Patient] },
        { "a slot of an urgent search for a routine referral", context => context.Slot!.SearchedPriority = ReferralPriority.Urgent, ["INAPPROPRIATE_SLOT " + Slot] },
        { "a slot of a two-week-wait search for a routine referral", context => context.Slot!.SearchedPriority = ReferralPriority.TwoWeekWait, ["INAPPROPRIATE_SLOT " + Slot] },
        { "a slot of a two-week-wait search for an urgent referral", context => (context.Slot!.SearchedPriority, context.Referral!.Priority) = (ReferralPriority.TwoWeekWait, ReferralPriority.Urgent), ["INAPPROPRIATE_SLOT " + Slot] },
        { "several causes", context => { context.Referral!.Version = 6; context.Service!.IsDirectlyBookable = false; }, ["VERSION_CONFLICT " + Referral, "INVALID_STATE " + Service] },
    };

    public static TheoryData<string, Action<BookContext>> BookSoundContexts => new()
    {
        { "all that can be held", _ => { } },
        { "nothing", context => (context.Slot, context.Referral, context.Service) = (null, null, null) },
        { "resources of which only the clinician is known", context => (context.Slot, context.Referral, context.Service) = (new SlotContext { Clinician = SdsUserId.From(Requests.Clinician) }, new ReferralContext(), new ServiceContext()) },
        { "a slot in another offset", context => (context.Slot!.Start, context.Slot.End) = (Start.ToOffset(TimeSpan.FromHours(1)), Start.AddMinutes(20).ToOffset(TimeSpan.FromHours(-3))) },
        { "a start without its end", context => (context.Slot!.Start, context.Slot.End) = (Start.AddDays(1), null) },
        { "a service that is not the request's", context => (context.Service!.Id, context.Service.IsDirectlyBookable) = (ServiceId.From("70001"), false) },
        { "free slots", context => context.Service!.HasFreeSlots = true },
        { "an urgent slot for an urgent referral", context => (context.Slot!.SearchedPriority, context.Referral!.Priority) = (ReferralPriority.Urgent, ReferralPriority.Urgent) },
        { "an urgent slot for a referral of unknown priority", context => (context.Slot!.SearchedPriority, context.Referral!.Priority) = (ReferralPriority.Urgent, null) },
        { "a slot of an urgent search for a two-week-wait referral", context => (context.Slot!.SearchedPriority, context.Referral!.Priority) = (ReferralPriority.Urgent, ReferralPriority.TwoWeekWait) },
        { "a slot of a search for a priority that is none", context => context.Slot!.SearchedPriority = 0 },
        { "a routine slot for an urgent referral", context => context.Referral!.Priority = ReferralPriority.TwoWeekWait },
    };

    public static TheoryData<string, Action<DeferContext>, string[]> DeferBreaches => new()
    {
        { "another referral", context => { context.Referral!.Ubrn = "000000081235"; context.Referral.State = ReferralState.Booked; }, ["INAPPROPRIATE_VALUE " + Referral] },
        { "another slot", context => { context.Slot!.Reference = SlotReference.From("Slot/4712"); context.Slot.IsFree = true; }, ["INAPPROPRIATE_VALUE " + Slot] },
        { "a later version", context => context.Referral!.Version = 6, ["VERSION_CONFLICT " + Referral] },
        { "not on the shortlist", context => context.Referral!.Shortlist = [], ["INAPPROPRIATE_VALUE " + Service] },
        { "not directly bookable", context => context.Service!.IsDirectlyBookable = false, ["INVALID_STATE " + Service] },
        { "no appointment request", context => context.Referral!.IsAppointmentRequest = false, ["INVALID_REQUEST_TYPE " + Referral] },
        { "booked", context => context.Referral!.State = ReferralState.Booked, ["INVALID_REQUEST_STATE " + Referral] },
        { "no initial referral", context => context.Referral!.IsInitial = false, ["INVALID_REQUEST_STATE " + Referral] },
        { "rejected", context => context.Referral!.State = ReferralState.Rejected, ["INVALID_REQUEST_STATE " + Referral] },
        { "cancelled", context => context.Referral!.State = ReferralState.Cancelled, ["INVALID_REQUEST_STATE " + Referral] },
        { "a deferral under way", context => context.Referral!.State = ReferralState.DeferralInProgress, ["INVALID_REQUEST_STATE " + Referral] },
        { "its outcome under way", context => context.Referral!.State = ReferralState.DeferralOutcomeInProgress, ["INVALID_REQUEST_STATE " + Referral] },
        { "the slot is free", context => context.Slot!.IsFree = true, ["THIS_SLOT_IS_AVAILABLE " + Slot] },
        { "the slot of a service off the shortlist", context => context.Slot!.Service = ServiceId.From("70009"), ["INAPPROPRIATE_VALUE " + Slot] },
        { "slot and service off the shortlist are one cause", context => context.Referral!.Shortlist = [ServiceId.From("70001")], ["INAPPROPRIATE_VALUE " + Service] },
        { "a slot of an urgent search for a routine referral", context => context.Slot!.SearchedPriority = ReferralPriority.Urgent, ["INAPPROPRIATE_SLOT " + Slot] },
        { "a slot of a two-week-wait search for a routine referral", context => context.Slot!.SearchedPriority = ReferralPriority.TwoWeekWait, ["INAPPROPRIATE_SLOT " + Slot] },
        { "a slot of a two-week-wait search for an urgent referral", context => (context.Slot!.SearchedPriority, context.Referral!.Priority) = (ReferralPriority.TwoWeekWait, ReferralPriority.Urgent), ["INAPPROPRIATE_SLOT " + Slot] },
        { "another patient", context => context.Referral!.Patient = NhsNumber.From("9912003888"), ["INAPPROPRIATE_VALUE " + Patient] },
    };

    public static TheoryData<string, Action<DeferContext>> DeferSoundContexts => new()
    {
        { "all that can be held", _ => { } },
        { "nothing", context => (context.Slot, context.Referral, context.Service) = (null, null, null) },
        { "resources of which nothing is known", context => (context.Slot, context.Referral, context.Service) = (new SlotContext(), new ReferralContext(), new ServiceContext()) },
        { "the slot of another service on the shortlist", context => context.Slot!.Service = ServiceId.From("70001") },
        { "other free slots after a booking that failed", context => context.Service!.HasFreeSlots = true },
        { "a clinician, whom a deferral does not name", context => context.Slot!.Clinician = SdsUserId.From(Requests.Clinician) },
        { "other times, which a deferral does not name", context => context.Slot!.Start = Start.AddDays(1) },
    };

    [Theory]
    [MemberData(nameof(BookBreaches))]
    public void Given_a_context_that_a_booking_breaks_each_cause_is_one_error(string what, Action<BookContext> change, string[] expected)
    {
        BookContext context = Requests.BookContext();
        change(context);

        Assert.True(expected.SequenceEqual(A016.Check(Requests.Book(), context).Summary()), what + ": " + string.Join(", ", A016.Check(Requests.Book(), context).Summary()));
    }

    [Theory]
    [MemberData(nameof(BookSoundContexts))]
    public void Given_a_context_that_a_booking_keeps_nothing_is_found(string what, Action<BookContext> change)
    {
        BookContext context = Requests.BookContext();
        change(context);

        Assert.True(A016.Check(Requests.Book(), context).Issues.Count == 0, what + ": " + string.Join(", ", A016.Check(Requests.Book(), context).Summary()));
    }

    [Theory]
    [MemberData(nameof(DeferBreaches))]
    public void Given_a_context_that_a_deferral_breaks_each_cause_is_one_error(string what, Action<DeferContext> change, string[] expected)
    {
        DeferContext context = Requests.DeferContext();
        change(context);

        Assert.True(expected.SequenceEqual(A016.Check(Requests.Defer(), context).Summary()), what + ": " + string.Join(", ", A016.Check(Requests.Defer(), context).Summary()));
    }

    [Theory]
    [MemberData(nameof(DeferSoundContexts))]
    public void Given_a_context_that_a_deferral_keeps_nothing_is_found(string what, Action<DeferContext> change)
    {
        DeferContext context = Requests.DeferContext();
        change(context);

        Assert.True(A016.Check(Requests.Defer(), context).Issues.Count == 0, what + ": " + string.Join(", ", A016.Check(Requests.Defer(), context).Summary()));
    }

    [Fact]
    public void Given_a_slot_with_a_clinician_a_booking_without_one_is_told_where_the_clinician_belongs()
    {
        BookRequest request = Requests.Book(clinician: null);

        Assert.Equal(["INAPPROPRIATE_VALUE Appointment.participant"], A016.Check(request, Requests.BookContext()).Summary());
    }

    [Fact]
    public void Given_neither_a_clinician_nor_a_slot_that_has_one_nothing_is_found()
    {
        BookContext context = Requests.BookContext();
        context.Slot!.Clinician = null;

        Assert.Empty(A016.Check(Requests.Book(clinician: null), context).Issues);
    }

    [Fact]
    public void Given_free_slots_a_deferral_for_want_of_slots_is_refused()
    {
        DeferContext context = Requests.DeferContext();
        context.Service!.HasFreeSlots = true;

        Assert.Equal(["SLOTS_CURRENTLY_AVAILABLE " + Service], A016.Check(Requests.Defer(DeferReason.NoSlotsAtService), context).Summary());
    }

    [Fact]
    public void Given_a_deferral_without_a_slot_nothing_is_said_of_the_slot_that_is_held()
    {
        DeferContext context = Requests.DeferContext();
        context.Slot!.IsFree = true;
        context.Slot.Service = ServiceId.From("70009");

        Assert.Empty(A016.Check(Requests.Defer(DeferReason.BookingAttemptProblem), context).Issues);
        context.Slot.Reference = null;
        Assert.Empty(A016.Check(Requests.Defer(DeferReason.BookingAttemptProblem), context).Issues);
    }

    [Fact]
    public void Given_nothing_to_check_or_to_check_against_it_says_so()
    {
        Assert.Throws<ArgumentNullException>("request", () => A016.Check(null!, new BookContext()));
        Assert.Throws<ArgumentNullException>("context", () => A016.Check(Requests.Book(), null!));
        Assert.Throws<ArgumentNullException>("request", () => A016.Check(null!, new DeferContext()));
        Assert.Throws<ArgumentNullException>("context", () => A016.Check(Requests.Defer(), null!));
    }

    [Fact]
    public void No_text_of_a_context_or_of_what_is_found_shows_personal_data()
    {
        BookContext context = Requests.BookContext();
        ValidationResult result = A016.Check(Requests.Book(patient: "9912003888", clinician: null, version: 8), context);
        object[] shown = [context, context.Slot!, context.Referral!, context.Service!, .. result.Texts()];

        Assert.Equal(3, result.Issues.Count);
        Assert.All(result.Issues, issue => Assert.Matches(@"^\S.*\. [A-Z].*\.$", issue.Message));
        Assert.All(shown.Select(text => Convert.ToString(text, CultureInfo.InvariantCulture)), text => Assert.DoesNotMatch("[0-9]{5}", text));
    }
}
