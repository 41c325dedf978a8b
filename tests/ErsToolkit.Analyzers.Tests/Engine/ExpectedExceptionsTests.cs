using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>A supplier's first tests ask whether Build throws. If that were an error, their test project would not compile.</summary>
public sealed class ExpectedExceptionsTests
{
    private const string Wrong = "A016.Defer().Reason(DeferReason.NoSlotsAtService).{|#0:Slot|}(\"Slot/1\").Build()";

    /// <summary>The surface of test libraries as far as the tests use it.</summary>
    private const string Assertions = """
        internal sealed class ErsValidationException : Exception { }

        internal static class Assert
        {
            public static T Throws<T>(Action code) where T : Exception => null;
            public static T Throws<T>(Func<object> code) where T : Exception => null;
            public static T ThrowsException<T>(Action code) where T : Exception => null;
            public static Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception => null;
            public static T Catch<T>(Action code) where T : Exception => null;
            public static void That(Action code, object constraint) { }
            public static Wanted That(Func<object> code) => null;
            public static void Fail() { }
            public static void DoesNotContain(Func<object> code) { }
        }

        internal static class Record { public static Exception Exception(Func<object> code) => null; public static Exception Keep(Func<object> code) => null; }

        internal static class Throws { public static object TypeOf<T>() => null; }

        internal sealed class Wanted { public Wanted Throws<T>() => this; public Wanted Throw<T>() => this; public Wanted NotBeNull() => this; }

        internal static class Should { public static Wanted Should_(this Action code) => null; public static void ShouldThrow<T>(this Action code) { } }
        """;

    [Theory]
    [InlineData("Assert.Throws<ErsValidationException>(() => WRONG);")]
    [InlineData("Assert.Throws<ErsValidationException>(() => { _ = WRONG; });")]
    [InlineData("Assert.Throws<ErsValidationException>((Action)(() => _ = WRONG));")]
    [InlineData("Assert.ThrowsException<ErsValidationException>(delegate { _ = WRONG; });")]
    [InlineData("await Assert.ThrowsAsync<ErsValidationException>(async () => { await Task.Yield(); _ = WRONG; });")]
    [InlineData("Assert.Catch<Exception>(() => _ = WRONG);")]
    [InlineData("var thrown = Record.Exception(() => WRONG);")]
    [InlineData("Assert.That(() => _ = WRONG, Throws.TypeOf<ErsValidationException>());")]
    [InlineData("Assert.That(() => WRONG).Throws<ErsValidationException>();")]
    [InlineData("Action act = () => _ = WRONG; act.Should_().Throw<ErsValidationException>();")]
    [InlineData("Action act = () => _ = WRONG; act.ShouldThrow<ErsValidationException>();")]
    [InlineData("Func<object> act = () => WRONG; Assert.Throws<ErsValidationException>(act);")]
    [InlineData("void Act() { _ = WRONG; } Assert.Throws<ErsValidationException>(Act);")]
    [InlineData("try { _ = WRONG; Assert.Fail(); } catch (ErsValidationException) { }")]
    [InlineData("try { _ = WRONG; } catch (ErsValidationException e) when (e.Message.Length > 0) { }")]
    public Task Given_a_test_that_waits_for_the_exception_Then_it_is_a_suggestion(string statements) => Run(statements, DiagnosticSeverity.Info);

    [Theory]
    [InlineData("Assert.DoesNotContain(() => WRONG);")]
    [InlineData("Record.Keep(() => WRONG);")]
    [InlineData("try { _ = WRONG; } catch (Exception) { }")]
    [InlineData("try { Assert.Fail(); } catch (ErsValidationException) { _ = WRONG; }")]
    [InlineData("Action act = () => _ = WRONG; act();")]
    [InlineData("Action act = () => _ = WRONG; act.Should_().NotBeNull();")]
    [InlineData("Assert.Throws<ErsValidationException>(() => { }); _ = WRONG;")]
    public Task Given_nobody_who_waits_for_it_Then_it_is_an_error(string statements) => Run(statements, DiagnosticSeverity.Error);

    [Fact]
    public Task Given_a_method_that_is_handed_over_by_name_Then_it_is_a_suggestion() => Analysis.Of(
        Given.Method("Assert.Throws<ErsValidationException>(Act);", "private static object Act() => " + Wrong + ";") + Assertions,
        Analysis.Result("ERS2001", DiagnosticSeverity.Info));

    [Theory]
    [InlineData("_ = A016.Defer().Reason(DeferReason.SlotNotAvailable).{|#0:Build|}();", "ERS2002")]
    [InlineData("_ = A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot({|#0:null|}!).Build();", "ERS2004")]
    public Task Given_other_rules_on_what_Build_refuses_Then_they_are_suggestions_too(string statement, string id) => Analysis.Of(
        Program($"try {{ {statement} }} catch (ErsValidationException) {{ }}"),
        Analysis.Result(id, DiagnosticSeverity.Info));

    private static Task Run(string statements, DiagnosticSeverity severity) =>
        Analysis.Of(Program(statements.Replace("WRONG", Wrong, System.StringComparison.Ordinal)), Analysis.Result("ERS2001", severity));

    private static string Program(string statements) =>
        Given.Method(statements, signature: "async Task Run()") + Assertions;
}
