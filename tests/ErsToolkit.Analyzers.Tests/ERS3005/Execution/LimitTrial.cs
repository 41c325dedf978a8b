using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>What the rule says of a line, and what the runs say of it.</summary>
/// <param name="Program">The program that the line is in.</param>
/// <param name="Fragment">The fragment that it is in.</param>
/// <param name="Line">The line.</param>
/// <param name="IsReported">Whether the rule reported it.</param>
/// <param name="GivesUp">Whether it ended the wait for an answer that was to come in time, on some input, for good.</param>
internal sealed record LimitTrial(LimitProgram Program, Fragment Fragment, string Line, bool IsReported, bool GivesUp)
{
    private static readonly SyntaxTree[] Simulation = [.. new[] { "SimulatedTime.cs.txt", "SimulatedTasks.cs.txt", "SimulatedClients.cs.txt" }
        .Select(file => CSharpSyntaxTree.ParseText(Given.Fixture(file), path: file))];

    /// <summary>Analyzes many programs with the real libraries, and runs the same text with a simulated clock.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="isChecked">Whether to look for errors with the real libraries as well. That takes long, and every batch has the same pieces.</param>
    public static IReadOnlyList<LimitTrial> Of(LimitProgram[] programs, bool isChecked)
    {
        var text = new LimitText(programs);
        HashSet<int> reported = Analyze(text.ForAnalysis, isChecked), shown = Run(text.ForRun);
        return [.. text.Lines
            .Select((line, i) => new LimitTrial(
                line.Program, line.Fragment, line.Text, reported.Contains(text.First + i), shown.Contains(text.First + i)))
            .Where(trial => trial.IsReported || trial.GivesUp)];
    }

    private static HashSet<int> Analyze(string source, bool isChecked)
    {
        CSharpCompilation compilation = Lab.Compile(source, []).AddReferences(Libraries.Client).AddReferences(Libraries.Web);
        SyntaxTree file = compilation.SyntaxTrees[0];
        if (isChecked)
            ProjectAnalysis.HasNoProblems(compilation, DiagnosticSeverity.Error, file);
        IReadOnlyList<Diagnostic> reports = ProjectAnalysis.RunAsync(compilation, [new OperationRuleAnalyzer()], file).GetAwaiter().GetResult();
        return [.. reports.Where(r => r.Id == "ERS3005").Select(r => r.Location.GetLineSpan().StartLinePosition.Line + 1)];
    }

    private static HashSet<int> Run(string source) => Lab.Run(Lab.Compile(source, Simulation), program =>
    {
        // A thread of its own has no context that would send what comes after an await to another thread.
        int[] lines = [];
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Xunit.Record.Exception(() => lines = program.GetMethod("RunAll")!.CreateDelegate<Func<int[]>>()()));
        thread.Start();
        thread.Join();
        return thrown is null ? lines.ToHashSet() : throw new InvalidOperationException("A program failed when it ran.", thrown);
    });
}
