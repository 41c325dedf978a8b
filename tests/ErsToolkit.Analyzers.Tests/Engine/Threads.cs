using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>The compiler looks at several methods at a time, and two of them may be the first to call a third.</summary>
public sealed class Threads
{
    private const int Methods = 200;

    private static readonly string Program = $$"""
        using ErsToolkit;

        internal static class Program
        {
        {{string.Join("\n", Enumerable.Range(0, Methods).Select(i => $"    internal static DeferRequest Make{i}(DeferRequestBuilder b, bool a, bool c) {{ if (a) b = b.Comment(\"x\"); if (c) b = b.Service(\"y\"); return b.Build(); }}"))}}
        }
        """;

    [Fact]
    public void Given_two_callers_at_once_Then_both_see_the_same_build_calls_in_the_method()
    {
        CSharpCompilation compilation = Lab.Compile(Program);
        var summaries = new Summaries(compilation, new ContractCache(ErsSymbols.TryCreate(compilation)!), new BuildingMembers(compilation));
        INamedTypeSymbol program = compilation.GetTypeByMetadataName("Program")!;
        using var start = new Barrier(2);
        MethodSummary?[][] seen = [new MethodSummary?[Methods], new MethodSummary?[Methods]];

        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, caller =>
        {
            for (int i = 0; i < Methods; i++)
            {
                var method = (IMethodSymbol)program.GetMembers($"Make{i}").Single();
                start.SignalAndWait();
                seen[caller][i] = summaries.Of(method, Summaries.Depth, CancellationToken.None);
            }
        });

        Assert.All(Enumerable.Range(0, Methods), i => Assert.Same(seen[0][i] ?? throw new System.InvalidOperationException(), seen[1][i]));
    }
}
