using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2003;

/// <summary>An error that is wrong stops a supplier's build for nothing: each of these may be right, for all that the analyzer can know.</summary>
public sealed class LeavesAlone
{
    private const string Almost = """Deferral.Whole().Reason(reason).IncomingReferral("000000070002", 3)""";

    [Theory]
    [InlineData("Deferral.Whole().Reason(reason).IncomingReferral(slot).Service(slot).Build();")]
    [InlineData("Deferral.Whole().Because(reason, slot).Service(slot).Build();")]
    [InlineData("Deferral.Whole().Service(slot).Comment(slot).IncomingReferral(slot, count).Reason((DeferReason)count).Build();")]
    [InlineData("Deferral.Whole();")]
    [InlineData("Console.WriteLine(Deferral.Whole());")]
    [InlineData("Deferral.Start().Build();")]
    public Task Given_nothing_missing_or_no_build_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("Deferral.Whole().TryBuild(out _, out _);")]
    [InlineData("var b = Deferral.Whole(); if (!b.TryBuild(out var request, out var why)) Console.WriteLine(why);")]
    [InlineData("var b = Deferral.Whole(); if (flag) b = b.Service(slot); b.TryBuild(out _, out _);")]
    public Task Given_only_a_try_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("if (flag) b = b.Service(slot); else b = b.Service(\"70000\");")]
    [InlineData("if (flag) b = b.Service(slot); else return;")]
    [InlineData("if (flag) b = b.Service(slot); else throw new Exception();")]
    [InlineData("if (flag) b = b.Service(slot); else if (count > 3) b = b.Service(slot);")]
    [InlineData("if (flag) { if (count > 3) b = b.Service(slot); b = b.Unmarked(); } else b = b.Service(slot);")]
    [InlineData("switch (count) { case 1: b = b.Service(slot); break; case 2: b = b.Service(slot); break; }")]
    [InlineData("while (flag) b = b.Service(slot);")]
    [InlineData("for (int i = 0; i < count; i++) b = b.Service(slot);")]
    [InlineData("foreach (char c in slot) b = b.Service(slot);")]
    [InlineData("do { b = b.Service(slot); } while (flag);")]
    [InlineData("try { b = b.Service(slot); } catch (Exception) { }")]
    [InlineData("try { Console.WriteLine(); } finally { b = b.Service(slot); }")]
    [InlineData("b = count switch { 0 => b.Service(slot), 1 => b.Service(slot), _ => throw new Exception() };")]
    [InlineData("if (count is 1 or 2) { if (flag) b = b.Service(slot); else Environment.Exit(1); } else b = b.Service(slot);")]
    public Task Given_paths_that_may_all_supply_it_Then_silent(string change) => Analysis.OfMethod($"""
        var b = {Almost};
        {change}
        b.Build();
        """);

    [Fact]
    public Task Given_a_second_condition_that_agrees_with_the_first_Then_silent() => Analysis.OfMethod($"""
        var b = {Almost};
        if (slot != null)
            b = b.Service(slot);
        if (slot != null)
            b.Build();
        """);

    [Theory]
    [InlineData("b = b.Unmarked();")]
    [InlineData("b = Supply(b);")]
    [InlineData("Supply(ref b);")]
    [InlineData("_held = b; b = _held;")]
    [InlineData("Action supply = () => b = b.Service(slot); supply();")]
    [InlineData("void Local() => b = b.Service(slot); Local();")]
    [InlineData("(b, _) = (Supply(b), 1);")]
    public Task Given_a_builder_that_is_only_partly_known_Then_silent(string change) => Analysis.OfMethod(
        $"""
        var b = {Almost};
        {change}
        b.Build();
        """,
        """
        private WholeDeferralBuilder _held;
        private static WholeDeferralBuilder Supply(WholeDeferralBuilder b) => b.Service("70000");
        private static void Supply(ref WholeDeferralBuilder b) => b = b.Service("70000");
        """);

    [Theory]
    [InlineData("parameter")]
    [InlineData("array[0]")]
    [InlineData("(flag ? Deferral.Whole() : parameter)")]
    public Task Given_a_builder_from_elsewhere_Then_what_it_holds_is_not_known(string origin) => Analysis.OfMethod("", $$"""
        private DeferRequest From(WholeDeferralBuilder parameter, WholeDeferralBuilder[] array, bool flag) => {{origin}}.Unmarked().Comment("x").Build();
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Analysis.OfMethod("""
        #pragma warning disable ERS2003
        Deferral.Whole().Build();
        #pragma warning restore ERS2003
        """);

    [Fact]
    public Task Given_a_configuration_that_switches_it_off_Then_silent() => ConfiguredAnalysis.ByEditorConfig("dotnet_diagnostic.ERS2003.severity = none", "Deferral.Whole().Build();");

    [Theory]
    [InlineData("Deferral.Whole().Servic(slot).Build();")]
    [InlineData("Deferral.Whole().Reason(.Build();")]
    [InlineData("Deferral.Whole().Build(1);")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) => Analysis.OfIncomplete(statements);
}
