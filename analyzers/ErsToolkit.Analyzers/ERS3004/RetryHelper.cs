using System;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A method of the same project that calls a function again where it has thrown.</summary>
internal static class RetryHelper
{
    public static bool Repeats(IInvocationOperation runner, IAnonymousFunctionOperation function, IInvocationOperation call, ResultBody body)
    {
        IMethodSymbol method = runner.TargetMethod.OriginalDefinition;
        return (IsNamed(method) || IsNamed(method.ContainingType))
            && method.Parameters.Where(p => p.Type.TypeKind == TypeKind.Delegate).ToList() is [var parameter]
            && runner.Arguments.Any(a => a.Parameter?.Ordinal == parameter.Ordinal && a.Value.Syntax.Span.Contains(function.Syntax.Span))
            && method.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(body.Cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(i =>
                IsCallOf(parameter.Name, i) && IsTriedAgain(i))
            && RepeatedDelegate.Throws(call, body);
    }

    private static bool IsNamed(ISymbol symbol) => symbol.Name.IndexOf("Retry", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsCallOf(string parameter, InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == parameter,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter,
        _ => false,
    };

    /// <summary>Whether the call is in a <c>try</c> inside a loop, whose handler takes every exception and goes on.</summary>
    private static bool IsTriedAgain(SyntaxNode call) =>
        call.Ancestors().OfType<TryStatementSyntax>().FirstOrDefault(t => t.Block.Span.Contains(call.Span)) is { } attempt
        && attempt.Ancestors().Any(a => a is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax or ForEachStatementSyntax)
        && attempt.Catches.Any(c => TakesAll(c) && !c.Block.Statements.Any(s =>
            s.IsKind(SyntaxKind.ThrowStatement) || s.IsKind(SyntaxKind.ReturnStatement) || s.IsKind(SyntaxKind.BreakStatement)));

    private static bool TakesAll(CatchClauseSyntax clause) =>
        (clause.Filter is null || !clause.Filter.DescendantNodes().OfType<InvocationExpressionSyntax>().Any())
        && clause.Declaration?.Type is null or IdentifierNameSyntax { Identifier.ValueText: nameof(Exception) }
            or QualifiedNameSyntax { Right.Identifier.ValueText: nameof(Exception) };
}
