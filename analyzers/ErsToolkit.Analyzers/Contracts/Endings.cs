using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>Calls from which no path comes back. The control-flow graph does not say so.</summary>
internal static class Endings
{
    public static bool EndsPath(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass is { Name: "DoesNotReturnAttribute", ContainingNamespace.Name: "CodeAnalysis" })
        || (method is { Name: "Exit" or "FailFast", ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
        || AlwaysThrows(method);

    /// <summary>Only what nobody can override, and only where the end of the body shows it.</summary>
    private static bool AlwaysThrows(IMethodSymbol method)
    {
        if (method is not ({ DeclaredAccessibility: Accessibility.Private } or { MethodKind: MethodKind.LocalFunction }) || method.IsAsync || method.DeclaringSyntaxReferences is not [var reference])
            return false;
        (BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) = reference.GetSyntax() switch
        {
            MethodDeclarationSyntax declaration => (declaration.Body, declaration.ExpressionBody),
            LocalFunctionStatementSyntax function => (function.Body, function.ExpressionBody),
            _ => (null, null),
        };
        return arrow?.Expression is ThrowExpressionSyntax
            || (body?.Statements.LastOrDefault() is ThrowStatementSyntax && !body.DescendantNodes(n => n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).Any(LeavesOtherwise));
    }

    private static bool LeavesOtherwise(SyntaxNode node) => node.IsKind(SyntaxKind.ReturnStatement) || node is YieldStatementSyntax or GotoStatementSyntax;
}
