using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Finds the bodies worth a graph. A body that names no build call costs a look at its syntax and is never bound.</summary>
internal static class BuildCalls
{
    public static IEnumerable<IOperation> BodiesIn(SyntaxNode codeBlock, SemanticModel model, ContractCache contracts, CancellationToken cancellation)
    {
        var bodies = new HashSet<IOperation>();
        foreach (InvocationExpressionSyntax call in CandidatesIn(codeBlock))
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

    // Members nested in the block (the types below top-level statements, the accessors beside an initializer) are code blocks of their own.
    private static IEnumerable<InvocationExpressionSyntax> CandidatesIn(SyntaxNode codeBlock) => codeBlock
        .DescendantNodes(n => n == codeBlock || n is GlobalStatementSyntax || n is not (MemberDeclarationSyntax or AccessorDeclarationSyntax))
        .OfType<InvocationExpressionSyntax>()
        .Where(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: BuilderContract.BuildName or BuilderContract.TryBuildName });
}
