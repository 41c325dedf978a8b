using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS3001;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>The reason is audited: it is changed only to the one that the tested outcome permits, and only for the request that is wrong.</summary>
public sealed class Uses
{
    private static Task Test(string statements, string fixedStatements) => new Fixing<ReasonMustFollowFromOutcomeFix>(
        ReasonMustFollowFromOutcomeFix.UseKey, Refused.Method(statements), Refused.Method(fixedStatements)).RunAsync();

    private static Task NothingOffered(string statements) => Test(statements, statements);

    [Theory]
    [InlineData("PasNotResponding", "SlotNotAvailable", "BookingAttemptProblem")]
    [InlineData("SlotNotAvailable", "NoSlotsAtService", "SlotNotAvailable")]
    [InlineData("PasRespondedWithError", "BookingAttemptProblem", "SlotNotAvailable")]
    [InlineData("SlotNotAvailable or RefusalKey.PasRespondedWithError", "BookingAttemptProblem", "SlotNotAvailable")]
    public Task Given_an_outcome_that_permits_one_reason_Then_that_is_used(string key, string reason, string permitted) => Test(
        $$"""
        if (refusal.Key is RefusalKey.{{key}})
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.{{reason}}).Build();
        """,
        $"""
        if (refusal.Key is RefusalKey.{key})
            Deferral.Start().Reason(DeferReason.{permitted}).Build();
        """);

    [Fact]
    public Task Given_several_mistakes_and_comments_Then_all_are_fixed_at_once_and_nothing_else_moves() => Test(
        """
        switch (refusal.Key)
        {
            case RefusalKey.PasNotResponding:
                Deferral.Start()
                    // above
                    .{|ERS3001:Reason|}(reason: /* why */ DeferReason.SlotNotAvailable) // behind
                    .Build();
                break;
            case RefusalKey.SlotNotAvailable:
                Deferral.Start().{|ERS3001:Reason|}(DeferReason.NoSlotsAtService).Build();
                break;
        }
        """,
        """
        switch (refusal.Key)
        {
            case RefusalKey.PasNotResponding:
                Deferral.Start()
                    // above
                    .Reason(reason: /* why */ DeferReason.BookingAttemptProblem) // behind
                    .Build();
                break;
            case RefusalKey.SlotNotAvailable:
                Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
                break;
        }
        """);

    [Fact]
    public Task Given_an_outcome_that_permits_nothing_Then_none_is_offered() => NothingOffered("""
        if (refusal.Key == RefusalKey.NoAccess)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
        """);

    [Fact]
    public Task Given_outcomes_that_permit_different_reasons_Then_none_is_offered() => NothingOffered("""
        if (refusal.Key is RefusalKey.PasNotResponding or RefusalKey.SlotNotAvailable)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.NoSlotsAtService).Build();
        """);

    [Fact]
    public Task Given_a_reason_that_another_request_relies_on_Then_none_is_offered() => NothingOffered("""
        var b = Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable);
        if (refusal.Key == RefusalKey.SlotNotAvailable)
            b.Build();
        else if (refusal.Key == RefusalKey.PasNotResponding)
            b.Build();
        """);
}
