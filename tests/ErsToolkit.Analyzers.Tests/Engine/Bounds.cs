using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Tests.Shared;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>A method with very many paths must cost no more than a glance, and no false report.</summary>
public sealed class Bounds
{
    private static string Branches(int count) => string.Join("\n", Enumerable.Range(0, count).Select(i => $"var c{i} = A016.Defer(); if (count == {i}) c{i} = c{i}.Comment(\"x\");"));

    /// <summary>Until a builder is used for the last time, the paths differ in it.</summary>
    private static string Uses(int count) => string.Join("\n", Enumerable.Range(0, count).Select(i => $"Console.WriteLine(c{i});"));

    private static string Comments(int count) => string.Concat(Enumerable.Repeat(".Comment(\"x\")", count));

    [Fact]
    public Task Given_as_many_states_as_are_followed_Then_it_is_found() => Analysis.OfMethod($"""
        {Branches(6)}
        A016.Defer().Reason(DeferReason.SlotNotAvailable).{"{|ERS2002:Build|}"}();
        {Uses(6)}
        """);

    [Fact]
    public Task Given_more_branches_whose_builders_nobody_uses_any_more_Then_it_is_found() => Analysis.OfMethod($"""
        {Branches(40)}
        A016.Defer().Reason(DeferReason.SlotNotAvailable).{"{|ERS2002:Build|}"}();
        """);

    [Fact]
    public Task Given_more_states_than_are_followed_Then_silent() => Analysis.OfMethod($"""
        {Branches(7)}
        A016.Defer().Reason(DeferReason.SlotNotAvailable).Build();
        {Uses(7)}
        """);

    [Fact]
    public Task Given_the_same_branches_out_of_scope_Then_it_is_found() => Analysis.OfMethod($$"""
        { {{Branches(6)}} }
        { {{Branches(6).Replace("c", "d", System.StringComparison.Ordinal).Replace("dount", "count", System.StringComparison.Ordinal)}} }
        A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        """);

    [Fact]
    public Task Given_a_very_long_chain_Then_it_is_found_up_to_the_bound() => Analysis.OfMethod($$"""
        #pragma warning disable ERS2005
        A016.Defer().Reason(DeferReason.SlotNotAvailable){{Comments(FlowTransfer.MaxDepth - 10)}}.{|ERS2002:Build|}();
        A016.Defer().Reason(DeferReason.SlotNotAvailable).{|ERS2002:Build|}();
        """);

    [Theory]
    [InlineData(FlowTransfer.MaxDepth)]
    [InlineData(3000)]
    public Task Given_a_chain_beyond_any_reason_Then_silent(int calls) => Analysis.OfMethod($"""
        A016.Defer().Reason(DeferReason.SlotNotAvailable){Comments(calls)}.Build();
        """);

    [Theory]
    [InlineData(400, "{|ERS2002:Build|}")]
    [InlineData(1_001, "Build")]
    public Task Given_a_switch_of_very_many_branches_Then_it_is_left_alone_from_the_bound_on(int branches, string build) => Analysis.OfMethod($$"""
        switch (count)
        {
            {{string.Join("\n", Enumerable.Range(0, branches).Select(i => $"case {i}: Console.WriteLine(slot); break;"))}}
        }

        A016.Defer().Reason(DeferReason.SlotNotAvailable).{{build}}();
        """);

    [Fact]
    public void The_bound_is_the_one_that_these_tests_try() => Assert.Equal(1 << 6, GraphWalk.MaxStates);

    [Fact]
    public Task Given_no_reference_to_the_runtime_Then_nothing_happens() => Analysis.WithoutRuntime("internal class C { public C Build() => new C().Build(); }");

    [Fact]
    public Task Given_builders_in_a_referenced_assembly_Then_their_rules_are_read_from_there()
    {
        const string source = """
            using ErsToolkit;

            public class Program
            {
                internal void Run() => A016.Defer().Reason(DeferReason.NoSlotsAtService).{|ERS2001:Slot|}("a").Build();
            }
            """;
        return Analysis.BesideAssembly(source);
    }
}
