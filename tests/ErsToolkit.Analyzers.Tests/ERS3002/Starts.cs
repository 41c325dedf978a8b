using System.Threading.Tasks;
using Xunit;
using Fixing = ErsToolkit.Analyzers.Tests.Shared.RuleFixing<ErsToolkit.Analyzers.AuditRuleAnalyzer, ErsToolkit.CodeFixes.ERS3002.AuditedRequestMustStartFromGroundFix>;

namespace ErsToolkit.Analyzers.Tests.ERS3002;

/// <summary>The request keeps what the ground does not carry, and compiles; where it could not, nothing is offered.</summary>
public sealed class Starts
{
    private static string Method(string body, string parameters = "DeferralGround ground, string slot, long version") => $$"""private object M({{parameters}}) { {{body}} }""";

    private static Task Test(string body, string expected) => Fixing.OfMembers(Method(body), Method(expected));

    private static Task Nothing(string body, string parameters = "DeferralGround ground, string slot, long version") => Fixing.OffersNothing("", Method(body, parameters));

    [Theory]
    [InlineData(
        "return Audited.{|ERS3002:Defer|}().Reason(DeferReason.SlotNotAvailable).Slot(slot).IncomingReferral(slot, version).Comment(slot).Build();",
        "return Audited.DeferAfter(ground).ReferralVersion(version).Comment(slot).Build();")]
    [InlineData(
        "return Audited.{|ERS3002:Defer|}().IncomingReferral(version: 3, ubrn: slot).TryBuild(out var request, out var why) ? request : why;",
        "return Audited.DeferAfter(ground).ReferralVersion(version: 3).TryBuild(out var request, out var why) ? request : why;")]
    [InlineData(
        "return Audited.{|ERS3002:Defer|}().IncomingReferral(slot, version++).Build();",
        "return Audited.DeferAfter(ground).ReferralVersion(version++).Build();")]
    [InlineData(
        "return Audited.{|ERS3002:Defer|}().Build().ToString();",
        "return Audited.DeferAfter(ground).Build().ToString();")]
    public Task Given_a_ground_in_scope_Then_the_chain_starts_from_it(string body, string expected) => Test(body, expected);

    [Fact]
    public Task Given_a_chain_over_lines_Then_the_comments_of_what_stays_stay() => Test(
        """
        return Audited.{|ERS3002:Defer|}() // by hand
            .Reason(DeferReason.SlotNotAvailable)
            // which
            .Slot(slot)
            .IncomingReferral(slot, version) // read again
            .Comment(slot)
            .Build();
        """,
        """
        return Audited.DeferAfter(ground) // by hand
            .ReferralVersion(version) // read again
            .Comment(slot)
            .Build();
        """);

    [Fact]
    public Task Given_several_chains_Then_all_are_changed_at_once() => Test(
        "var one = Audited.{|ERS3002:Defer|}().Slot(slot).Build(); return Audited.{|ERS3002:Defer|}().Build();",
        "var one = Audited.DeferAfter(ground).Build(); return Audited.DeferAfter(ground).Build();");

    [Theory]
    [InlineData("return Audited.{|ERS3002:Defer|}().Build();", "string slot")]
    [InlineData("DeferralGround ground; return Audited.{|ERS3002:Defer|}().Build();", "string slot")]
    [InlineData("return Audited.{|ERS3002:Defer|}().Build();", "\n#nullable enable\nDeferralGround? ground\n")]
    public Task Given_no_ground_that_is_sure_to_be_there_Then_nothing_is_offered(string body, string parameters) => Nothing(body, parameters);

    [Theory]
    [InlineData("var b = Audited.{|ERS3002:Defer|}(); return b.Build();")]
    [InlineData("AuditedBuilder b = Audited.{|ERS3002:Defer|}().Slot(slot); return b;")]
    [InlineData("return Audited.{|ERS3002:Defer|}().Unmarked().Build();")]
    [InlineData("return Audited.{|ERS3002:Defer|}().Comment(new[] { slot }).Build();")]
    [InlineData("return Audited.{|ERS3002:Defer|}().IncomingReferral(slot).Build();")]
    [InlineData("return Audited.{|ERS3002:Defer|}().Slot(slot = \"a\").Build();")]
    [InlineData("return Audited.{|ERS3002:Defer|}().IncomingReferral(slot.Trim(), version).Build();")]
    [InlineData("DeferralGround other = ground; return Audited.{|ERS3002:Defer|}().Build();")]
    public Task Given_a_chain_that_would_not_compile_or_lose_something_or_two_grounds_Then_nothing_is_offered(string body) => Nothing(body);
}
