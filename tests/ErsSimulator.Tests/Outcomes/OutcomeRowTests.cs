using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ErsToolkit;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Each row of the outcome tables arises from a request, or from what e-RS holds, and comes back over HTTP as its key, its next step and its ground. If this broke, a program would do the wrong thing next, or defer where nothing permits it.</summary>
public sealed class OutcomeRowTests(OutcomeTable table) : IClassFixture<OutcomeTable>
{
    // The table of the source that tells when to defer; the slot is the one that was tried.
    private static readonly Dictionary<string, string> Grounds = new()
    {
        ["SLOT_NOT_AVAILABLE"] = "SlotNotAvailable, Slot/" + Requests.Slot,
        ["PAS_RESPONDED_WITH_ERROR"] = "SlotNotAvailable, Slot/" + Requests.Slot,
        ["PAS_NOT_RESPONDING"] = "BookingAttemptProblem, no slot",
    };

    public static TheoryData<string> BookingCases => [.. OutcomeCases.Bookings.Select(refused => refused.Name)];

    public static TheoryData<string> DeferralCases => [.. OutcomeCases.Deferrals.Select(refused => refused.Name)];

    [Theory]
    [MemberData(nameof(BookingCases))]
    public void A_booking_is_refused_with_key_status_next_step_and_ground_of_the_edition(string name)
    {
        OutcomeCase refused = OutcomeCases.Bookings.Single(one => one.Name == name);
        (Refused v1, Refused current) = table.Booking(refused);

        AssertRefused(V1.BookOutcome.Rows, refused, v1, Grounds.GetValueOrDefault(refused.Key, ""));
        AssertRefused(BookOutcome.Rows, refused, current, Grounds.GetValueOrDefault(refused.Key, ""));
    }

    [Theory]
    [MemberData(nameof(DeferralCases))]
    public void A_deferral_is_refused_with_key_status_and_next_step_of_the_edition(string name)
    {
        OutcomeCase refused = OutcomeCases.Deferrals.Single(one => one.Name == name);
        (Refused v1, Refused current) = table.Deferral(refused);

        AssertRefused(V1.DeferOutcome.Rows, refused, v1, ground: "");
        AssertRefused(DeferOutcome.Rows, refused, current, ground: "");
    }

    [Fact]
    public void Every_row_of_the_source_has_a_case_and_every_case_that_row()
    {
        AssertRows(V1.BookOutcome.Rows, OutcomeCases.Bookings, ofTheSource: 16);
        AssertRows(V1.DeferOutcome.Rows, OutcomeCases.Deferrals, ofTheSource: 25);
    }

    [Fact]
    public void Every_key_that_an_edition_adds_has_a_case()
    {
        Assert.Empty(Keys(BookOutcome.Rows).Concat(Keys(V1.BookOutcome.Rows)).Except(OutcomeCases.Bookings.Select(refused => refused.Key)));
        Assert.Empty(Keys(DeferOutcome.Rows).Concat(Keys(V1.DeferOutcome.Rows)).Except(OutcomeCases.Deferrals.Select(refused => refused.Key)));
    }

    [Fact]
    public void The_page_says_what_comes_back()
    {
        var page = new StringBuilder();
        page.Append("""
            # The rows of the outcome tables, over HTTP

            Written by `OutcomeRowTests`, which fail if something else happens. *Row* is that of the source's table, 16 of a booking and 25 of a deferral;
            `+` is a key that only its table of flows, or edition `current`, has. Each case is sent to both editions of the simulator, and the generated
            outcome reads what comes back: key, next step, whether the request was carried out, and the deferral that it is a ground for. *Not known* means
            that the outcome says neither yes nor no: read the referral, and use a ground only if it says that nothing was booked. No deferral follows from
            an outcome without a ground. In edition `current` 409 and 423 have no body, so the status tells the key.

            """);
        Append(page, "Booking", OutcomeCases.Bookings, table.Booking, sourceRows: 16, hasGrounds: true);
        Append(page, "Deferral", OutcomeCases.Deferrals, table.Deferral, sourceRows: 25, hasGrounds: false);

        Repository.Equal("samples/ErsSimulator/OUTCOMES.md", page.ToString());
    }

    private static void Append(StringBuilder page, string title, IReadOnlyList<OutcomeCase> cases, Func<OutcomeCase, (Refused V1, Refused Current)> answer, int sourceRows, bool hasGrounds)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| row | what is so | key | v1 | current | carried out |{(hasGrounds ? " ground |" : "")}\n");
        page.Append("|---|---|---|---|---|---|").Append(hasGrounds ? "---|" : "").Append('\n');
        foreach (OutcomeCase refused in cases.OrderBy(one => one.Row == 0 ? int.MaxValue : one.Row))
        {
            (Refused v1, Refused current) = answer(refused);
            string row = refused.Row is 0 || refused.Row > sourceRows ? "+" : refused.Row.ToString(CultureInfo.InvariantCulture);
            string ground = !hasGrounds ? "" : v1.Ground.Length > 0 ? $" {v1.Ground} |" : " none |";
            string isDone = current.IsOpen ? "not known" : "no";
            page.Append(CultureInfo.InvariantCulture, $"| {row} | {refused.Why} | `{v1.Key}` | {v1.Status} {v1.Next} | {current.Status} {current.Next} | {isDone} |{ground}\n");
        }
    }

    private static void AssertRefused(IReadOnlyList<ErsOutcomeInfo> rows, OutcomeCase refused, Refused answer, string ground)
    {
        ErsOutcomeInfo[] meant = [.. rows.Where(row => !row.IsOfStatusAlone && row.Code == refused.Key)];
        int status = meant.Length > 0 ? int.Parse(meant[0].Status[..3], CultureInfo.InvariantCulture) : 422;
        Assert.Equal((refused.Key, status, ground, 0), (answer.Key, answer.Status, answer.Ground, answer.CarriedOut));
        Assert.Equal(meant.Any(row => row.MayHaveBeenCarriedOut), answer.IsOpen);
        if (meant.Length > 0)
            Assert.Contains(answer.Next, meant.Select(row => row.Next));
    }

    private static void AssertRows(IReadOnlyList<ErsOutcomeInfo> rows, IReadOnlyList<OutcomeCase> cases, int ofTheSource)
    {
        Assert.Empty(Enumerable.Range(1, ofTheSource).Except(cases.Select(refused => refused.Row)));
        Assert.All(cases.Where(refused => refused.Row > 0), refused => Assert.Equal(refused.Key, rows[refused.Row - 1].Code));
    }

    private static IEnumerable<string> Keys(IReadOnlyList<ErsOutcomeInfo> rows) => rows.Where(row => !row.IsOfStatusAlone).Select(row => row.Code);
}
