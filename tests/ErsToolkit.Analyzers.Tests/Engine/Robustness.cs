using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>While somebody types, the program is broken most of the time. An analyzer or a fix that throws then is switched off by the editor.</summary>
public sealed class Robustness
{
    private static readonly string Program = RandomPrograms.Class(
    [
        "var b = A016.Defer().Reason(DeferReason.NoSlotsAtService); b = b.Slot(\"a\"); if (f0) b = b.Comment(\"x\"); b.Build(); return true;",
        "try { A016.Defer()\n// above\n.Slot(\"a\") // behind\n.Reason(f0 ? DeferReason.NoSlotsAtService : DeferReason.BookingAttemptProblem)\n.Build(); } finally { Fail(f1); } return f2;",
        "Func<object> f = () => { var tried = new SlotReference(\"a\"); return A016.Defer()\n.Reason(DeferReason.SlotNotAvailable)\n.Build(); }; object L(in SlotReference slot) => A016.Defer().Reason(DeferReason.SlotNotAvailable).Build(); return true;",
        "do { var (a, c) = (A016.Defer(), default(DeferRequestBuilder)); c = c.Reason(DeferReason.SlotNotAvailable); c.Build(); } while (f0); return new DeferRequestBuilder().TryBuild(out _, out var why);",
        "var id = \"1\"; var w = Deferral.Whole()\n.Because(DeferReason.SlotNotAvailable, \"r\") // both\n.Build(); return w is null;",
        "Deferral.Start().Comment(\"a\")/* twice */.Slot(\"228340\").Comment(\"b\").Build(); return f0;",
        "var refused = new BookRefusal(RefusalKey.NoAccess); if (refused.Key is RefusalKey.PasNotResponding) Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build(); return f1;",
    ]);

    private static readonly BrokenPrograms Programs = new(Lab.Empty, Program);

    [Fact]
    public void Given_a_program_with_a_token_lost_or_doubled_or_cut_off_Then_nothing_throws()
    {
        int fixes = Programs.Break(times: 150);
        Assert.True(fixes > 100, "The mutations no longer leave anything to fix.");
    }

    [Fact]
    public async Task Given_the_program_itself_Then_every_fix_leads_to_one_that_compiles() => Assert.Equal(14, await Programs.FixAsync());
}
