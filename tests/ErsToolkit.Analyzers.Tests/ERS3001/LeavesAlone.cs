using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>A deferral that is right must compile, whatever was tested on the way.</summary>
public sealed class LeavesAlone
{
    private const string Taken = "Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();";

    private static Task Test(string statements, string members = "") => Analysis.Of(Given.Method(
        statements.Replace("$", Taken, System.StringComparison.Ordinal),
        members,
        "public void Run(bool flag, int count, string slot, BookRefusal refusal, BookRefusal other, DeferRefusal deferral, BookingFailed failed, RefusalKey given, DeferReason reason, object result)"));

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasRespondedWithError) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Reason(DeferReason.BookingAttemptProblem).Build();")]
    [InlineData("switch (refusal.Key) { case RefusalKey.PasNotResponding: break; case RefusalKey.SlotNotAvailable: $ break; }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.PasRespondedWithError: case RefusalKey.SlotNotAvailable: $ break; }")]
    [InlineData("if (refusal is { Key: RefusalKey.SlotNotAvailable }) { $ }")]
    [InlineData("if (!(refusal.Key == RefusalKey.SlotNotAvailable)) return; $")]
    [InlineData("if (flag || refusal.Key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("var key = refusal.Key; if (key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("switch (refusal) { case { Key: RefusalKey.SlotNotAvailable }: $ break; }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.SlotNotAvailable when flag: $ break; }")]
    [InlineData("if (failed.Refusal.Key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("if (given == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("switch (given) { case RefusalKey.SlotNotAvailable: case RefusalKey.PasRespondedWithError: $ break; }")]
    [InlineData("if (refusal.RawKey == \"SLOT_NOT_AVAILABLE\") { $ }")]
    [InlineData("if (refusal.RawKey is \"SLOT_NOT_AVAILABLE\" or \"PAS_NOT_RESPONDING\") { $ }")]
    [InlineData("switch (refusal.RawKey) { case \"SLOT_NOT_AVAILABLE\": $ break; }")]
    [InlineData("if (result is BookingFailed { Refusal.Key: RefusalKey.SlotNotAvailable }) { $ }")]
    [InlineData("if (result is BookingFailed { Refusal: { Key: RefusalKey.SlotNotAvailable } } lost) { $ }")]
    [InlineData("if (result is BookingFailed lost && lost.Refusal.Key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("switch (result) { case BookingFailed { Refusal.Key: RefusalKey.SlotNotAvailable }: $ break; }")]
    [InlineData("switch (result) { case BookingFailed lost when lost.Refusal.Key == RefusalKey.SlotNotAvailable: $ break; }")]
    [InlineData("switch (result) { case BookingFailed { Refusal.Key: RefusalKey.PasNotResponding }: break; case BookingFailed: $ break; }")]
    [InlineData("if ((result as BookingFailed)?.Refusal.Key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("if ((result as BookingFailed)?.Refusal.Key != RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (failed?.Refusal.Key is RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("RefusalKey? perhaps = failed?.Refusal.Key; if (perhaps == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("bool isGone = refusal.Key == RefusalKey.SlotNotAvailable; if (isGone) { $ }")]
    [InlineData("bool isLost = refusal.Key == RefusalKey.PasNotResponding; if (!isLost) { $ }")]
    [InlineData("if (refusal.RawKey.StartsWith(\"PAS\")) { $ }")]
    [InlineData("if (refusal.RawKey == slot) { $ }")]
    [InlineData("if (result is BookingFailed { Latest.Key: RefusalKey.PasNotResponding }) { $ }")]
    [InlineData("if (result is not BookingFailed { Refusal.Key: RefusalKey.PasNotResponding }) { $ }")]
    [InlineData("if (result is BookingFailed { Refusal.Key: RefusalKey.PasNotResponding }) { result = null; } $")]
    [InlineData("if (refusal.Key is not (RefusalKey.PasNotResponding or RefusalKey.UnableToConfirmAppointment)) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.PasRespondedWithError or RefusalKey.UnableToConfirmAppointment) return; $")]
    [InlineData("$")]
    public Task Given_a_key_that_permits_the_reason_Then_silent(string statements) => Test(statements);

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.UnableToConfirmAppointment) { $ }")]
    [InlineData("if (refusal.Key is RefusalKey.UnableToConfirmAppointment or RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.Unknown) { $ }")]
    [InlineData("if ((int)refusal.Key == 2) { $ }")]
    [InlineData("if (given is RefusalKey.UnableToConfirmAppointment or RefusalKey.NoAccess) { $ }")]
    [InlineData("if (refusal.RawKey == \"UNABLE_TO_CONFIRM_APPOINTMENT\") { $ }")]
    [InlineData("if (refusal.RawKey == \"SOMETHING_NEW\") { $ }")]
    [InlineData("if (result is BookingFailed { Refusal.Key: RefusalKey.UnableToConfirmAppointment }) { $ }")]
    public Task Given_a_key_of_which_the_specification_leaves_it_open_Then_silent(string statements) => Test(statements);

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) return; $")]
    [InlineData("if (refusal.Key == RefusalKey.SlotNotAvailable) { } else { $ }")]
    [InlineData("if (refusal.Key != RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("switch (refusal.Key) { case RefusalKey.SlotNotAvailable: break; default: $ break; }")]
    [InlineData("if (refusal.Key is not RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("if (refusal is not { Key: RefusalKey.SlotNotAvailable }) { $ }")]
    [InlineData("if (refusal.Key is not (RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError)) { $ }")]
    [InlineData("if (refusal.Key != RefusalKey.SlotNotAvailable && refusal.Key != RefusalKey.PasRespondedWithError) { $ }")]
    public Task Given_what_a_test_only_excludes_Then_silent(string statements) => Test(statements);

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { refusal = other; $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { refusal = new BookRefusal(given); $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { Try(out refusal); $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { (refusal, count) = (other, 1); $ }")]
    [InlineData("Action change = () => refusal = other; if (refusal.Key == RefusalKey.PasNotResponding) { change(); $ }")]
    [InlineData("if (_held.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (failed.Latest.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (Latest().Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (deferral.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (refusal.Next == NextStep.RereadReferral) { $ }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding && other.Key == RefusalKey.SlotNotAvailable) { $ }")]
    [InlineData("if (result is BookingFailed { Refusal.Key: RefusalKey.PasNotResponding }) { result = other; $ }")]
    [InlineData("if (result is BookingFailed { Latest: { Key: RefusalKey.PasNotResponding } }) { $ }")]
    [InlineData("if (((BookingFailed)Make()).Refusal.Key == RefusalKey.PasNotResponding) { $ }")]
    [InlineData("if (given.ToString() == \"PAS_NOT_RESPONDING\") { $ }")]
    [InlineData("if (given.Equals(RefusalKey.PasNotResponding)) { $ }")]
    [InlineData("if (_held.RawKey == \"PAS_NOT_RESPONDING\") { $ }")]
    [InlineData("if (deferral is { Key: RefusalKey.PasNotResponding }) { $ }")]
    [InlineData("var key = given; key = Any(); if (key == RefusalKey.PasNotResponding && flag) { key = RefusalKey.SlotNotAvailable; $ }")]
    public Task Given_a_key_that_may_be_that_of_something_else_Then_silent(string statements) => Test(statements, """
        private BookRefusal _held;
        private static BookRefusal Latest() => default;
        private static object Make() => null;
        private static RefusalKey Any() => RefusalKey.Unknown;
        private static void Try(out BookRefusal refusal) => refusal = default;
        """);

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding && Search()) { # }")]
    [InlineData("var page = Search(); if (refusal.Key == RefusalKey.PasNotResponding && page) { # }")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) { if (Task.Run(Search).Result) # }")]
    [InlineData("var finder = new object(); if (refusal.Key == RefusalKey.NoAccess) { # }")]
    public Task Given_a_reason_that_a_search_permits_Then_silent_after_any_call(string statements) => Test(
        statements.Replace("#", "Deferral.Start().Reason(DeferReason.NoSlotsAtService).Build();", System.StringComparison.Ordinal),
        "private static bool Search() => true;");

    [Theory]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Reason(reason).Build();")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Reason((DeferReason)count).Build();")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Comment(slot).Build();")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Build();")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Reason(flag ? reason : DeferReason.BookingAttemptProblem).Build();")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Reason(DeferReason.SlotNotAvailable);")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();")]
    [InlineData("var b = Deferral.Start().Reason(DeferReason.SlotNotAvailable); if (refusal.Key == RefusalKey.PasNotResponding) b = b.{|ERS2005:Reason|}(DeferReason.BookingAttemptProblem); else return; b.Build();")]
    public Task Given_a_reason_that_is_not_certain_or_not_built_Then_silent(string statements) => Test(statements);

    [Fact]
    public Task Given_a_key_that_a_lambda_has_from_outside_Then_silent() => Test("""
        if (refusal.Key == RefusalKey.PasNotResponding)
        {
            Func<DeferRequest> later = () => Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
        }
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Test("""
        #pragma warning disable ERS3001
        if (refusal.Key == RefusalKey.PasNotResponding)
            Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
        """);
}
