using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.ERS2006;

/// <summary>Places where a call is made only to see whether it throws, as tests do.</summary>
internal static class DiscardedOnPurpose
{
    public static bool At(SyntaxNode call)
    {
        SyntaxNode child = call;
        foreach (SyntaxNode node in call.Ancestors())
        {
            switch (node)
            {
                case TryStatementSyntax attempt when attempt.Block == child && attempt.Catches.Any():
                    return true;
                case AnonymousFunctionExpressionSyntax function:
                    return function.Block?.Statements.LastOrDefault() is ExpressionStatementSyntax last && last.Expression == call;
                case LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return false;
            }

            child = node;
        }

        return false;
    }
}
