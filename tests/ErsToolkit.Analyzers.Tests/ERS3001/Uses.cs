using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.CodeFixes.ERS3001;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>There is at most one reason that an outcome permits, so it can be given.</summary>
public sealed class Uses
{
    private static Task Test(string statements, string fixedStatements)
    {
        const string signature = "public void Run(bool flag, BookRefusal refusal)";
        return new Fixing<ReasonMustFollowFromOutcomeFix>(
            ReasonMustFollowFromOutcomeFix.UseKey, Given.Method(statements, "", signature), Given.Method(fixedStatements, "", signature)).RunAsync();
    }

    [Fact]
    public Task Given_an_outcome_that_permits_one_Then_it_is_given_and_comments_stay() => Test(
        """
        if (refusal.Key == RefusalKey.PasNotResponding)
            Deferral.Start().{|ERS3001:Reason|}(/* why */ DeferReason.SlotNotAvailable).Build(); // later
        """,
        """
        if (refusal.Key == RefusalKey.PasNotResponding)
            Deferral.Start().Reason(/* why */ DeferReason.BookingAttemptProblem).Build(); // later
        """);

    [Fact]
    public Task Given_two_outcomes_that_permit_the_same_Then_it_is_given() => Test(
        """
        if (refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem).Build();
        """,
        """
        if (refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError)
            Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
        """);

    [Fact]
    public Task Given_several_Then_all_are_mended_at_once() => Test(
        """
        switch (refusal.Key)
        {
            case RefusalKey.PasNotResponding:
                Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();
                break;
            case RefusalKey.SlotNotAvailable:
                Deferral.Start().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem).Build();
                break;
        }
        """,
        """
        switch (refusal.Key)
        {
            case RefusalKey.PasNotResponding:
                Deferral.Start().Reason(DeferReason.BookingAttemptProblem).Build();
                break;
            case RefusalKey.SlotNotAvailable:
                Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
                break;
        }
        """);

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.NoAccess) Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();")]
    [InlineData("if (refusal.Key is RefusalKey.NoAccess or RefusalKey.PasNotResponding) Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();")]
    [InlineData("var b = Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable); if (refusal.Key == RefusalKey.PasNotResponding) b.Build(); else b.Build();")]
    public Task Given_no_such_reason_or_a_call_that_others_rely_on_Then_none_is_offered(string statements) => Test(statements, statements);
}
