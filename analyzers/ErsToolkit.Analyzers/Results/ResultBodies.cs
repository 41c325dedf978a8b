using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Results;

/// <summary>Finds the bodies that are worth a look. Of a file without any of the names only the text is read, once; of a body without them only the
/// syntax.</summary>
internal sealed class ResultBodies(ResultContracts contracts)
{
    private readonly ConcurrentDictionary<SyntaxTree, HashSet<string>?> _files = new();
    private readonly OwnSenders _own = new(contracts);

    public IEnumerable<ResultBody> In(SyntaxNode codeBlock, SemanticModel model, CancellationToken cancellation)
    {
        if (_files.GetOrAdd(codeBlock.SyntaxTree, tree => MayConcern(tree, cancellation) ? SendersIn(tree, cancellation) : null) is not { } senders)
            yield break;
        var names = codeBlock.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => MayConcern(name, senders)).ToList();
        if (names.Count == 0 || PlainSwitch.Is(codeBlock, contracts.Names, senders))
            yield break;
        var roots = new List<IOperation>();
        foreach (SimpleNameSyntax name in names)
        {
            if (roots.Any(r => r.Syntax.Span.Contains(name.Span)) || RootAround(name, codeBlock, model, cancellation) is not { } root || roots.Contains(root))
                continue;
            roots.Add(root);
            yield return new ResultBody(root, contracts, _own, OwnSenders.Depth, model, cancellation);
        }
    }

    private bool MayConcern(SyntaxTree tree, CancellationToken cancellation)
    {
        string text = tree.GetText(cancellation).ToString();
        return contracts.Names.Sending.Concat(contracts.Names.Results).Concat(contracts.Names.Clients).Any(name =>
            text.IndexOf(name, StringComparison.Ordinal) >= 0);
    }

    /// <summary>The names of the file's methods that send, or call one of those.</summary>
    private HashSet<string> SendersIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var methods = tree.GetRoot(cancellation).DescendantNodes().Select(n => n switch
        {
            MethodDeclarationSyntax method => (method.Identifier.ValueText, Calls: CallsIn(method)),
            LocalFunctionStatementSyntax function => (function.Identifier.ValueText, Calls: CallsIn(function)),
            _ => default,
        }).Where(m => m.Calls is not null).ToList();
        for (int depth = 0; depth < OwnSenders.Depth; depth++)
            found.UnionWith([.. methods.Where(m => m.Calls.Any(IsSending)).Select(m => m.ValueText)]);
        return found;

        bool IsSending(string call) => found.Contains(call) || contracts.Names.Sending.Contains(call);
    }

    private static HashSet<string> CallsIn(SyntaxNode method) => new(
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(i => Call.NameIn(i)?.Identifier.ValueText).OfType<string>(),
        StringComparer.Ordinal);

    private bool MayConcern(SimpleNameSyntax name, HashSet<string> senders)
    {
        string text = name.Identifier.ValueText;
        return senders.Contains(text)
            || contracts.Names.Sending.Contains(text) || contracts.Names.Cases.Contains(text) || contracts.Names.Clients.Contains(text);
    }

    /// <summary>The outermost operation: a name of a type is none itself.</summary>
    public static IOperation? RootAround(SyntaxNode? name, SyntaxNode codeBlock, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode? node = name; node is not null; node = node == codeBlock ? null : node.Parent)
        {
            if (model.GetOperation(node, cancellation) is { } operation)
                return BodyWalk.RootOf(operation);
        }

        return null;
    }
}
