using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Calls each of which is made on what the one before gives.</summary>
internal static class Chain
{
    /// <summary>All calls of the chain that a call is in, the last one first.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Of(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? part = LastOf(call);
        while (part is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } one)
        {
            yield return one;
            part = access.Expression;
        }
    }

    public static InvocationExpressionSyntax LastOf(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == call)
            call = next;
        return call;
    }

    /// <summary>What the chain starts from.</summary>
    public static ExpressionSyntax StartOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax part = call;
        while (part is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            part = access.Expression;
        return part;
    }
}
