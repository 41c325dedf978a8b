using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Rules;

/// <summary>While somebody types, the program is broken most of the time. An analyzer or a fix that throws then is switched off by the editor.</summary>
public sealed class Robustness
{
    private static readonly string Program = Given.Method(
        """
        var outcome = new BookOutcome(OutcomeKey.NoAccess);
        var b = Audited.Defer().Reason(reason); b.Slot(slot).Comment(slot);
        if (flag) { b.Comment(slot); b.Build(); } Audited.Validate(new byte[0]);
        switch (outcome.Key) { case OutcomeKey.NoAccess or OutcomeKey.Unknown: b.Build(); break; case not OutcomeKey.PatientError when flag: return; }
        var i = outcome.Next switch
        {
            NextStep.Stop => 1, // stop
            not (NextStep.Wait or NextStep.Stop) => 2
        };
        Action run = () => { if (outcome.RawKey == "NO_ACCESS" || "PATIENT_ERROR" != outcome.Key.ToCode()) b.Slot("a"); };
        foreach (ValidationIssue issue in new List<ValidationIssue>()) { var c = issue.Code is not "NO_ACCESS" && outcome.Key.ToString() == nameof(OutcomeKey.NoAccess); }
        if (outcome.TryGetDeferralGround(new BookRequest(), out var ground))
            Console.WriteLine(Audited.Defer() // by hand
                .Slot(slot).Reason(reason)
                .IncomingReferral(slot, 3).Comment("x").TryBuild(out var request, out _) ? request : null);
        """);

    private static readonly BrokenPrograms Programs = new(Lab.Empty, Program);

    [Fact]
    public void Given_a_program_with_a_token_lost_or_doubled_or_cut_off_Then_nothing_throws()
    {
        int fixes = Programs.Break(times: 120);
        Assert.True(fixes > 400, $"The mutations no longer leave anything to fix: {fixes}.");
    }

    [Fact]
    public async Task Given_the_program_itself_Then_every_fix_leads_to_one_that_compiles() => Assert.Equal(12, await Programs.FixAsync());
}
