using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>e-RS accepts a deferral with the wrong reason. Without these only an audit finds it.</summary>
public sealed class Finds
{
    private const string Wrong = "Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build();";

    private static Task Test(string statements, string members = "") => Analysis.Of(
        Given.Method(statements, members, "public void Run(bool flag, int count, string slot, BookRefusal refusal, BookRefusal other, BookingFailed failed, RefusalKey given, object result)"));

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (RefusalKey.PasNotResponding == refusal.Key) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.PasNotResponding or RefusalKey.NoAccess) { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding || refusal.Key == RefusalKey.NoAccess) { $ }")]
    [InlineData("if (flag && refusal.Key == RefusalKey.PasNotResponding && count > 3) { $ }")]
    [InlineData("if (refusal is { Key: RefusalKey.PasNotResponding }) { $ }")]
    [InlineData("if (refusal.Key != RefusalKey.PasNotResponding) return; $")]
    [InlineData("if (refusal.Key is not RefusalKey.PasNotResponding) return; $")]
    [InlineData("if (!(refusal.Key == RefusalKey.PasNotResponding)) { return; } else { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.NoAccess) { $ }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.PasNotResponding: $ break; }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.NoAccess: case RefusalKey.PasNotResponding: $ break; default: break; }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.SlotNotAvailable: case RefusalKey.PasNotResponding: $ break; }")]
    [InlineData("if (refusal.Key == RefusalKey.SlotNotAvailable || refusal.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.NoAccess or RefusalKey.PasNotResponding: $ break; }")]
    [InlineData("switch (refusal) { case { Key: RefusalKey.PasNotResponding }: $ break; }")]
    [InlineData("var key = refusal.Key; if (key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (failed.Refusal.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { Console.WriteLine(slot); $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding && other.Key == RefusalKey.NoAccess) { $ }")]
    [InlineData("if (given == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("switch (given) { case RefusalKey.NoAccess: $ break; }")]
    [InlineData("if (refusal.RawKey == \"PAS_NOT_RESPONDING\") { $ }")]
    [InlineData("if (refusal.RawKey is \"NO_ACCESS\" or \"PAS_NOT_RESPONDING\") { $ }")]
    [InlineData("switch (refusal.RawKey) { case \"PAS_NOT_RESPONDING\": $ break; }")]
    [InlineData("if (result is BookingFailed { Refusal.Key: RefusalKey.PasNotResponding }) { $ }")]
    [InlineData("if (result is BookingFailed { Refusal: { Key: RefusalKey.PasNotResponding } } lost) { $ }")]
    [InlineData("if (result is BookingFailed lost && lost.Refusal.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("switch (result) { case BookingFailed { Refusal.Key: RefusalKey.PasNotResponding }: $ break; }")]
    [InlineData("switch (result) { case BookingFailed lost when lost.Refusal.Key == RefusalKey.PasNotResponding: $ break; }")]
    [InlineData("if ((result as BookingFailed)?.Refusal.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (failed?.Refusal.Key is RefusalKey.PasNotResponding) { $ }")]
    [InlineData("RefusalKey? perhaps = failed?.Refusal.Key; if (perhaps == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("bool isLost = refusal.Key == RefusalKey.PasNotResponding; if (isLost) { $ }")]
    [InlineData("if (refusal.Key is not (RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError or RefusalKey.UnableToConfirmAppointment)) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError or RefusalKey.UnableToConfirmAppointment) return; $")]
    public Task Given_a_key_that_does_not_permit_the_reason_Then_the_reason_is_shown(string statements) => Test(statements.Replace("$", Wrong, System.StringComparison.Ordinal));

    [Fact]
    public Task Given_a_switch_expression_Then_it_is_found() => Test("""
        DeferRequest request = refusal.Key switch
        {
            RefusalKey.PasNotResponding => Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable).Build(),
            RefusalKey.SlotNotAvailable => Deferral.Start().{|ERS3001:Reason|}(DeferReason.BookingAttemptProblem).Build(),
            _ => throw new InvalidOperationException(),
        };
        """);

    [Fact]
    public Task Given_a_builder_made_before_the_test_Then_the_reason_is_shown() => Test("""
        var b = Deferral.Start().{|ERS3001:Reason|}(DeferReason.SlotNotAvailable);
        if (refusal.Key == RefusalKey.PasNotResponding)
            b.Build();
        """);

    [Fact]
    public Task Given_a_reason_that_something_else_permits_When_nothing_was_called_Then_it_is_found() => Test("""
        if (refusal.Key == RefusalKey.PasNotResponding)
            Deferral.Start().{|ERS3001:Reason|}(DeferReason.NoSlotsAtService).Build();
        """);

    [Fact]
    public Task Given_one_branch_with_such_a_reason_Then_the_branch_is_named() => Analysis.Of(
        Given.Method(
            """
            if (refusal.Key != RefusalKey.PasNotResponding)
                return;
            var why = flag ? DeferReason.SlotNotAvailable : DeferReason.BookingAttemptProblem;
            Deferral.Start().{|#0:Reason|}(why).Build();
            """,
            "",
            "public void Run(bool flag, BookRefusal refusal)"),
        Analysis.Result("ERS3001", DiagnosticSeverity.Error).WithMessage(
            "After PAS_NOT_RESPONDING 'Reason' must not be SLOT_NOT_AVAILABLE, which is certain where 'flag' is true. Use BOOKING_ATTEMPT_PROBLEM, which is the only one that it permits, or start from its ground."));

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_suggestion() => Analysis.Of(
        Given.Method(
            "if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().{|#0:Reason|}(DeferReason.SlotNotAvailable).TryBuild(out _, out _);",
            "",
            "public void Run(BookRefusal refusal)"),
        Analysis.Result("ERS3001", DiagnosticSeverity.Info).WithArguments("Reason", "SLOT_NOT_AVAILABLE", "PAS_NOT_RESPONDING", "", "Use BOOKING_ATTEMPT_PROBLEM, which is the only one that it permits, or start from its ground"));
}
