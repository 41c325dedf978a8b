using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>The way from a call that sends back to itself, or to another one that sends the same.</summary>
internal static class LoopBack
{
    public static IEnumerable<Repetition> In(ResultBody body) => body.Sendings
        .Where(call => MayComeBack(call.Syntax) && IsUnsettled(call, body))
        .Concat(body.Sendings.Count > 1 ? body.Sendings.SelectMany(call => body.WalkFrom(call)?.Repeated ?? []) : [])
        .Select(call => new Repetition(Sending.NameOf(call).GetLocation(), call.TargetMethod.Name));

    /// <summary>Most calls are in no loop, and then there is nothing to follow.</summary>
    private static bool MayComeBack(SyntaxNode call)
    {
        foreach (SyntaxNode around in call.Ancestors())
        {
            if (around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
                return true;
            if (around is MemberDeclarationSyntax and not GlobalStatementSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                or CompilationUnitSyntax)
                return around.DescendantNodes().Any(n => n is LabeledStatementSyntax or GotoStatementSyntax);
        }

        return true;
    }

    /// <summary>
    /// Whether the unknown case certainly can lead back. Where each round has a request of its own, that is a mistake only in a loop that tries until the
    /// request is carried out:
    /// one that sends a request for each item of a list goes on in that case too.
    /// </summary>
    private static bool IsUnsettled(IInvocationOperation call, ResultBody body)
    {
        ISymbol? request = body.SenderOf(call)?.Request;
        if (body.WalkFrom(call) is not { Returns: { Count: > 0 } returns })
            return false;
        var unsettled = returns.Where(r => r.IsUnsettled).ToList();
        return unsettled.Any(r => request is not null && !r.IsRenewed)
            || (unsettled.Count > 0 && returns.All(r => (r.Cases & Cases.CarriedOut) == 0));
    }
}
