using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3008;

/// <summary>Branches that say one thing of two cases, of which one is unknown.</summary>
internal static class Mixing
{
    /// <summary>The branch that mixes up the cases and claims something; null where there is none, or where somebody may still tell the cases apart.</summary>
    public static Branch? BranchOf(Decision decision, ResultBody body) =>
        decision.Branches.FirstOrDefault(b => b.MixesUp) is { Steps.Length: > 0 } branch
        && new Claims(body).AreMadeIn(branch, decision)
        && decision.Look.References(body).All(reference => IsAccountedFor(reference, decision, branch))
            ? branch
            : null;

    /// <summary>Whether a use of the result cannot tell anybody of the case that is mixed up.</summary>
    private static bool IsAccountedFor(ILocalReferenceOperation reference, Decision decision, Branch branch)
    {
        SyntaxNode syntax = reference.Syntax;
        if (decision.Tests.Any(t => t.Span.Contains(syntax.Span)) || Uses.IsTarget(reference) || IsLogged(reference))
            return true;
        return decision.Branches.Any(b => b != branch && !b.Steps.IsEmpty && b.Holds(syntax))
            || (syntax.Span.End <= decision.Syntax.SpanStart && IsTestOfBranch(reference));
    }

    private static bool IsLogged(IOperation reference)
    {
        for (IOperation? around = reference.Parent; around is { Syntax: ExpressionSyntax or ArgumentSyntax or InterpolationSyntax }; around = around.Parent)
        {
            if (around is IInvocationOperation call)
                return Logs.IsLog(call.TargetMethod);
        }

        return false;
    }

    /// <summary>A test that decides at once has been followed; one whose answer is kept may decide again.</summary>
    private static bool IsTestOfBranch(IOperation reference)
    {
        IOperation around = reference;
        while (around.Parent is IIsPatternOperation or IIsTypeOperation or IUnaryOperation or IBinaryOperation or IParenthesizedOperation
            or IConversionOperation)
            around = around.Parent;
        return around.Parent is IConditionalOperation choice && choice.Condition == around && choice.Syntax is IfStatementSyntax;
    }
}
