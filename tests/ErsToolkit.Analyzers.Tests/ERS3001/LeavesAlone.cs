using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS3001;

/// <summary>An error that is wrong stops a supplier's build for nothing: each of these may be right, for all that the analyzer can know.</summary>
public sealed class LeavesAlone
{
    private const string Wrong = "Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();";

    private static Task Test(string statements, string members = "") => Analysis.Of(Refused.Method(statements, members));

    [Theory]
    [InlineData("refusal.Key == RefusalKey.SlotNotAvailable", "SlotNotAvailable")]
    [InlineData("refusal.Key == RefusalKey.PasRespondedWithError", "SlotNotAvailable")]
    [InlineData("refusal.Key == RefusalKey.PasNotResponding", "BookingAttemptProblem")]
    [InlineData("refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError", "SlotNotAvailable")]
    [InlineData("failed.Refusal.Key == RefusalKey.PasNotResponding", "BookingAttemptProblem")]
    public Task Given_the_reason_that_the_outcome_permits_Then_silent(string condition, string reason) => Test($"""
        if ({condition})
            Deferral.Start().Reason(DeferReason.{reason}).Build();
        """);

    [Theory]
    [InlineData("refusal.Key is RefusalKey.SlotNotAvailable or RefusalKey.PasNotResponding")]
    [InlineData("refusal.Key == RefusalKey.UnableToConfirmAppointment")]
    [InlineData("refusal.Key is RefusalKey.UnableToConfirmAppointment or RefusalKey.PasNotResponding")]
    [InlineData("refusal.Key == RefusalKey.Unknown")]
    [InlineData("refusal.Key is RefusalKey.Unknown or RefusalKey.PasNotResponding")]
    [InlineData("refusal.Key == (RefusalKey)99")]
    [InlineData("flag")]
    public Task Given_an_outcome_that_may_permit_it_Then_silent(string condition) => Test($"""
        if ({condition})
            {Wrong}
        """);

    [Theory]
    [InlineData("refusal.Key != RefusalKey.SlotNotAvailable")]
    [InlineData("refusal.Key is not RefusalKey.SlotNotAvailable")]
    [InlineData("!(refusal.Key == RefusalKey.SlotNotAvailable)")]
    [InlineData("refusal.Key > RefusalKey.NoAccess")]
    [InlineData("refusal is { Key: not RefusalKey.SlotNotAvailable }")]
    [InlineData("refusal.Key is not (RefusalKey.SlotNotAvailable or RefusalKey.PasRespondedWithError)")]
    public Task Given_a_test_for_what_it_is_not_Then_silent(string condition) => Test($"""
        if ({condition})
            {Wrong}
        """);

    [Fact]
    public Task Given_the_branch_where_the_test_failed_Then_silent() => Test($$"""
        if (refusal.Key == RefusalKey.SlotNotAvailable)
            Console.WriteLine(slot);
        else
            {{Wrong}}
        switch (refusal.Key)
        {
            case RefusalKey.NoAccess: break;
            default: {{Wrong}} break;
        }
        """);

    [Theory]
    [InlineData("other.Key == RefusalKey.PasNotResponding")]
    [InlineData("other.Key is RefusalKey.NoAccess")]
    [InlineData("Make() == RefusalKey.PasNotResponding")]
    [InlineData("Held.Key == RefusalKey.PasNotResponding")]
    [InlineData("_held.Key == RefusalKey.PasNotResponding")]
    [InlineData("failed.Latest.Key == RefusalKey.PasNotResponding")]
    [InlineData("all[0].Key == RefusalKey.PasNotResponding")]
    [InlineData("perhaps?.Key == RefusalKey.PasNotResponding")]
    [InlineData("refusal.Next == NextStep.Stop")]
    [InlineData("refusal.Key.ToString() == \"PasNotResponding\"")]
    [InlineData("refusal.Key.Equals(RefusalKey.PasNotResponding)")]
    [InlineData("IsWrong(refusal)")]
    public Task Given_a_test_of_something_else_Then_silent(string condition) => Test(
        $"""
        BookRefusal[] all = [refusal];
        BookRefusal? perhaps = refusal;
        if ({condition})
            {Wrong}
        """,
        """
        private BookRefusal _held;
        private BookRefusal Held => _held;
        private static RefusalKey Make() => default;
        private static bool IsWrong(BookRefusal refusal) => refusal.Key == RefusalKey.PasNotResponding;
        """);

