using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>How the time of the analyzers grows with one thing in one file: requests, nested regions, calls in a chain, branches, methods that call each other or are wrong.</summary>
/// <remarks>What any analyzer pays for the graphs of the same bodies is measured in the same run, and taken off.</remarks>
internal static class AnalyzerGrowthJob
{
    private const double Goal = 1.3;

    /// <summary>A time that is counted as none, in milliseconds, has no logarithm.</summary>
    private const double Shortest = 0.01;

    private static readonly (string Name, int Least, Func<int, string> Members)[] Families =
    [
        ("requests one after the other", 250, n => Body(Repeat(n, i => $"made.Add({Request($"\"Slot/{i}\"")}.Build());"))),
        ("requests in locals, each under a branch", 100, n => Body(Repeat(n, i => $"var b{i} = {Request("slot")}; if (flag) b{i} = b{i}.Comment(\"{i}\"); made.Add(b{i}.Build());"))),
        ("requests that are wrong", 100, n => Body(Repeat(n, i => $"made.Add({Request($"\"{i}\"")}.Build());"))),
        ("requests that fail, each in one branch", 50, n => Body(Repeat(n, i => $"var b{i} = {Request("slot")}; if (slot.Length == {i}) b{i} = b{i}.Reason(DeferReason.NoSlotsAtService); made.Add(b{i}.Build());"))),
        ("nested locks", 10, n => Body(Nested(n, _ => "lock (gate)"))),
        ("nested using statements", 10, n => Body(Nested(n, _ => "using (new System.IO.StringReader(slot))"))),
        ("nested try and catch", 10, n => Body(Nested(n, _ => "try", " catch (System.FormatException) { }"))),
        ("nested branches", 10, n => Body(Nested(n, i => $"if (slot.Length > {i})"))),
        ("calls in one chain", 40, n => Body($"made.Add({Request("slot")}{string.Concat(Enumerable.Repeat(".Comment(slot)", n))}.Build());")),
        ("branches of one switch", 100, n => Body($"switch (slot.Length)\n{{\n{Repeat(n, i => $"case {i}: made.Add({Request("slot")}.Build()); break;")}\n}}")),
        ("flags that are tested twice", 8, n => Body(Repeat(n, i => $"bool f{i} = slot.Length > {i};") + $"var b = {Request("slot")};" + Repeat(n, i => $"if (f{i}) b = b.Comment(slot);") + Repeat(n, i => $"if (f{i}) made.Add(null!);") + "made.Add(b.Build());")),
        ("methods that hand a builder on", 100, n => Body($"made.Add(Own0({Request("slot")}).Build());") + Methods(n, "slot")),
        ("methods of one type that build what is wrong", 100, n => Methods(n, "\"1\"")),
    ];

    public static IEnumerable<Standing> Run(DiagnosticAnalyzer[] ours, Func<CSharpCompilation, IEnumerable<DiagnosticAnalyzer>, Dictionary<DiagnosticAnalyzer, double>> measure)
    {
        var graphs = new GraphsOnly();
        int[] factors = Effort.Of(8, quick: 2) == 8 ? [1, 2, 4, 8] : [1, 2];
        foreach ((string name, int least, Func<int, string> members) in Families)
        {
            List<(double Size, double Ours, double Graphs)> points = [];
            string most = "";
            foreach (int factor in factors)
            {
                int size = least * factor;
                CSharpCompilation project = BookingProject.Compilation(1).AddSyntaxTrees(Project.Parse(File(members(size))));
                List<Dictionary<DiagnosticAnalyzer, double>> rounds = Enumerable.Range(0, Effort.Of(5, quick: 1)).Select(_ => measure(project, [.. ours, graphs])).ToList();
                points.Add((size, rounds.Min(times => ours.Sum(one => times[one])), rounds.Min(times => times[graphs])));
                most = ours.MaxBy(one => rounds.Min(times => times[one]))!.GetType().Name;
            }

            double exponent = Growth.Exponent(points.Select(point => (point.Size, Math.Max(point.Ours, Shortest))));
            double ofGraphs = Growth.Exponent(points.Select(point => (point.Size, Math.Max(point.Graphs, Shortest))));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {points[0].Size:0} to {points[^1].Size:0}: exponent {exponent:0.00} (graphs alone {ofGraphs:0.00}), {points[^1].Ours:0.0} ms (graphs alone {points[^1].Graphs:0.0} ms), most of it {most}{(exponent > Math.Max(Goal, ofGraphs) ? ", GOAL MISSED" : "")}"));
            yield return Standing.Of("analyzers, exponent of growth", name, [exponent], bytes: null);
        }
    }

    private static string Repeat(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static string Nested(int count, Func<int, string> opening, string closing = "") =>
        $"{Repeat(count, i => opening(i) + "\n{")}\nmade.Add({Request("slot")}.Build());\n{Repeat(count, _ => "}" + closing)}";

    private static string Request(string slot) => $"A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot({slot}).IncomingReferral(\"000000070002\", 3).Service(\"70000\")";

    private static string Body(string statements) => $"public static void Run(List<DeferRequest> made, string slot, bool flag, object gate)\n{{\n{statements}\n}}\n";

    private static string Methods(int count, string slot) =>
        Repeat(count, i => $"private static DeferRequestBuilder Own{i}(DeferRequestBuilder b) => b.Comment(\"x\");\nprivate static DeferRequest Make{i}(string slot) => Own{i}({Request(slot)}).Build();");

    private static string File(string members) => $$"""
        #nullable enable
        namespace Consumer.Growth
        {
            using System.Collections.Generic;
            using ErsToolkit;

            internal static class Growing
            {
        {{members}}
            }
        }

        """;
}
