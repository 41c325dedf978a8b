using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies one action of a fix to a whole document, as <c>dotnet format</c> does: without asking first whether it is offered anywhere.</summary>
internal static class FixEverywhere
{
    /// <summary>The program afterwards, whose markup is ignored.</summary>
    public static async Task<string> ApplyAsync(CodeFixProvider fix, string key, string program)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, program);
        CodeAction? action = await FixAsync(fix, key, document);
        return (await (action is null ? document : await AfterAsync(action, document)).GetTextAsync()).ToString();
    }

    /// <summary>The program after somebody has applied the action to the first place that offers it, again and again.</summary>
    public static async Task<string> OneByOneAsync(CodeFixProvider fix, string key, string program)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, program);
        while (await FirstAsync(fix, key, document) is { } action)
            document = await AfterAsync(action, document);
        return (await document.GetTextAsync()).ToString();
    }

    /// <summary>The program stays as it is.</summary>
    public static async Task ChangesNothing(CodeFixProvider fix, string key, string program)
    {
        TestFileMarkupParser.GetSpans(program, out string source, out ImmutableArray<TextSpan> _);
        Assert.Equal(source, await ApplyAsync(fix, key, program));
    }

    public static Task<CodeAction?> FixAsync(CodeFixProvider fix, string key, Document document) => fix.GetFixAllProvider()!.GetFixAsync(
        new FixAllContext(document, fix, FixAllScope.Document, key, fix.FixableDiagnosticIds, new Reports(), CancellationToken.None));

    private static Document Open(AdhocWorkspace workspace, string program)
    {
        TestFileMarkupParser.GetSpans(program, out string source, out ImmutableArray<TextSpan> _);
        return workspace.AddProject("Lab", LanguageNames.CSharp)
            .WithCompilationOptions(Lab.Empty.Options.WithNullableContextOptions(NullableContextOptions.Disable))
            .WithMetadataReferences(Given.Platform.Append(Given.Runtime))
            .AddDocument("Builders.g.cs", Given.Builders).Project
            .AddDocument("Program.cs", source);
    }

    private static async Task<CodeAction?> FirstAsync(CodeFixProvider fix, string key, Document document)
    {
        var reports = await new Reports().GetDocumentDiagnosticsAsync(document, CancellationToken.None);
        var actions = new List<CodeAction>();
        foreach (Diagnostic report in reports.Where(r => fix.FixableDiagnosticIds.Contains(r.Id)).OrderBy(r => r.Location.SourceSpan.Start))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.FirstOrDefault(action => action.EquivalenceKey == key);
    }

    private static async Task<Document> AfterAsync(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private sealed class Reports : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await ProjectAnalysis.RunAsync(
                (await document.Project.GetCompilationAsync(cancellationToken))!,
                (await document.GetSyntaxTreeAsync(cancellationToken))!);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await Task.WhenAll(project.Documents.Select(d => GetDocumentDiagnosticsAsync(d, cancellationToken)))).SelectMany(reports => reports);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
