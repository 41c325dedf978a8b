using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Breaks a program as somebody does who types in it, and carries out every fix that is offered then.</summary>
internal sealed class BrokenPrograms(string program, params DiagnosticAnalyzer[] analyzers)
{
    private readonly string[] _ids = [.. analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct()];

    /// <summary>Loses, doubles or replaces a token, or cuts the program off behind one; gives the number of fixes that were carried out.</summary>
    public int Break(int times)
    {
        int fixes = 0;
        TextSpan[] tokens = [.. CSharpSyntaxTree.ParseText(program).GetRoot().DescendantTokens().Select(t => t.Span).Where(s => s.Length > 0)];
        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Int[0, 3], (at, other, kind) => Mutate(tokens[at], tokens[other], kind))
            .Sample(source => fixes += ApplyAllAsync(source, mustCompile: false).GetAwaiter().GetResult(), iter: times, threads: 1);
        return fixes;
    }

    /// <summary>Fixes the program as it is, each mistake by itself; gives the number of fixes, each of which must lead to one that compiles.</summary>
    public Task<int> FixAsync() => ApplyAllAsync(program, mustCompile: true);

    private string Mutate(TextSpan at, TextSpan other, int kind) => kind switch
    {
        0 => program.Remove(at.Start, at.Length),
        1 => program.Insert(at.Start, $"{program.Substring(other.Start, other.Length)} "),
        2 => program.Remove(at.Start, at.Length).Insert(at.Start, program.Substring(other.Start, other.Length)),
        _ => program[..at.End],
    };

    private async Task<int> ApplyAllAsync(string source, bool mustCompile)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.AddProject("Lab", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(_ids.ToDictionary(id => id, _ => ReportDiagnostic.Warn)))
            .WithMetadataReferences(Given.Platform.Append(Given.Runtime))
            .AddDocument("Builders.g.cs", Given.Builders).Project
            .AddDocument("Program.cs", source);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        var reports = await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
        Assert.All(reports, report => Assert.Contains(report.Id, _ids)); // an exception in an analyzer is a report too, of the driver's
        int count = 0;
        foreach (CodeAction action in (await Task.WhenAll(reports.Select(report => ActionsAsync(document, report)))).SelectMany(actions => actions))
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
