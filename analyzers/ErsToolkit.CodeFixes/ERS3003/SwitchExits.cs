using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.ERS3003;

/// <summary>Where the sections of a switch lead.</summary>
internal static class SwitchExits
{
    /// <summary>Whether all sections leave, so that what follows the switch is for the rest alone.</summary>
    public static bool LeavesRestToCodeAfter(SwitchStatementSyntax statement) =>
        statement.Sections.Count > 0 && !statement.Sections.Any(s => s.Statements.Any(EndsSwitch)) && HasCodeAfter(statement);

    private static bool EndsSwitch(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(n => !IsLoop(n) && n is not (SwitchStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => n.IsKind(SyntaxKind.BreakStatement));

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool HasCodeAfter(SyntaxNode node) => node.Parent switch
    {
        BlockSyntax block when block.Statements.Any(s => IsAfter(s, node)) => true,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Any(s => IsAfter(s.Statement, node)),
        SwitchSectionSyntax section when section.Statements.Last() is var last && last != node && !last.IsKind(SyntaxKind.BreakStatement) => true,
        { } loop when IsLoop(loop) => true,
        LocalFunctionStatementSyntax => false,
        SwitchSectionSyntax or StatementSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax => HasCodeAfter(node.Parent),
        _ => false,
    };

    private static bool IsAfter(StatementSyntax statement, SyntaxNode node) =>
        statement.SpanStart >= node.Span.End && statement is not LocalFunctionStatementSyntax;
}
