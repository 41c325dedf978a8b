using System.Threading.Tasks;
using Xunit;
using Analysis = ErsToolkit.Analyzers.Tests.Shared.RuleAnalysis<ErsToolkit.Analyzers.AuditRuleAnalyzer>;

namespace ErsToolkit.Analyzers.Tests.ERS3002;

/// <summary>What starts from a ground, or is not audited, is not to be touched.</summary>
public sealed class LeavesAlone
{
    [Theory]
    [InlineData("var request = Audited.DeferAfter(new DeferralGround()).ReferralVersion(3).Build();")]
    [InlineData("if (new BookOutcome().TryGetDeferralGround(new BookRequest(), out var ground)) Console.WriteLine(Audited.DeferAfter(ground).Build());")]
    public Task Given_a_ground_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var request = A016.Defer().Build();")]
    [InlineData("var b = A016.Span();")]
    public Task Given_a_request_that_is_not_audited_Then_silent(string statements) => Analysis.OfMethod(statements);

    [Theory]
    [InlineData("var b = default(AuditedBuilder);")]
    [InlineData("var b = Start();")]
    [InlineData("var name = nameof(Audited.Defer);")]
    [InlineData("Func<AuditedBuilder> f = Audited.Defer;")]
    public Task Given_a_builder_from_elsewhere_Then_silent(string statements) => Analysis.Of(Shared.Given.Method(statements, "private static AuditedBuilder Start() => default;"));

    [Fact]
    public Task Given_no_other_way_to_start_it_Then_silent() => Analysis.Of("""
        using ErsToolkit;

        internal static class Program
        {
            [ErsSets("")] private static AuditedBuilder Start() => default;

            internal static object Run() => Start();
        }
        """);

    [Theory]
    [InlineData("var b = Audited.Defer")]
    [InlineData("var b = Audited.Defer(1);")]
    [InlineData("var b = Audited.Defe();")]
    public Task Given_code_that_is_not_complete_Then_nothing_is_added_to_it(string statements) => Analysis.OfIncomplete(statements);
}