    [Theory]
    [InlineData("refusal = second;")]
    [InlineData("refusal = default;")]
    [InlineData("Change(ref refusal);")]
    [InlineData("(refusal, count) = (second, 1);")]
    [InlineData("ref var alias = ref refusal; alias = second;")]
    [InlineData("foreach (var next in new[] { second }) refusal = next;")]
    [InlineData("Action change = () => refusal = second; change();")]
    [InlineData("Action look = () => Console.WriteLine(refusal.Key); look();")]
    [InlineData("void Change2() => refusal = second; Change2();")]
    public Task Given_an_outcome_that_may_have_changed_since_Then_silent(string change) => Test(
        $$"""
        if (refusal.Key == RefusalKey.PasNotResponding)
        {
            {{change}}
            {{Wrong}}
        }
        """,
        "private static void Change(ref BookRefusal refusal) => refusal = default;");

    [Theory]
    [InlineData("key = second.Key;")]
    [InlineData("key++;")]
    [InlineData("Enum.TryParse(slot, out key);")]
    public Task Given_a_key_that_may_have_changed_since_Then_silent(string change) => Test($$"""
        var key = refusal.Key;
        if (key == RefusalKey.PasNotResponding)
        {
            {{change}}
            {{Wrong}}
        }
        """);

    [Theory]
    [InlineData("second.Key == RefusalKey.SlotNotAvailable")]
    [InlineData("second.Key is RefusalKey.UnableToConfirmAppointment or RefusalKey.NoAccess")]
    [InlineData("failed.Refusal.Key == RefusalKey.PasRespondedWithError")]
    public Task Given_another_outcome_that_permits_it_Then_silent(string condition) => Test($"""
        if (refusal.Key == RefusalKey.PasNotResponding && {condition})
            {Wrong}
        """);

    [Theory]
    [InlineData("reason")]
    [InlineData("default")]
    [InlineData("(DeferReason)count")]
    [InlineData("(DeferReason)9")]
    [InlineData("count switch { 1 => DeferReason.SlotNotAvailable, _ => reason }")]
    public Task Given_a_reason_that_is_not_certain_Then_silent(string value) => Test($"""
        if (refusal.Key == RefusalKey.NoAccess)
            Deferral.Start().Comment("x").Reason({value}).Unmarked().Build();
        """);

    [Theory]
    [InlineData("Console.WriteLine(slot);")]
    [InlineData("count = Search();")]
    [InlineData("_ = new Program();")]
    [InlineData("if (flag) Search(); else Console.WriteLine();")]
    public Task Given_a_call_after_which_it_may_be_permitted_otherwise_Then_silent(string call) => Test(
        $$"""
        if (refusal.Key == RefusalKey.SlotNotAvailable)
        {
            {{call}}
            Deferral.Start().Reason(DeferReason.NoSlotsAtService).Build();
        }
        """,
        "private int Search() => 0;");

    [Fact]
    public Task Given_a_builder_from_elsewhere_or_without_flows_Then_silent() => Test(
        """
        if (refusal.Key == RefusalKey.PasNotResponding)
        {
            _held.Reason(DeferReason.SlotNotAvailable).Build();
            A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot(slot).Build();
            var b = Deferral.Start().Reason(DeferReason.SlotNotAvailable);
            Console.WriteLine(b);
        }
        """,
        "private DeferralBuilder _held;");

    [Fact]
    public Task Given_a_lambda_Then_the_test_around_it_is_not_known_inside() => Test("""
        if (refusal.Key == RefusalKey.PasNotResponding)
        {
            Func<DeferRequest> later = () => Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();
            later();
        }
        """);

    [Fact]
    public Task Given_a_suppression_Then_silent() => Test($"""
        #pragma warning disable ERS3001
        if (refusal.Key == RefusalKey.PasNotResponding)
            {Wrong}
        #pragma warning restore ERS3001
        """);

    [Theory]
    [InlineData("if (refusal.Key == ) Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();")]
    [InlineData("if (refusal.Kee == RefusalKey.PasNotResponding) Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build();")]
    [InlineData("if (refusal.Key == RefusalKey.PasNotResponding) Deferral.Start().Reason(DeferReason.).Build();")]
    [InlineData("switch (refusal.Key) { case RefusalKey.: Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build(); }")]
    public Task Given_code_that_is_not_complete_Then_silent(string statements) =>
        new Analysis(Refused.Method(statements)) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
