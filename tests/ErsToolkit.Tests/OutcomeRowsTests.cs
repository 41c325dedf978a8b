using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>The table of outcomes as code has it: several rows share a key, and a person who is shown one of them only is misled.</summary>
public class OutcomeRowsTests
{
    public static TheoryData<string, Action<JsonObject>> DeferBreaches => new()
    {
        { "The description has another text than the fixed one.", payload => payload["description"] = "Something else" },
        { "A slot goes only with the reason that one slot was gone.", payload => payload["reason"] = Deferrals.Reason("NO_SLOTS_AT_SERVICE") },
        { "The reason says that a slot was gone, and no slot is named.", payload => payload.Remove("slot") },
        { "The reason is not in its code system.", payload => payload["reason"] = Deferrals.Reason("ANOTHER") },
    };

    public static TheoryData<string, Action<DeferContext>> HeldBreaches => new()
    {
        { "The referral has a later version.", context => context.Referral!.Version = 6 },
        { "The service is not on the referral's shortlist.", context => context.Referral!.Shortlist = [ServiceId.From("70001")] },
        { "The service cannot be booked directly.", context => context.Service!.IsDirectlyBookable = false },
        { "The slot is free: book it.", context => context.Slot!.IsFree = true },
        { "The patient is not the referral's.", context => context.Referral!.Patient = NhsNumber.From("9912003888") },
    };

    [Theory]
    [InlineData("Book")]
    [InlineData("Defer")]
    public void Given_the_specification_all_its_rows_are_there_in_order(string operation)
    {
        IReadOnlyList<ErsOutcomeInfo> rows = Rows(operation);

        Assert.Equal(Outcomes.Rows(operation), rows.Where(row => !row.IsOfStatusAlone).Select(row => (row.Code, row.Next)));
        Assert.Equal(Outcomes.Statuses(operation), rows.Where(row => row.IsOfStatusAlone).Select(row => (row.Status, row.Next)));
        Assert.Equal(Outcomes.Meanings(operation), rows.Select(row => row.Meaning));
        Assert.All(rows, row => Assert.Equal(row.Code, row.Key().ToCode()));
    }

    [Fact]
    public void Given_an_answer_the_rows_of_its_key_are_what_it_may_mean()
    {
        DeferOutcome outcome = DeferOutcome.Parse(422, Outcomes.Body("INAPPROPRIATE_VALUE"));

        Assert.Equal(DeferOutcome.Rows.Where(row => row.Code == "INAPPROPRIATE_VALUE"), outcome.Meanings);
        Assert.Equal([NextStep.FixRequest, NextStep.ChooseService, NextStep.ChooseService, NextStep.FixRequest], outcome.Meanings.Select(row => row.Next));
        Assert.Equal(outcome.Next, outcome.Meanings.Min(row => row.Next));
    }

    [Fact]
    public void Given_several_issues_it_is_the_deciding_key_that_is_explained() =>
        Assert.Equal("REFERRAL_LOCKED", Assert.Single(BookOutcome.Parse(422, Outcomes.Body("SLOT_NOT_AVAILABLE", "REFERRAL_LOCKED")).Meanings).Code);

    [Fact]
    public void Given_a_key_without_a_row_there_is_nothing_to_choose_from()
    {
        Assert.Empty(BookOutcome.Parse(422, Outcomes.Body("SOMETHING_NEW")).Meanings);
        Assert.Empty(BookOutcome.Parse(422, Outcomes.Body("NO_SUCH_REQUEST")).Meanings);
        Assert.Empty(BookOutcome.Parse(418, null).Meanings);
        Assert.Empty(default(DeferOutcome).Meanings);
    }

    [Theory]
    [InlineData(401, "401")]
    [InlineData(429, "429")]
    [InlineData(503, "5xx")]
    public void Given_an_answer_without_a_key_its_status_is_explained(int status, string row)
    {
        Assert.Equal(row, Assert.Single(BookOutcome.Parse(status, null).Meanings).Status);
        Assert.Equal(row, Assert.Single(DeferOutcome.Parse(status, Outcomes.Bytes("<html/>")).Meanings).Status);
        Assert.DoesNotContain(BookOutcome.Parse(status, Outcomes.Body("SLOT_NOT_AVAILABLE")).Meanings, meaning => meaning.IsOfStatusAlone);
    }

    [Theory]
    [MemberData(nameof(DeferBreaches))]
    public void Given_a_row_that_the_request_alone_shows_it_names_key_and_place_of_the_issue(string meaning, Action<JsonObject> breach)
    {
        ErsOutcomeInfo row = DeferOutcome.Rows.Single(candidate => candidate.Code.Length > 0 && candidate.Meaning == meaning);

        ValidationIssue issue = Assert.Single(Deferrals.Full().With(breach).Validate().Issues);

        Assert.Equal((issue.Code, issue.Path, OutcomeFinder.Payload), (row.Code, row.Path, row.Finder));
    }

    [Theory]
    [MemberData(nameof(HeldBreaches))]
    public void Given_a_row_that_needs_more_than_the_request_it_names_key_and_place_of_what_the_check_finds(string meaning, Action<DeferContext> breach)
    {
        ErsOutcomeInfo row = DeferOutcome.Rows.Single(candidate => candidate.Code.Length > 0 && candidate.Meaning == meaning);
        DeferContext context = Requests.DeferContext();
        breach(context);

        ValidationIssue issue = Assert.Single(A016.Check(Requests.Defer(), context).Issues);

        Assert.Equal((issue.Code, issue.Path, OutcomeFinder.Context), (row.Code, row.Path, row.Finder));
    }

    [Fact]
    public void Given_a_row_that_only_e_RS_knows_it_says_so_and_names_no_place_where_there_is_none()
    {
        ErsOutcomeInfo locked = BookOutcome.Rows.Single(row => row.Code == "REFERRAL_LOCKED");

        Assert.Equal(("", OutcomeFinder.Server), (locked.Path, locked.Finder));
    }

    private static IReadOnlyList<ErsOutcomeInfo> Rows(string operation) => operation == "Defer" ? DeferOutcome.Rows : BookOutcome.Rows;
}
