using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>Puts an edition that extends another together with it: what it says of an element overrides what the other says, and what it does not mention stays.</summary>
/// <param name="endpoints">The endpoint files by id and edition.</param>
/// <param name="isIncomplete">Whether a file cannot be read, and may be the one that is extended.</param>
internal sealed class Extension(IReadOnlyDictionary<string, SpecScope> endpoints, bool isIncomplete)
{
    private const string Extends = "extends";

    /// <summary>What the root says of its own edition and not of those that extend it.</summary>
    private static readonly string[] Own = ["id", "edition", "source", "deprecated", Extends];

    /// <summary>What an element says of the source of its edition, which another edition does not have.</summary>
    private static readonly string[] OfSource = ["row", "note", "table"];

    private readonly Dictionary<string, SpecNode?> _whole = [];

    /// <summary>Gives an endpoint with all that it inherits; <see langword="null"/> where what it extends was reported.</summary>
    public SpecNode? Whole(string id)
    {
        if (!_whole.TryGetValue(id, out SpecNode? whole))
        {
            // Who comes back here while the file is being put together has gone in a circle.
            _whole[id] = null;
            whole = Find(endpoints[id], id);
            _whole[id] = whole;
        }

        return whole;
    }

    private SpecNode? Find(SpecScope scope, string id)
    {
        SpecNode root = scope.Document.Root!;
        if (root[Extends] is not string other)
        {
            return root;
        }

        if (!endpoints.ContainsKey(other))
        {
            if (!isIncomplete)
            {
                scope.Report(root.SpanOf(Extends), SpecDiagnostics.ERS1006_UnknownReference, "endpoint with its edition", other, Names.Advice(endpoints.Keys.Where(known => known != id), other));
            }

            return null;
        }

        if (Extended(id).Contains(id))
        {
            scope.Report(root.SpanOf(Extends), SpecDiagnostics.ERS1006_UnknownReference, "endpoint that does not extend this one", other, "Extend an edition that stands by itself, or one that extends such an edition");
            return null;
        }

        return Whole(other) is SpecNode extended && Merge(scope, extended, root, isRoot: true) is SpecNode whole && SpecGrammar.CheckComplete(whole, scope.Add) ? whole : null;
    }

    /// <summary>The endpoints that one extends, one after the other, up to where there is no more or they come again.</summary>
    public IReadOnlyList<string> Extended(string id)
    {
        var passed = new List<string>();
        for (string? next = endpoints[id].Document.Root![Extends]; next is not null && endpoints.TryGetValue(next, out SpecScope? scope) && !passed.Contains(next); next = scope.Document.Root![Extends])
        {
            passed.Add(next);
        }

        return passed;
    }

    private static SpecNode Merge(SpecScope scope, SpecNode extended, SpecNode node, bool isRoot)
    {
        IEnumerable<SpecAttribute> inherited = extended.Attributes.Where(attribute => node[attribute.Name] is null && !OfSource.Contains(attribute.Name) && !(isRoot && Own.Contains(attribute.Name)));
        var merged = new SpecNode(node.Name, node.Span, [.. node.Attributes, .. inherited]);
        merged.AppendTextOf(node.TextSpan is null ? extended : node);
        SpecNode[] removals = node.ChildrenNamed("remove").ToArray();
        var own = node.Children.Except(removals).ToList();
        foreach (SpecNode child in extended.Children.Where(child => !OfSource.Contains(child.Name)))
        {
            if (removals.Select(removal => Meant(removal, child)).FirstOrDefault(attribute => attribute is not null) is SpecAttribute removes)
            {
                scope.Remove(removes, child);
                continue;
            }

            SpecNode? over = own.Find(candidate => SpecIdentity.IsSame(candidate, child));
            merged.Add(over is null ? Inherit(child) : Merge(scope, over.Name == child.Name ? child : Nothing(over), over, isRoot: false));
            own.Remove(over!);
        }

        foreach (SpecNode removal in removals)
        {
            CheckRemoval(scope, removal, extended);
        }

        // What overrides something that was reported is not whole, and adds nothing of its own.
        SpecNode[] without = own.Where(child => extended.Lost.Any(lost => lost.Name == child.Name && (SpecIdentity.Of(lost) is null || SpecIdentity.IsSame(lost, child)))).ToArray();
        merged.Lose(without);
        foreach (SpecNode child in own.Except(without))
        {
            merged.Add(Merge(scope, Nothing(child), child, isRoot: false));
        }

        merged.Lose(extended.Lost.Concat(node.Lost));
        return merged;
    }

    /// <summary>What an element extends that the other edition does not have.</summary>
    private static SpecNode Nothing(SpecNode node) => new(node.Name, node.Span, []);

    /// <summary>Copies an element without what it says of the source.</summary>
    private static SpecNode Inherit(SpecNode node)
    {
        var copy = new SpecNode(node.Name, node.Span, node.Attributes.Where(attribute => !OfSource.Contains(attribute.Name)).ToArray());
        copy.AppendTextOf(node);
        foreach (SpecNode child in node.Children)
        {
            copy.Add(Inherit(child));
        }

        copy.Lose(node.Lost);
        return copy;
    }

    /// <summary>The attribute by which a removal means an element; <see langword="null"/> where it means another.</summary>
    private static SpecAttribute? Meant(SpecNode removal, SpecNode node) => removal.Attributes.FirstOrDefault(attribute => attribute.Name == node.Name && attribute.Value == SpecIdentity.Of(node));

    private static void CheckRemoval(SpecScope scope, SpecNode removal, SpecNode extended)
    {
        SpecAttribute[] known = removal.Attributes.Where(attribute => SpecIdentity.Removable.Contains(attribute.Name)).ToArray();
        if (known.Length == 0 && removal.Attributes.Count > 0)
        {
            // None of them is an attribute of the language, and each was reported.
            return;
        }

        if (known.Length != 1)
        {
            scope.Report(removal.Span, SpecDiagnostics.ERS1003_Missing, removal.Name, "one attribute and no other, which names what is taken out, such as field=\"comment\"");
            return;
        }

        SpecAttribute what = known[0];
        if (!extended.Children.Any(child => Meant(removal, child) is not null) && !extended.Lost.Any(lost => lost.Name == what.Name))
        {
            IEnumerable<string> there = extended.Children.Where(child => child.Name == what.Name).Select(SpecIdentity.Of).OfType<string>();
            scope.Report(what.ValueSpan, SpecDiagnostics.ERS1006_UnknownReference, what.Name + " to take out", what.Value, Names.Advice(there, what.Value));
        }
    }
}
