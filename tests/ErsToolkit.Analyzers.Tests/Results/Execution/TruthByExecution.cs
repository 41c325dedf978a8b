using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Analyzers.Tests.Results.Execution;

/// <summary>
/// What the rules on results promise, against a client that answers by a script: random programs are analyzed, and run on every script. A report that no run
/// bears out would be one on a
/// supplier's correct program.
/// </summary>
public sealed class TruthByExecution(ITestOutputHelper output)
{
    private const int Programs = 3_200;
    private const int Batch = 200;

    private static readonly SyntaxTree Client = CSharpSyntaxTree.ParseText(Given.Fixture("ScriptedClient.cs.txt"), path: "Client.g.cs");

    private readonly SortedDictionary<string, (int Count, string Example)> _missed = new(StringComparer.Ordinal);
    private readonly int[] _reports = new int[RandomLoop.Rules.Length];

    [Fact]
    public void Given_programs_that_send_and_decide_When_run_on_every_script_Then_every_report_is_borne_out()
    {
        RandomLoop.All.Array[Batch].Sample(programs => Try(programs), iter: Programs / Batch, threads: 1, print: _ => "");

        string reports = string.Join(", ", RandomLoop.Rules.Select((rule, i) => $"{rule} {_reports[i]} times"));
        output.WriteLine($"{Programs} programs, reported {reports}, missed:\n" + string.Join("\n", _missed.Select(m =>
            $"{m.Value.Count,6} {m.Key}: {m.Value.Example}")));
        Assert.All(_reports, count => Assert.True(count > 50, reports));
    }

    private void Try(RandomLoop[] programs)
    {
        string source = Print(programs, out int[] starts);
        CSharpCompilation compilation = Lab.Compile(source, Client);
        SyntaxTree file = compilation.SyntaxTrees[0];
        ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Error, file);
        IReadOnlyList<Diagnostic> found = ProjectAnalysis.RunAsync(compilation, [new ResultFlowAnalyzer()], file).GetAwaiter().GetResult();
        ILookup<int, string> reports = found.ToLookup(d => Array.FindLastIndex(starts, start => start <= d.Location.SourceSpan.Start), d => d.Id);
        int[] evidence = Lab.Run(compilation, type => (int[])type.GetMethod("Evidence")!.Invoke(null, [RandomLoop.Scripts])!);
        for (int i = 0; i < programs.Length; i++)
            Compare(programs[i], reports[i].ToHashSet(StringComparer.Ordinal), evidence[i]);
    }

    private void Compare(RandomLoop program, HashSet<string> reports, int evidence)
    {
        for (int rule = 0; rule < RandomLoop.Rules.Length; rule++)
        {
            bool isReported = reports.Contains(RandomLoop.Rules[rule]), isShown = (evidence & (1 << rule)) != 0;
            isShown |= isReported && program.IsBorneOut(rule, evidence);
            Assert.True(isShown || !isReported, $"{RandomLoop.Rules[rule]} is reported, and no run bears it out: {program.Body}");
            _reports[rule] += isReported ? 1 : 0;
            if (!isShown || isReported)
                continue;
            string kind = $"{RandomLoop.Rules[rule]} in {program.Kind}";
            (int count, string? example) = _missed.GetValueOrDefault(kind);
            _missed[kind] = (count + 1, example is null || program.Body.Length < example.Length ? program.Body : example);
        }
    }

    private static string Print(RandomLoop[] programs, out int[] starts)
    {
        var text = new System.Text.StringBuilder("#pragma warning disable CS0162, CS0164, CS0219, CS0168\nusing System;\nusing ErsToolkit;\npublic static class Program\n{\n");
        starts = new int[programs.Length];
        for (int i = 0; i < programs.Length; i++)
        {
            starts[i] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"    public static string P{i}(ScriptedClient client) {{ {programs[i].Body} }}\n");
        }

        string all = string.Join(", ", programs.Select((_, i) => "P" + i.ToString(CultureInfo.InvariantCulture)));
        text.Append(CultureInfo.InvariantCulture,
            $"    public static int[] Evidence(string[] scripts) => ScriptedClient.EvidenceOf(new Func<ScriptedClient, string>[] {{ {all} }}, scripts);\n}}\n");
        return text.ToString();
    }
}
