using System;
using System.Linq;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>A search as it is built and sent.</summary>
public sealed class SlotSearchTests
{
    [Fact]
    public void A_search_is_sent_in_the_published_order_and_encoded() => Assert.Equal(
        "schedule.actor%3AHealthcareService=70000&appointmentType=ROUTINE&_count=20&status=free&_include=Slot%3Aschedule&page=1",
        Searches.Search.ToQueryString());

    [Fact]
    public void The_clinician_comes_behind_the_service() => Assert.Equal(
        "schedule.actor%3AHealthcareService=70000&schedule.actor%3APractitioner=021600556514&appointmentType=TWO_WEEK_WAIT&_count=100&status=free&_include=Slot%3Aschedule&page=7",
        A015.Search().Page(7).Count(100).Clinician(Searches.Clinician).Priority(ReferralPriority.TwoWeekWait).Service("70000").Build().ToQueryString());

    [Fact]
    public void The_next_search_differs_in_its_page_alone()
    {
        SlotSearchRequest next = Searches.Search.Next();

        Assert.Equal(Searches.Builder.Page(2).Build(), next);
        Assert.Equal(1, Searches.Search.Page);
        Assert.Throws<InvalidOperationException>(() => Searches.Builder.Page(int.MaxValue).Build().Next());
    }

    [Fact]
    public void A_search_in_edition_v1_has_no_headers_of_its_own() => Assert.Empty(Searches.Search.Headers);

    [Fact]
    public void Everything_that_is_missing_is_told_at_once()
    {
        Assert.False(A015.Search().TryBuild(out SlotSearchRequest? search, out ValidationResult why));

        Assert.Null(search);
        Assert.Equal(
            ["MISSING_PARAMETER schedule.actor:HealthcareService", "MISSING_PARAMETER appointmentType", "MISSING_PARAMETER _count", "MISSING_PARAMETER page"],
            why.Issues.Select(issue => issue.Code + " " + issue.Path));
    }

    public static TheoryData<SlotSearchRequestBuilder, string> Wrong => new()
    {
        { Searches.Builder.Count(0), "INVALID_VALUE _count" },
        { Searches.Builder.Count(101), "INVALID_VALUE _count" },
        { Searches.Builder.Page(0), "INVALID_VALUE page" },
        { Searches.Builder.Service("7000&page=2"), "INVALID_VALUE schedule.actor:HealthcareService" },
        { Searches.Builder.Clinician("21600556514"), "INVALID_VALUE schedule.actor:Practitioner" },
        { Searches.Builder.Priority((ReferralPriority)9), "INVALID_CODE appointmentType" },
        { Searches.Builder.Priority(default), "MISSING_PARAMETER appointmentType" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_e_RS_would_refuse_is_refused_before_it_is_sent(SlotSearchRequestBuilder builder, string issue)
    {
        ErsValidationException exception = Assert.Throws<ErsValidationException>(() => builder.Build());

        Assert.Equal(issue, string.Join("; ", exception.Result.Issues.Select(one => one.Code + " " + one.Path)));
    }

    [Fact]
    public void The_text_of_a_search_shows_no_professional() => Assert.Equal(
        "SlotSearchRequest { Service = 70000, Clinician = (not shown), Priority = ROUTINE, Count = 20, Page = 1 }",
        Searches.Builder.Clinician(Searches.Clinician).Build().ToString());

    public static TheoryData<int, string, NextStep> Refusals => new()
    {
        { 400, "REFERENCE_NOT_FOUND", NextStep.RereadReferral },
        { 400, "INVALID_VALUE", NextStep.FixRequest },
        { 400, "INVALID_CODE", NextStep.FixRequest },
        { 400, "MISSING_PARAMETER", NextStep.FixRequest },
        { 400, "MISSING_HEADER", NextStep.FixRequest },
        { 400, "INVALID_STATE", NextStep.ChooseService },
        { 400, "SERVICE_UNAVAILABLE", NextStep.ChooseService },
        { 400, "", NextStep.Stop },
        { 401, "", NextStep.SignIn },
        { 403, "", NextStep.Stop },
        { 406, "", NextStep.FixRequest },
        { 429, "", NextStep.BackOff },
        { 500, "", NextStep.Wait },
        { 503, "", NextStep.Wait },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_says_what_to_do_next(int status, string key, NextStep next)
    {
        SlotSearchOutcome outcome = SlotSearchOutcome.Parse(status, key.Length == 0 ? default : Outcomes.Body(key));

        Assert.Equal((key, next), (outcome.RawKey, outcome.Next));
    }
}
