using System;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>An empty search as the ground of a deferral: the NHS audits deferrals, so whatever is less than proof is none.</summary>
public sealed class EmptySearchTests
{
    private static readonly DateTimeOffset Now = Searches.AnsweredAt.AddMinutes(15);

    private static readonly ReferralContext Referral = new() { Priority = ReferralPriority.Routine };

    [Fact]
    public void An_empty_search_permits_the_deferral_and_gives_its_reason_and_service()
    {
        DeferralGround ground = DeferralGround.EmptySearch(Empty(), Now);

        Assert.Equal((DeferReason.NoSlotsAtService, "70000", Searches.AnsweredAt), (ground.Reason, ground.Service.Value, ground.SearchedAt));
        DeferRequest deferral = A016.DeferAfter(ground, Now).IncomingReferral(Deferrals.Ubrn, 5).Patient(Deferrals.NhsNumber).Build();
        Assert.Equal(A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral(Deferrals.Ubrn, 5).Service("70000").Patient(Deferrals.NhsNumber).Build(), deferral);
    }

    [Fact]
    public void The_referral_may_confirm_what_was_searched_for() =>
        Assert.Equal(DeferralGround.EmptySearch(Empty(), Now), DeferralGround.EmptySearch(Empty(), Referral, Now));

    public static TheoryData<SlotPage, ReferralContext?, DateTimeOffset, string> NoProof => new()
    {
        { Page(Searches.Answer(), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.total" },
        { Page(Searches.Bundle(1), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.total" },
        { Page(Searches.Bundle(0, Searches.Slot("1", 9), Searches.Schedule()), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.total" },
        { Page(Searches.Bundle(0, Searches.Outcome()), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.entry" },
        { Page(Busy(), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.total" },
        { Page(Continued(), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.total" },
        { Page(Searches.Empty(), Searches.Builder.Page(2).Build()), null, Now, "INAPPROPRIATE_VALUE page" },
        { Page(Searches.Empty(), Searches.Builder.Clinician(Searches.Clinician).Build()), null, Now, "INAPPROPRIATE_VALUE schedule.actor:Practitioner" },
        { Empty(), null, Now.AddSeconds(1), "INAPPROPRIATE_VALUE Bundle.meta.lastUpdated" },
        { Empty(), null, Searches.AnsweredAt.AddMinutes(-16), "INAPPROPRIATE_VALUE Bundle.meta.lastUpdated" },
        { Page(Undated(), Searches.Search), null, Now, "INAPPROPRIATE_VALUE Bundle.meta.lastUpdated" },
        { Empty(), new ReferralContext { Priority = ReferralPriority.Urgent }, Now, "INAPPROPRIATE_VALUE appointmentType" },
        { Empty(), new ReferralContext(), Now, "MISSING_VALUE appointmentType" },
    };

    [Theory]
    [MemberData(nameof(NoProof))]
    public void What_proves_nothing_is_no_ground(SlotPage page, ReferralContext? referral, DateTimeOffset now, string issue)
    {
        ErsValidationException exception = Assert.Throws<ErsValidationException>(() => referral is null ? DeferralGround.EmptySearch(page, now) : DeferralGround.EmptySearch(page, referral, now));

        Assert.Equal(issue, string.Join("; ", exception.Result.Issues.Select(one => one.Code + " " + one.Path)));
        Assert.StartsWith("The answer is no DeferralGround.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Result.Issues, Why(page, referral, now).Issues);
    }

    [Fact]
    public void Without_a_time_the_clock_decides() =>
        Assert.Throws<ErsValidationException>(() => DeferralGround.EmptySearch(Page(Old(), Searches.Search)));

    [Fact]
    public void A_ground_that_was_kept_too_long_permits_nothing_any_more()
    {
        GroundedDeferRequestBuilder late = A016.DeferAfter(DeferralGround.EmptySearch(Empty(), Now), Now.AddSeconds(1)).IncomingReferral(Deferrals.Ubrn, 5).Patient(Deferrals.NhsNumber);

        Assert.False(late.TryBuild(out _, out ValidationResult why));
        Assert.Equal("INAPPROPRIATE_VALUE Appointment.reason", string.Join("; ", why.Issues.Select(one => one.Code + " " + one.Path)));
        A016.DeferAfter(Grounds.After("PAS_NOT_RESPONDING"), DateTimeOffset.MaxValue).ReferralVersion(5).Build();
    }

    [Fact]
    public void Another_referral_than_that_of_the_ground_is_refused()
    {
        GroundedDeferRequestBuilder other = A016.DeferAfter(Grounds.After("PAS_NOT_RESPONDING")).IncomingReferral("000000099999", 5);

        Assert.False(other.TryBuild(out _, out ValidationResult why));
        Assert.Equal("INAPPROPRIATE_VALUE Appointment.incomingReferral", string.Join("; ", why.Issues.Select(one => one.Code + " " + one.Path)));
    }

    [Fact]
    public void A_ground_is_kept_as_JSON_with_its_time()
    {
        DeferralGround ground = DeferralGround.EmptySearch(Empty(), Now);

        Assert.Equal(ground, DeferralGround.FromJson(ground.ToJson()));
        Assert.False(DeferralGround.TryFromJson(ground.ToJson().Replace("08:00", "09:00", StringComparison.Ordinal), out _, out string problem));
        Assert.NotEmpty(problem);
        Assert.DoesNotContain(nameof(DeferralGround.SearchedAt), Grounds.After("PAS_NOT_RESPONDING").ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slot_that_was_found_is_booked_with_all_that_was_found_of_it()
    {
        FoundSlot found = Page(Searches.Answer(), Searches.Search).Slots[0];

        BookRequest booking = A016.Book().Slot(found).IncomingReferral(Deferrals.Ubrn, 3).Patient(Deferrals.NhsNumber).Build();

        Assert.Equal(
            A016.Book().Slot("Slot/4711", found.Start, found.End).Service("70000").Clinician(Searches.Clinician).IncomingReferral(Deferrals.Ubrn, 3).Patient(Deferrals.NhsNumber).Build(),
            booking);
    }

    [Fact]
    public void A_slot_without_a_clinician_leaves_the_booking_without_one()
    {
        FoundSlot found = Page(Searches.Bundle(1, Searches.Slot("1", 9), Searches.Schedule(clinician: null)), Searches.Search).Slots[0];

        BookRequest booking = A016.Book().Clinician(Searches.Clinician).Slot(found).IncomingReferral(Deferrals.Ubrn, 3).Patient(Deferrals.NhsNumber).Build();

        Assert.Null(booking.Clinician);
        Assert.Throws<ArgumentNullException>(() => A016.Book().Slot((FoundSlot)null!));
    }

    private static SlotPage Empty() => Page(Searches.Empty(), Searches.Search);

    private static SlotPage Page(JsonObject answer, SlotSearchRequest search)
    {
        Assert.True(SlotPage.TryParse(answer.Utf8(), search, out SlotPage? page, out _));
        return page!;
    }

    private static ValidationResult Why(SlotPage page, ReferralContext? referral, DateTimeOffset now)
    {
        bool isGround = referral is null ? DeferralGround.TryEmptySearch(page, out _, out ValidationResult why, now) : DeferralGround.TryEmptySearch(page, referral, out _, out why, now);
        Assert.False(isGround);
        return why;
    }

    private static JsonObject Busy()
    {
        JsonObject answer = Searches.Bundle(0, Searches.Slot("1", 9));
        answer.Resource(0)["status"] = "busy";
        return answer;
    }

    private static JsonObject Continued()
    {
        JsonObject answer = Searches.Empty();
        answer["link"]!.AsArray().Add(Searches.Link("next", 2));
        return answer;
    }

    private static JsonObject Undated()
    {
        JsonObject answer = Searches.Empty();
        answer.Remove("meta");
        return answer;
    }

    private static JsonObject Old()
    {
        JsonObject answer = Searches.Empty();
        answer["meta"]!["lastUpdated"] = "2001-01-01T00:00:00Z";
        return answer;
    }
}
