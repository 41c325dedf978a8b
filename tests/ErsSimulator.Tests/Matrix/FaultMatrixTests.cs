using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ErsSimulator.Faults;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>The generated clients against every fault: what they say is true, and nothing is carried out twice. If this broke, a patient could be booked twice, or not at all.</summary>
public sealed class FaultMatrixTests(FaultMatrix matrix) : IClassFixture<FaultMatrix>
{
    public static TheoryData<string> Names => [.. FaultCatalogue.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_goes_wrong_the_client_claims_nothing_that_is_not_so(string fault)
    {
        foreach ((Attempt attempt, bool isRetried, FaultRun run) in Changes(fault))
        {
            bool isSo = run.Said.Claim switch
            {
                Claim.Done => run.CarriedOut == 1,
                Claim.NotDone => run.CarriedOut == 0,
                _ => true,
            };
            Assert.True(isSo, $"{attempt.Name}{(isRetried ? ", retried" : "")}: the client says '{run.Said.Text}', and {run.CarriedOut} were carried out.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_arrives_twice_but_what_e_RS_has_refused_to_process_and_nothing_goes_elsewhere(string fault)
    {
        foreach ((Attempt attempt, bool isRetried, FaultRun run) in Changes(fault))
        {
            bool isSentAgain = !isRetried && fault.StartsWith("Status429", StringComparison.Ordinal);
            Assert.True(run.Arrived <= (isSentAgain ? 2 : 1) && run.CarriedOut <= 1 && run.Elsewhere == 0, $"{attempt.Name}{(isRetried ? ", retried" : "")}: {run}");
        }
    }

    [Theory]
    [InlineData("AnotherPatient")]
    [InlineData("AnotherService")]
    [InlineData("AnotherReferral")]
    public void An_answer_about_something_else_is_a_success_that_is_not_confirmed(string fault) =>
        Assert.All(Changes(fault), one => Assert.Equal((Claim.Done, false), (one.Run.Said.Claim, one.Run.Said.IsConfirmed)));

    [Fact]
    public void A_handler_that_retries_brings_a_search_to_its_end_and_a_booking_to_nothing_new()
    {
        string[] lost = [.. FaultCatalogue.All.Select(fault => fault.Name).Where(name => matrix.Run(name, Attempt.Search, isRetried: false).Said.Claim != Claim.Done)];

        Assert.True(lost.Length > 30, $"Only {lost.Length} searches went wrong.");
        Assert.All(lost.Where(name => matrix.Run(name, Attempt.Search, isRetried: true).Said.Claim != Claim.Done), name => Assert.Equal(matrix.Run(name, Attempt.Search, isRetried: false).Said, matrix.Run(name, Attempt.Search, isRetried: true).Said));
        Assert.All(FaultCatalogue.All, fault => Assert.Equal(fault.IsCarriedOut ? 1 : 0, matrix.Run(fault.Name, Attempt.Book, isRetried: true).CarriedOut));
    }

    [Fact]
    public void The_page_says_what_the_client_says()
    {
        Attempt[] shown = [Attempt.Book, Attempt.Defer, Attempt.Search];
        var page = new StringBuilder();
        page.Append("""
            # What the client says when something goes wrong

            Written by `FaultMatrixTests`, which fail if something else happens: each fault of the simulator strikes a booking, a deferral and a search of
            the current edition, alone and with a handler between client and network that sends again whatever is not a success. *Carried out* says whether
            the simulator did what was asked. No client says `Failed` of what was carried out, or `Booked` or `Deferred` of what was not; `Indeterminate`
            says neither, with the cause and, where the answer has one, the outcome's key. A booking or a deferral arrived once at most, and a second time
            only after a 429; it was carried out once at most.


            """);
        page.Append("| fault | carried out | book | defer | search | book, retried | defer, retried | search, retried |\n|---|---|---|---|---|---|---|---|\n");
        foreach (Fault fault in FaultCatalogue.All)
        {
            IEnumerable<string> cells = from isRetried in (bool[])[false, true] from attempt in shown select matrix.Run(fault.Name, attempt, isRetried).Said.Text;
            page.Append(CultureInfo.InvariantCulture, $"| `{fault.Name}` | {(fault.IsCarriedOut ? "yes" : "no")} | {string.Join(" | ", cells)} |\n");
        }

        Repository.Equal("samples/ErsSimulator/FAULTS.md", page.ToString());
    }

    /// <summary>All runs of calls that change something.</summary>
    private IEnumerable<(Attempt Attempt, bool IsRetried, FaultRun Run)> Changes(string fault) =>
        from attempt in FaultMatrix.Attempts
        where attempt.Kind == SimulatedCall.Appointment
        from isRetried in (bool[])[false, true]
        select (attempt, isRetried, matrix.Run(fault, attempt, isRetried));
}
