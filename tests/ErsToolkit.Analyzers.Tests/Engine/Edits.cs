using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>An editor asks for the reports on one method while it is typed: what that method does not call must cost nothing then.</summary>
public sealed class Edits
{
    private const string Program = """
        using ErsToolkit;

        internal static class Program
        {
            internal static void First(string slot) => Add(Start("A"), slot).Build();

            internal static void Second(string slot) { var b = Other(slot); b.Build(); }

            private static DeferRequestBuilder Start(string service) => Fresh().Service(service);

            private static DeferRequestBuilder Fresh() => A016.Defer().Reason(DeferReason.NoSlotsAtService);

            private static DeferRequestBuilder Add(DeferRequestBuilder b, string slot) => b.Slot(slot);

            private static DeferRequestBuilder Other(string slot) => A016.Defer().Slot(slot);
        }
        """;

    [Theory]
    [InlineData("First", "Add", "Fresh", "Start")]
    [InlineData("Second", "Other")]
    public void Given_an_edited_method_When_it_is_looked_at_again_Then_only_what_it_calls_is(string edited, params string[] looked)
    {
        CSharpCompilation before = Lab.Compile(Program);
        SyntaxTree file = before.SyntaxTrees[0];
        var method = Method(file, edited);
        string text = Program.Insert(method.Span.End - 1, " ");
        CSharpCompilation after = before.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(text, path: file.FilePath));

        Assert.Equal(looked, LookedAt(after, edited));
    }

    [Theory]
    [InlineData("A016.Defer().Slot(slot)", 0)]
    [InlineData("Add(Fresh(), slot)", 1)]
    public async Task Given_a_called_method_When_it_changes_Then_its_caller_is_judged_by_what_it_does_now(string body, int reports)
    {
        CSharpCompilation before = Lab.Compile(Program);
        Assert.Single(await Lab.AnalyzeAsync(before), report => report.Id == "ERS2001");

        string text = Program.Replace("=> A016.Defer().Slot(slot);", $"=> {body};", StringComparison.Ordinal);
        SyntaxTree file = before.SyntaxTrees[0];
        CSharpCompilation after = before.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(text, path: file.FilePath));

        Assert.Equal(1 + reports, (await Lab.AnalyzeAsync(after)).Count(report => report.Id == "ERS2001"));
    }

    private static IEnumerable<string> LookedAt(CSharpCompilation compilation, string edited)
    {
        var contracts = new ContractCache(ErsSymbols.TryCreate(compilation)!);
        var members = new BuildingMembers(compilation);
        var summaries = new Summaries(compilation, contracts, members);
        SyntaxTree file = compilation.SyntaxTrees[0];
        foreach (IOperation body in BuildCalls.BodiesIn(Method(file, edited), compilation.GetSemanticModel(file), contracts, summaries, members, CancellationToken.None))
            BodyWalk.Run(body, contracts, summaries, CancellationToken.None);
        return summaries.Made.Select(m => m.Name).Order(StringComparer.Ordinal);
    }

    private static MethodDeclarationSyntax Method(SyntaxTree file, string name) =>
        file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.ValueText == name);
}
