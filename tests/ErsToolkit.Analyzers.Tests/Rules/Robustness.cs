using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Rules;

/// <summary>While somebody types, the program is broken most of the time. An analyzer or a fix that throws then is switched off by the editor.</summary>
public sealed class Robustness
{
    private static readonly string[] Ids = ["ERS2006", "ERS3002", "ERS3003", "ERS3007"];

    private static readonly string Program = Given.Method(
        """
        var outcome = new BookOutcome(OutcomeKey.NoAccess);
        var b = Audited.Defer().Reason(reason); b.Slot(slot).Comment(slot);
        if (flag) { b.Comment(slot); b.Build(); } Audited.Validate(new byte[0]);
        switch (outcome.Key) { case OutcomeKey.NoAccess or OutcomeKey.Unknown: b.Build(); break; case not OutcomeKey.PatientError when flag: return; }
        var i = outcome.Next switch
        {
            NextStep.Stop => 1, // stop
            not (NextStep.Wait or NextStep.Stop) => 2
        };
        Action run = () => { if (outcome.RawKey == "NO_ACCESS" || "PATIENT_ERROR" != outcome.Key.ToCode()) b.Slot("a"); };
        foreach (ValidationIssue issue in new List<ValidationIssue>()) { var c = issue.Code is not "NO_ACCESS" && outcome.Key.ToString() == nameof(OutcomeKey.NoAccess); }
        if (outcome.TryGetDeferralGround(new BookRequest(), out var ground))
            Console.WriteLine(Audited.Defer() // by hand
                .Slot(slot).Reason(reason)
                .IncomingReferral(slot, 3).Comment("x").TryBuild(out var request, out _) ? request : null);
        """);

    [Fact]
    public void Given_a_program_with_a_token_lost_or_doubled_or_cut_off_Then_nothing_throws()
    {
        int fixes = 0;
        var tokens = CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Select(t => t.Span).Where(s => s.Length > 0).ToArray();
        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Int[0, 3], (at, other, kind) => Mutate(tokens[at], tokens[other], kind))
            .Sample(source => fixes += ApplyAllAsync(source).GetAwaiter().GetResult(), iter: 120, threads: 1);
        Assert.True(fixes > 400, $"The mutations no longer leave anything to fix: {fixes}.");
    }

    [Fact]
    public async Task Given_the_program_itself_Then_every_fix_leads_to_one_that_compiles() => Assert.Equal(12, await ApplyAllAsync(Program, mustCompile: true));

    private static string Mutate(TextSpan at, TextSpan other, int kind) => kind switch
    {
        0 => Program.Remove(at.Start, at.Length),
        1 => Program.Insert(at.Start, $"{Program.Substring(other.Start, other.Length)} "),
        2 => Program.Remove(at.Start, at.Length).Insert(at.Start, Program.Substring(other.Start, other.Length)),
        _ => Program[..at.End],
    };

    /// <summary>How many actions were offered and carried out.</summary>
    private static async Task<int> ApplyAllAsync(string source, bool mustCompile = false)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Lab", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(Ids.ToDictionary(id => id, _ => ReportDiagnostic.Warn)))
            .WithMetadataReferences(Given.Platform.Append(Given.Runtime))
            .AddDocument("Builders.g.cs", Given.Builders).Project
            .AddDocument("Program.cs", source);
        var compilation = (await document.Project.GetCompilationAsync())!;
        var reports = await compilation.WithAnalyzers([new OperationRuleAnalyzer(), new AuditRuleAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.All(reports, report => Assert.Contains(report.Id, Ids)); // an exception in an analyzer is a report too, of the driver's
        int count = 0;
        foreach (CodeAction action in (await Task.WhenAll(reports.Select(r => ActionsAsync(document, r)))).SelectMany(actions => actions))
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(document.Project.Id)!;
            if (mustCompile)
                Assert.DoesNotContain((await changed.GetCompilationAsync())!.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
            count++;
        }

        return count;
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in ShippedRules.Fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
