using System.Threading.Tasks;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.ERS2003;

/// <summary>Without these a supplier learns of a missing field only when the build throws, or from e-RS.</summary>
public sealed class Finds
{
    private const string Almost = """Deferral.Whole().Reason(reason).IncomingReferral("000000070002", 3)""";

    [Fact]
    public Task Given_a_chain_without_the_field_Then_the_build_is_shown() => Analysis.OfMethod($$"""
        {{Almost}}.Comment("x").{|ERS2003:Build|}();
        """);

    [Fact]
    public Task Given_several_missing_fields_Then_each_is_reported() => Analysis.Of(
        Given.Method("Deferral.Whole().{|#0:Build|}();"),
        Analysis.Result("ERS2003", DiagnosticSeverity.Error).WithArguments("Reason", "", "", ""),
        Analysis.Result("ERS2003", DiagnosticSeverity.Error).WithArguments("IncomingReferral", "", "", ""),
        Analysis.Result("ERS2003", DiagnosticSeverity.Error).WithArguments("Service", "", "", ""));

    [Fact]
    public Task Given_a_field_supplied_to_another_copy_or_dropped_Then_it_is_found() => Analysis.OfMethod($$"""
        var b = {{Almost}};
        var c = b.Service("70000");
        b.Service("70000");
        c.Build();
        b.{|ERS2003:Build|}();
        """);

    [Fact]
    public Task Given_branches_When_no_path_supplies_the_field_Then_it_is_found() => Analysis.OfMethod($$"""
        var b = {{Almost}};
        if (flag)
            b = b.Comment("x");
        else if (count > 3)
            return;
        b.{|ERS2003:Build|}();
        """);

    [Theory]
    [InlineData("if (flag) b = b.Service(slot);", "'flag' is false")]
    [InlineData("if (!flag) b = b.Service(slot);", "'!flag' is false")]
    [InlineData("if (flag) { } else b = b.Service(slot);", "'flag' is true")]
    [InlineData("b = count > 3 ? b : b.Service(slot);", "'count > 3' is true")]
    [InlineData("switch (count) { case 1: break; default: b = b.Service(slot); break; }", "'count is 1' is true")]
    public Task Given_one_branch_without_the_field_Then_it_is_named(string change, string where) => Analysis.Of(
        Given.Method($$"""
            var b = {{Almost}};
            {{change}}
            b.{|#0:Build|}();
            """),
        Analysis.Result("ERS2003", DiagnosticSeverity.Error).WithMessage(
            $"'Service' is required, and nothing supplies it before 'Build', which is certain where {where}. Add the call that supplies 'Service'."));

    [Fact]
    public Task Given_a_handler_that_builds_anew_Then_it_is_found() => Analysis.OfMethod($$"""
        var b = {{Almost}};
        try
        {
            Console.WriteLine(slot);
        }
        catch (Exception)
        {
            b.{|ERS2003:Build|}();
        }
        """);

    [Theory]
    [InlineData("if (flag) b = b.Service(slot); else Environment.Exit(1);", "Build")]
    [InlineData("if (flag) Fail(); else Console.WriteLine();", "{|ERS2003:Build|}")]
    [InlineData("if (flag) Leave(); else Console.WriteLine();", "{|ERS2003:Build|}")]
    public Task Given_a_path_that_ends_on_the_way_Then_only_the_others_count(string change, string build) => Analysis.OfMethod(
        $$"""
        var b = {{Almost}};
        {{change}}
        b.{{build}}();
        """,
        """
        private static void Fail() => throw new InvalidOperationException();
        [System.Diagnostics.CodeAnalysis.DoesNotReturn] private static void Leave() { throw new InvalidOperationException(); }
        """);
}
