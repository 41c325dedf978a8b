using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS2006;

/// <summary>Puts a call before those that the next statement makes on the same builder, where nothing else would miss it.</summary>
internal static class ResultChaining
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (target.CallAt(diagnostic.Location) is not { Parent: ExpressionStatementSyntax statement } call
            || target.ContractOf(call, out IMethodSymbol? method, cancellation)?.SettingsOf(method!) is not { IsDefault: false }
            || Chain.StartOf(call) is not IdentifierNameSyntax builder
            || target.Model.GetSymbolInfo(builder, cancellation).Symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol)
            || NextAfter(statement) is not { } next
            || ChainIn(next) is not { } chain
            || Chain.StartOf(chain) is not IdentifierNameSyntax start
            || !SyntaxFactory.AreEquivalent(start, builder)
            || target.ContractOf(Chain.Of(chain).Last(), out _, cancellation) is null
            || IsNamedElsewhere(builder, next)
            || HasCommentBetween(statement, next))
        {
            return null;
        }

        return new Edit(
            $"Chain it before {((MemberAccessExpressionSyntax)start.Parent!).Name.Identifier.ValueText}",
            ImmutableArray.Create(new TextChange(TextSpan.FromBounds(statement.SpanStart, next.SpanStart), ""), new TextChange(start.Span, call.ToString())));
    }

    private static StatementSyntax? NextAfter(ExpressionStatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1),
        SwitchSectionSyntax section => section.Statements.ElementAtOrDefault(section.Statements.IndexOf(statement) + 1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global =>
            (unit.Members.ElementAtOrDefault(unit.Members.IndexOf(global) + 1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    /// <summary>The chain that a statement starts with, so that nothing happens before it.</summary>
    private static InvocationExpressionSyntax? ChainIn(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value as InvocationExpressionSyntax,
        ReturnStatementSyntax { Expression: InvocationExpressionSyntax chain } => chain,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax chain } => chain,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => ChainIn(assignment),
        _ => null,
    };

    private static InvocationExpressionSyntax? ChainIn(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left is IdentifierNameSyntax ? assignment.Right as InvocationExpressionSyntax : null;

    /// <summary>Whether what the builder lacks would be missed: in the rest of the next statement, or after it.</summary>
    private static bool IsNamedElsewhere(IdentifierNameSyntax builder, StatementSyntax next)
    {
        SyntaxNode member = next.Ancestors().First(n => IsFunction(n) || n is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax);
        bool isAssigned = next is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax change } && SyntaxFactory.AreEquivalent(change.Left, builder);
        if (isAssigned)
            return CountIn(next, builder) > 2;
        return CountIn(next, builder) > 1
            || IsFunction(member)
            || next.Ancestors().TakeWhile(n => n != member).Any(IsLoop)
            || member.DescendantTokens().Any(t => t.SpanStart > next.Span.End && IsName(t, builder));
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static int CountIn(SyntaxNode node, IdentifierNameSyntax name) => node.DescendantTokens().Count(t => IsName(t, name));

    private static bool IsName(SyntaxToken token, IdentifierNameSyntax name) =>
        token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.Identifier.ValueText;

    private static bool HasCommentBetween(StatementSyntax statement, StatementSyntax next) => statement.GetTrailingTrivia().Concat(next.GetLeadingTrivia())
        .Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
}
