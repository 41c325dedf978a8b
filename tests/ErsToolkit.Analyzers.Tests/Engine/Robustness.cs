using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using ErsToolkit.Analyzers.Tests.Rules;
using ErsToolkit.Analyzers.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErsToolkit.Analyzers.Tests.Engine;

/// <summary>While somebody types, the program is broken most of the time. An analyzer or a fix that throws then is switched off by the editor.</summary>
public sealed class Robustness
{
    private static readonly string Program = RandomPrograms.Class(
    [
        "var b = A016.Defer().Reason(DeferReason.NoSlotsAtService); b = b.Slot(\"a\"); if (f0) b = b.Comment(\"x\"); b.Build(); return true;",
        "try { A016.Defer()\n// above\n.Slot(\"a\") // behind\n.Reason(f0 ? DeferReason.NoSlotsAtService : DeferReason.BookingAttemptProblem)\n.Build(); } finally { Fail(f1); } return f2;",
        "Func<object> f = () => { var slot = \"a\"; return A016.Defer()\n.Reason(DeferReason.SlotNotAvailable)\n.Build(); }; object L(in int i) => A016.Defer().Reason(DeferReason.SlotNotAvailable).Build(); return true;",
        "do { var (a, c) = (A016.Defer(), default(DeferRequestBuilder)); c = c.Reason(DeferReason.SlotNotAvailable); c.Build(); } while (f0); return new DeferRequestBuilder().TryBuild(out _, out var why);",
        "var w = Deferral.Whole()\n.Because(DeferReason.SlotNotAvailable, \"r\") // both\n.Build(); return w is null;",
        "Deferral.Start().Comment(\"a\")/* twice */.Slot(\"228340\").Comment(\"b\").Build(); return f0;",
        "var refused = new BookRefusal(RefusalKey.NoAccess); if (refused.Key is RefusalKey.PasNotResponding) Deferral.Start().Reason(DeferReason.SlotNotAvailable).Build(); return f1;",
    ]);

    [Fact]
    public void Given_a_program_with_a_token_lost_or_doubled_or_cut_off_Then_nothing_throws()
    {
        int fixes = 0;
        var tokens = CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Select(t => t.Span).Where(s => s.Length > 0).ToArray();
        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Int[0, 3], (at, other, kind) => Mutate(tokens[at], tokens[other], kind))
            .Sample(source => fixes += ApplyAllAsync(source).GetAwaiter().GetResult(), iter: 150, threads: 1);
        Assert.True(fixes > 100, "The mutations no longer leave anything to fix.");
    }

    [Fact]
    public async Task Given_the_program_itself_Then_every_fix_leads_to_one_that_compiles()
    {
        Assert.Equal(10, await ApplyAllAsync(Program, mustCompile: true));
    }

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
        var project = workspace.AddProject("Lab", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(Given.Platform.Append(Given.Runtime))
            .AddDocument("Builders.g.cs", Given.Builders).Project;
        var document = project.AddDocument("Program.cs", source);
        var compilation = await document.Project.GetCompilationAsync();
        int count = 0;
        foreach (Diagnostic diagnostic in await Lab.AnalyzeAsync(compilation!))
        {
            foreach (CodeAction action in await ActionsAsync(document, diagnostic))
            {
                var operations = await action.GetOperationsAsync(CancellationToken.None);
                var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(document.Project.Id)!;
                if (mustCompile)
                    Assert.DoesNotContain((await changed.GetCompilationAsync())!.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
                count++;
            }
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
