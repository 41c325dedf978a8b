using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2005;

/// <summary>Two values for one field are two opinions of which only one reaches e-RS, and the code does not say which was meant.</summary>
public sealed class Finds
{
    [Fact]
    public Task Given_a_chain_that_supplies_a_field_twice_Then_the_call_that_counts_is_shown() => Analysis.Of(
        Given.Method("""Deferral.Start().Comment("a").Service("1").{|#0:Comment|}("b").Build();"""),
        Analysis.Result("ERS2005", DiagnosticSeverity.Warning).WithMessage("'Comment' was supplied before, and only this call counts. Remove the earlier call."));

    [Fact]
    public Task Given_two_overloads_and_a_local_Then_it_is_found() => Analysis.OfMethod("""
        var b = Deferral.Start().Slot("Slot/1");
        b = b.Comment("x");
        b = b.{|ERS2005:Slot|}(new SlotReference(slot));
        b.Build();
        """);

    [Fact]
    public Task Given_three_calls_Then_each_later_one_is_shown() => Analysis.OfMethod("""
        Deferral.Start().Comment("a").{|ERS2005:Comment|}("b").{|ERS2005:Comment|}("c").Build();
        """);

    [Fact]
    public Task Given_a_call_that_supplies_several_fields_When_all_are_supplied_again_Then_it_is_found_once() => Analysis.OfMethod("""
        Deferral.Whole().Because(reason, slot).{|ERS2005:Reason|}(reason).IncomingReferral(slot).Service(slot).Build();
        """);

    [Fact]
    public Task Given_one_branch_that_supplied_it_before_Then_the_branch_is_named() => Analysis.Of(
        Given.Method("""
            var b = Deferral.Start();
            if (flag)
                b = b.Comment("a");
            b.{|#0:Comment|}("b").Build();
            """),
        Analysis.Result("ERS2005", DiagnosticSeverity.Warning).WithArguments("Comment", "", "", ", which is certain where 'flag' is true"));

    [Fact]
    public Task Given_a_build_in_one_branch_only_Then_it_is_found_there() => Analysis.OfMethod("""
        var b = Deferral.Start().Comment("a");
        if (flag)
            b.{|ERS2005:Comment|}("b").Build();
        """);

    [Fact]
    public Task Given_a_first_value_from_each_branch_Then_it_is_found_for_each() => Analysis.OfMethod("""
        var b = Deferral.Start();
        b = flag ? b.Comment("a") : b.Comment("b");
        b.{|ERS2005:{|ERS2005:Comment|}|}("c").Build();
        """);

    [Fact]
    public Task Given_only_a_try_Then_it_is_a_warning_as_well() => Analysis.OfMethod("""
        Deferral.Start().Comment("a").{|ERS2005:Comment|}("b").TryBuild(out _, out _);
        """);

    [Fact]
    public Task Given_a_call_that_supplies_one_field_anew_among_others_Then_it_is_found() => Analysis.OfMethod("""
        Deferral.Whole().Reason(reason).{|ERS2005:Because|}(reason, slot).Service(slot).Build();
        """);

    [Fact]
    public Task Given_the_same_value_twice_Then_it_is_found() => Analysis.OfMethod("""
        Deferral.Start().Reason(reason).{|ERS2005:Reason|}(reason).Build();
        """);
}
