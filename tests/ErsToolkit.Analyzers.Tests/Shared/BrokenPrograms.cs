using System;
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
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Breaks programs as somebody does who types in them, runs everything that is shipped over them, and carries out every fix that is offered then.</summary>
/// <param name="project">What the programs are compiled with.</param>
/// <param name="programs">The programs before they are broken.</param>
internal sealed class BrokenPrograms(CSharpCompilation project, params IReadOnlyList<string> programs)
{
    private readonly CSharpCompilation _project = Reporting(project);

    /// <summary>The project as an editor holds it. Each program is added to it as it is, so that the references and the other files are read once.</summary>
    private readonly Lazy<Task<Project>> _editors = new(() => OpenAsync(Reporting(project)));

    /// <summary>Breaks programs and looks at what is left of them; gives how many still have something to report.</summary>
    public int Analyze(int times)
    {
        int reporting = 0;
        Mutations.Of(programs).Sample(text => reporting += ReportsIn(text) > 0 ? 1 : 0, iter: times, threads: 1);
        return reporting;
    }

    /// <summary>Looks at one text, however odd it is; gives the number of reports.</summary>
    public int ReportsIn(string text)
    {
        SyntaxTree file = CSharpSyntaxTree.ParseText(text, path: "Program.cs");
        return ProjectAnalysis.RunAsync(_project.AddSyntaxTrees(file), file).GetAwaiter().GetResult().Count;
    }

    /// <summary>Breaks programs and fixes what is found then; gives the number of fixes that were carried out.</summary>
    public int Break(int times)
    {
        int fixes = 0;
        Mutations.Of(programs).Sample(text => fixes += ApplyAllAsync(text, mustCompile: false).GetAwaiter().GetResult(), iter: times, threads: 1);
        return fixes;
    }

    /// <summary>Fixes the programs as they are, each mistake by itself; gives the number of fixes, each of which must lead to one that compiles.</summary>
    public async Task<int> FixAsync() => (await Task.WhenAll(programs.Select(program => ApplyAllAsync(program, mustCompile: true)))).Sum();

    private async Task<int> ApplyAllAsync(string source, bool mustCompile)
    {
        Document document = (await _editors.Value).AddDocument("Program.cs", source);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        var reports = await ProjectAnalysis.RunAsync(compilation, (await document.GetSyntaxTreeAsync())!);
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

    /// <summary>With every rule on.</summary>
    private static CSharpCompilation Reporting(CSharpCompilation project) => project.WithOptions(project.Options
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(ShippedRules.Descriptors.ToDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Warn)));

    private static async Task<Project> OpenAsync(CSharpCompilation project)
    {
        using var workspace = new AdhocWorkspace();
        Project copy = workspace.AddProject("Lab", LanguageNames.CSharp).WithCompilationOptions(project.Options).WithMetadataReferences(project.References);
        foreach (SyntaxTree tree in project.SyntaxTrees)
            copy = copy.AddDocument(tree.FilePath, tree.GetText()).Project;
        await copy.GetCompilationAsync();
        return copy;
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in ShippedRules.Fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
