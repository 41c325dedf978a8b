using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Finds the bodies worth a graph: those that build, or call a method of the user's that may. A body that names no such call costs a look at its text, and is never bound.</summary>
internal static class BuildCalls
{
    /// <summary>A body with more branches than this is left alone before anything is made of it: the compiler's own graph of it takes seconds.</summary>
    public const int MaxBranches = 1_000;

    public static IEnumerable<IOperation> BodiesIn(SyntaxNode codeBlock, SemanticModel model, ContractCache contracts, Summaries summaries, BuildingMembers members, CancellationToken cancellation)
    {
        var bodies = new HashSet<IOperation>();
        bool? hasTooManyBranches = null;
        foreach (InvocationExpressionSyntax call in CandidatesIn(codeBlock, members, cancellation))
        {
            if (hasTooManyBranches ??= HasTooManyBranches(codeBlock))
                break;
            if (model.GetOperation(call, cancellation) is not IInvocationOperation operation
                || (contracts.BuilderOf(operation.TargetMethod.ContainingType)?.BuildKindOf(operation.TargetMethod) is null && !summaries.MayHave(operation.TargetMethod)))
            {
                continue;
            }

            bodies.Add(BodyWalk.RootOf(operation));
        }

        return bodies;
    }

    private static bool HasTooManyBranches(SyntaxNode codeBlock) => codeBlock.DescendantNodes().Where(IsBranch).Skip(MaxBranches).Any();

    private static bool IsBranch(SyntaxNode node) => node is IfStatementSyntax or SwitchLabelSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax or WhileStatementSyntax
        or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or CatchClauseSyntax or ConditionalAccessExpressionSyntax
        || node.IsKind(SyntaxKind.LogicalAndExpression) || node.IsKind(SyntaxKind.LogicalOrExpression) || node.IsKind(SyntaxKind.CoalesceExpression);

    private static IEnumerable<InvocationExpressionSyntax> CandidatesIn(SyntaxNode codeBlock, BuildingMembers members, CancellationToken cancellation)
    {
        SourceText source = codeBlock.SyntaxTree.GetText(cancellation);
        string text = source.ToString(codeBlock.Span);
        bool builds = text.IndexOf(BuilderContract.BuildName, StringComparison.Ordinal) >= 0;
        if (!builds && !members.Any)
            yield break;

        foreach (WrittenCall written in CallText.CallsIn(text))
        {
            if ((BuildingMembers.IsBuild(written.Name) || members.MayBe(written.Name)) && CallNamedAt(codeBlock.SpanStart + written.Start, codeBlock) is { } call && IsOf(codeBlock, call))
                yield return call;
        }
    }

    private static InvocationExpressionSyntax? CallNamedAt(int position, SyntaxNode codeBlock)
    {
        SyntaxToken name = codeBlock.FindToken(position);
        return name.Parent is SimpleNameSyntax simple && name.SpanStart == position
            ? simple.Parent switch
            {
                MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == simple && call.Expression == access => call,
                MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
                InvocationExpressionSyntax call when call.Expression == simple => call,
                _ => null,
            }
            : null;
    }

    // Members nested in the block (the types below top-level statements, the accessors beside an initializer) are code blocks of their own.
    private static bool IsOf(SyntaxNode codeBlock, SyntaxNode node) =>
        node.Ancestors().First(n => n == codeBlock || n is MemberDeclarationSyntax and not GlobalStatementSyntax or AccessorDeclarationSyntax) == codeBlock;
}
