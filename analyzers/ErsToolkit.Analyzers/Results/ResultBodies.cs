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
        string text = codeBlock.SyntaxTree.GetText(cancellation).ToString(codeBlock.Span);
        if (!IsIn(text, contracts.Names.Sending) && !IsIn(text, contracts.Names.Cases) && !IsIn(text, contracts.Names.Clients) && !HasName(text, senders))
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
        return IsIn(text, contracts.Names.Sending) || IsIn(text, contracts.Names.Results) || IsIn(text, contracts.Names.Clients);
    }

    private static bool IsIn(string text, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The same for as many names as somebody may write methods: one look at the text, however many there are.</summary>
    private static bool HasName(string text, HashSet<string> names)
    {
        for (int start = 0, end = 0; names.Count > 0 && end < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && CallText.IsOfName(text[end]);)
                end++;
            if (end > start && names.Contains(text.Substring(start, end - start)))
                return true;
        }

        return false;
    }

    /// <summary>The names of the file's methods that send, or call one of those.</summary>
    private HashSet<string> SendersIn(SyntaxTree tree, CancellationToken cancellation) =>
        CallingMethods.In(tree, call => contracts.Names.Sending.Contains(call.Name), OwnSenders.Depth, cancellation);

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
