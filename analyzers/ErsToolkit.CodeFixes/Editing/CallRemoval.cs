using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Takes a call out of a chain, or the statement that consists of it out of its block. Where anything else would go with it, it stays.</summary>
internal static class CallRemoval
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // A call that supplies other fields as well is more than the mistake.
        if (target.CallAt(diagnostic, FindingProperties.SupplierIndex) is not { Expression: MemberAccessExpressionSyntax access } call
            || target.ContractOf(call, out IMethodSymbol? method, cancellation)?.SettingsOf(method!) is not { IsDefault: false, Length: 1 }
            || !Effects.AreNoneInArguments(call, target.Model, cancellation))
        {
            return null;
        }

        string title = $"Remove the call to {access.Name.Identifier.ValueText}";
        if (ReassignmentBy(call, access) is { } reassignment)
            return reassignment.Parent is ExpressionStatementSyntax statement ? StatementRemoval.TryMake(statement, title, target, cancellation) : null;
        return LeavesTheSameOnBothSides(call, access) || ChainCut.TryMake(call, access, target.Text) is not { } changes ? null : new Edit(title, changes);
    }

    /// <summary>The assignment <c>b = b.Call(…)</c>, of which nothing is left without the call.</summary>
    private static AssignmentExpressionSyntax? ReassignmentBy(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access) =>
        call.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && assignment.Right == call
        && SyntaxFactory.AreEquivalent(assignment.Left, access.Expression)
            ? assignment
            : null;

    /// <summary>Whether a condition would be left that decides nothing: <c>flag ? b : b</c>.</summary>
    private static bool LeavesTheSameOnBothSides(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access) =>
        call.Parent is ConditionalExpressionSyntax choice
        && new[] { choice.WhenTrue, choice.WhenFalse }.Any(side => side != call && SyntaxFactory.AreEquivalent(side, access.Expression));
}
