using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>How a call is written.</summary>
internal static class Call
{
    /// <summary>The name of the method that an expression calls; null where it is no call by name.</summary>
    public static SimpleNameSyntax? NameIn(SyntaxNode expression) => expression is InvocationExpressionSyntax call
        ? call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax name => name,
            _ => null,
        }
        : null;
}
