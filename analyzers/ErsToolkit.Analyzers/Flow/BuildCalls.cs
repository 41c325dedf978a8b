using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Finds the bodies worth a graph. A body that names no build call costs a look at its text: its syntax is not walked, and it is never bound.</summary>
internal static class BuildCalls
{
    public static IEnumerable<IOperation> BodiesIn(SyntaxNode codeBlock, SemanticModel model, ContractCache contracts, CancellationToken cancellation)
    {
        var bodies = new HashSet<IOperation>();
        foreach (InvocationExpressionSyntax call in CandidatesIn(codeBlock, cancellation))
        {
            if (model.GetOperation(call, cancellation) is not IInvocationOperation operation
                || contracts.BuilderOf(operation.TargetMethod.ContainingType)?.BuildKindOf(operation.TargetMethod) is null)
            {
                continue;
            }

            IOperation root = operation;
            while (root.Parent is { } parent)
                root = parent;
            bodies.Add(root);
        }

        return bodies;
    }

    private static IEnumerable<InvocationExpressionSyntax> CandidatesIn(SyntaxNode codeBlock, CancellationToken cancellation)
    {
        string text = codeBlock.SyntaxTree.GetText(cancellation).ToString(codeBlock.Span);
        for (int at = Find(0); at >= 0; at = Find(at + 1))
        {
            if (CallNamedAt(codeBlock.SpanStart + at, codeBlock) is { } call && IsOf(codeBlock, call))
                yield return call;
        }

        // The longer of the two names ends with the other.
        int Find(int start) => text.IndexOf(BuilderContract.BuildName, start, StringComparison.Ordinal);
    }

    private static InvocationExpressionSyntax? CallNamedAt(int position, SyntaxNode codeBlock)
    {
        SyntaxToken name = codeBlock.FindToken(position);
        return name.ValueText is BuilderContract.BuildName or BuilderContract.TryBuildName
            && name.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access }
            && access.Name == name.Parent
            && call.Expression == access
            ? call
            : null;
    }

    // Members nested in the block (the types below top-level statements, the accessors beside an initializer) are code blocks of their own.
    private static bool IsOf(SyntaxNode codeBlock, SyntaxNode node) =>
        node.Ancestors().First(n => n == codeBlock || n is MemberDeclarationSyntax and not GlobalStatementSyntax or AccessorDeclarationSyntax) == codeBlock;
}
