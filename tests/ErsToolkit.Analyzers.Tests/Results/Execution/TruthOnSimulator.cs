using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Shared;
using ErsToolkit.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Analyzers.Tests.Results.Execution;

/// <summary>
/// The same promise with nothing that was made for it: the generated client and results, over HTTP, against the simulator that loses answers. A report is borne
/// out where a run books a patient twice, tells the opposite of what e-RS holds, or takes another patient's booking for a success.
/// </summary>
public sealed class TruthOnSimulator(ITestOutputHelper output)
{
    private const int Programs = 600;
    private const int Batch = 100;

    /// <summary>Those that show the usual mistakes come first: a report that a run has borne out is run no more.</summary>
    private static readonly string[] Scripts =
        [.. RandomLoop.Scripts.Where(script => script.Length <= 2).OrderBy(script => script is "L" or "LL" or "U" or "UU" or "BL" or "BU" ? 0 : 1)];

    private static readonly SyntaxTree Fixture = CSharpSyntaxTree.ParseText(
        Given.Fixture("SimulatedPrograms.cs.txt"), SpecHarness.ParseOptions(), path: "SimulatedPrograms.g.cs");

    private readonly int[] _reports = new int[RandomLoop.Rules.Length];

    [Fact]
    public async Task Given_programs_that_book_at_the_simulator_When_answers_are_lost_Then_every_report_is_borne_out()
    {
        using SimulatedErs ers = await SimulatedErs.StartAsync();
        int runs = 0;
        RandomLoop.All.Array[Batch].Sample(programs => runs += Try(programs, ers), iter: Programs / Batch, threads: 1, print: _ => "");

        string reports = string.Join(", ", RandomLoop.Rules.Select((rule, i) => $"{rule} {_reports[i]} times"));
        output.WriteLine($"{Programs} programs, reported {reports}, borne out by {runs} runs at the simulator");
        Assert.All(_reports, count => Assert.True(count > 10, reports));
    }

    /// <summary>Gives how many runs it took.</summary>
    private int Try(RandomLoop[] programs, SimulatedErs ers)
    {
        string[] bodies = [.. programs.Select(program => OfSimulator(program.Body))];
        CSharpCompilation compilation = Compile(Print(bodies, out int[] starts));
        SyntaxTree file = compilation.SyntaxTrees[^1];
        ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Error, file);
        IReadOnlyList<Diagnostic> found = ProjectAnalysis.RunAsync(compilation, [new ResultFlowAnalyzer()], file).GetAwaiter().GetResult();
        ILookup<int, int> reports = found.ToLookup(
            d => Array.FindLastIndex(starts, start => start <= d.Location.SourceSpan.Start), d => Array.IndexOf(RandomLoop.Rules, d.Id));
        return Lab.Run(compilation, type =>
        {
            var run = type.GetMethod("Run")!.CreateDelegate<Func<int, SimulatedErs, string, Task<int>>>();
            return reports.Sum(of => Confirm(programs[of.Key], bodies[of.Key], [.. of.Distinct()], script => run(of.Key, ers, script)));
        });
    }

    private int Confirm(RandomLoop program, string body, int[] rules, Func<string, Task<int>> run)
    {
        var open = rules.ToHashSet();
        int runs = 0;
        foreach (string script in Scripts.TakeWhile(_ => open.Count > 0))
        {
            int evidence = run(script).GetAwaiter().GetResult();
            open.RemoveWhere(rule => program.IsBorneOut(rule, evidence));
            runs++;
        }

        Assert.True(open.Count == 0, $"{string.Join(", ", open.Select(rule => RandomLoop.Rules[rule]))} is reported, and no run bears it out: {body}");
        foreach (int rule in rules)
            _reports[rule]++;
        return runs;
    }

    /// <summary>The same program with the generated client; the simulator answers and is told.</summary>
    private static string OfSimulator(string body) => body
        .Replace("result = client.Book(", "ers.Tick(); result = await client.BookAsync(", StringComparison.Ordinal)
        .Replace("new BookRequest(", "ers.Request(", StringComparison.Ordinal)
        .Replace("client.Say(", "ers.Say(", StringComparison.Ordinal)
        .Replace("client.Tell(", "ers.Tell(", StringComparison.Ordinal)
        .Replace("client.Count(", "ers.Count(", StringComparison.Ordinal)
        .Replace("client.IsThere(", "ers.IsThere(", StringComparison.Ordinal);

    private static CSharpCompilation Compile(string source) => GeneratedApi.Of("current")
        .AddReferences(MetadataReference.CreateFromFile(typeof(SimulatedErs).Assembly.Location))
        .AddSyntaxTrees(Fixture, CSharpSyntaxTree.ParseText(source, SpecHarness.ParseOptions(), path: "Program.cs"));

    private static string Print(string[] bodies, out int[] starts)
    {
        var text = new StringBuilder(
            """
            #pragma warning disable CS0162, CS0164, CS0219, CS0168, CS1998
            using System;
            using System.Threading.Tasks;
            using ErsToolkit;
            using ErsToolkit.Analyzers.Tests.Results.Execution;
            public static class Program
            {

            """);
        starts = new int[bodies.Length];
        for (int i = 0; i < bodies.Length; i++)
        {
            starts[i] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"    private static async Task<string> P{i}(A016Client client, SimulatedErs ers) {{ {bodies[i]} }}\n");
        }

        string all = string.Join(", ", bodies.Select((_, i) => "P" + i.ToString(CultureInfo.InvariantCulture)));
        return text.Append(CultureInfo.InvariantCulture, $$"""
                private static readonly Func<A016Client, SimulatedErs, Task<string>>[] All = { {{all}} };
                public static Task<int> Run(int index, SimulatedErs ers, string script) => SimulatedPrograms.EvidenceOf(All[index], ers, script);
            }

            """).ToString();
    }
}
