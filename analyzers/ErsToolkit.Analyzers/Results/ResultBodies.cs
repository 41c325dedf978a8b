using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Results;

/// <summary>Finds the bodies that are worth a look. Of a file without any of the names only the text is read, once; of a body without them only the
/// syntax.</summary>
internal sealed class ResultBodies(ResultContracts contracts)
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _candidates = new();

    public IEnumerable<ResultBody> In(SyntaxNode codeBlock, SemanticModel model, CancellationToken cancellation)
    {
        if (!_candidates.GetOrAdd(codeBlock.SyntaxTree, tree => MayConcern(tree, cancellation)))
            yield break;
        var roots = new List<IOperation>();
        foreach (SimpleNameSyntax name in codeBlock.DescendantNodes().OfType<SimpleNameSyntax>().Where(MayConcern))
        {
            if (roots.Any(r => r.Syntax.Span.Contains(name.Span)) || RootAround(name, codeBlock, model, cancellation) is not { } root || roots.Contains(root))
                continue;
            roots.Add(root);
            yield return new ResultBody(root, contracts, model, cancellation);
        }
    }

    private bool MayConcern(SyntaxTree tree, CancellationToken cancellation)
    {
        string text = tree.GetText(cancellation).ToString();
        return contracts.Names.Sending.Concat(contracts.Names.Results).Concat(contracts.Names.Clients).Any(name =>
            text.IndexOf(name, StringComparison.Ordinal) >= 0);
    }

    private bool MayConcern(SimpleNameSyntax name)
    {
        string text = name.Identifier.ValueText;
        return contracts.Names.Sending.Contains(text) || contracts.Names.Cases.Contains(text) || contracts.Names.Clients.Contains(text);
    }

    /// <summary>The outermost operation: a name of a type is none itself.</summary>
    private static IOperation? RootAround(SyntaxNode name, SyntaxNode codeBlock, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode? node = name; node is not null; node = node == codeBlock ? null : node.Parent)
        {
            if (model.GetOperation(node, cancellation) is not { } operation)
                continue;
            while (operation.Parent is { } parent)
                operation = parent;
            return operation;
        }

        return null;
    }
}
