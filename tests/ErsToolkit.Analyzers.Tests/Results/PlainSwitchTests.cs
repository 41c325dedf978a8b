using System.Linq;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Results;

/// <summary>A method that is taken for plain is not looked at any more: whatever a rule might say of it would be lost.</summary>
public sealed class PlainSwitchTests
{
    private const string Sections = "case BookResult.Booked b: return b.IsConfirmed ? \"yes\" : \"look\"; case BookResult.Failed f: return Explain(f.Outcome);";

    private static readonly CSharpCompilation Project = Lab.Compile("", Lab.Empty.SyntaxTrees[0], CSharpSyntaxTree.ParseText(ResultAnalysis.Client));

    private static readonly ResultNames Names = ResultContracts.TryCreate(Project)!.Names;

    [Theory]
    [InlineData("switch (await client.BookAsync(request, cancel)) { " + Sections + " case BookResult.Indeterminate i: return i.CorrelationId; default: return \"\"; }")]
    [InlineData("return await client.BookAsync(request) switch { BookResult.Booked { IsConfirmed: true } => 1, BookResult.Booked => 2, BookResult.Failed => 3, BookResult.Indeterminate => 4, _ => 5 };")]
    [InlineData("var result = await client.BookAsync(request); switch (result) { " + Sections + " case BookResult.Indeterminate: return \"\"; }")]
    public void Given_one_request_and_one_switch_with_all_cases_Then_plain(string body) => Assert.True(IsPlain(body));

    [Theory]
    [InlineData("switch (await client.BookAsync(request)) { " + Sections + " }")]
    [InlineData("switch (await client.BookAsync(request)) { " + Sections + " case BookResult.Indeterminate { MayHaveArrived: true }: return \"\"; }")]
    [InlineData("switch (await client.BookAsync(request)) { " + Sections + " case BookResult.Indeterminate i when i.MayHaveArrived: return \"\"; }")]
    [InlineData("switch (await client.BookAsync(request)) { case BookResult.Booked: return \"\"; case BookResult.Failed: return \"\"; case BookResult.Indeterminate: return \"\"; }")]
    [InlineData("while (true) { switch (await client.BookAsync(request)) { " + Sections + " case BookResult.Indeterminate: continue; } }")]
    [InlineData("again: switch (await client.BookAsync(request)) { " + Sections + " case BookResult.Indeterminate: goto again; }")]
    [InlineData("switch (await client.BookAsync(request)) { " + Sections + " case BookResult.Indeterminate: await client.BookAsync(request); return \"\"; }")]
    [InlineData("var result = await client.BookAsync(request); if (result is not BookResult.Booked) return \"no\"; switch (result) { " + Sections + " case BookResult.Indeterminate: return \"\"; }")]
    [InlineData("await Run(() => client.BookAsync(request)); switch (other) { " + Sections + " case BookResult.Indeterminate: return \"\"; }")]
    [InlineData("switch (await Own(request)) { " + Sections + " case BookResult.Indeterminate: return \"\"; }")]
    public void Given_anything_that_a_rule_may_report_Then_not_plain(string body) => Assert.False(IsPlain(body));

    private static bool IsPlain(string body)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText($"class Service {{ async Task<object> Run() {{ {body} }} }}").GetRoot();
        return PlainSwitch.Is(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Single(), Names, ["Own"]);
    }
}
