using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>The paths of the statements of an operation. An element holds either a value or other elements, and is an array everywhere or nowhere.</summary>
/// <param name="scope">The spec file.</param>
/// <param name="names">The names that the elements have in generated code, shared by all the paths of an operation.</param>
/// <param name="prefix">What comes before these paths: the array in whose entries they stand; empty for the resource.</param>
/// <param name="common">Where the statements hold for one kind of entries only, the paths of those that hold for every entry.</param>
internal sealed class StatementPaths(SpecScope scope, Dictionary<string, string> names, string prefix = "", StatementPaths? common = null)
{
    /// <summary>The most elements that one element can hold, because each has a bit.</summary>
    private const int MostElements = 32;

    /// <summary>The elements by path without brackets, as they were written; those that hold a value are in <see cref="_values"/> too.</summary>
    private readonly Dictionary<string, string> _elements = [];
    private readonly HashSet<string> _values = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<string> _shared = [];

    /// <summary>Takes a path for a statement, or reports why it cannot have it.</summary>
    public bool Claim(SpecNode node, string attribute, string path)
    {
        string[] parts = path.Split('.');
        var steps = parts.Select((_, index) => string.Join(".", parts.Take(index + 1))).Select(written => (Bare: ElementPaths.Bare(written), Written: written)).ToArray();
        string whole = steps[steps.Length - 1].Bare;
        if (_values.Contains(whole))
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1004_Duplicate, "The path", path, "");
            return false;
        }

        string above = steps.Select(step => step.Bare).FirstOrDefault(_values.Contains) ?? (_elements.ContainsKey(whole) ? whole : "");
        if (above.Length > 0)
        {
            string holds = above == whole ? "' holds other elements" : "' holds a value";
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "the path of another element, because '" + _elements[above] + holds);
            return false;
        }

        if (common?.Share(node, attribute, steps[0].Bare) == false)
        {
            return false;
        }

        foreach ((string bare, string written) in steps)
        {
            if (_elements.TryGetValue(bare, out string? before) && before != written)
            {
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "'" + before + "' for that element, as above");
                return false;
            }

            if (!CanHold(node, attribute, path, bare))
            {
                return false;
            }
        }

        foreach ((string bare, string written) in steps.Where(step => !_elements.ContainsKey(step.Bare)))
        {
            string parent = bare.Substring(0, Math.Max(0, bare.LastIndexOf('.')));
            _counts[parent] = _counts.TryGetValue(parent, out int count) ? count + 1 : 1;
            _elements.Add(bare, written);
        }

        _values.Add(whole);
        return true;
    }

    /// <summary>Takes the names that a kind of entries has in generated code, or reports that something else has one.</summary>
    public bool ClaimKind(SpecNode node)
    {
        string? reason = Clash(prefix.TrimEnd('.'));
        if (reason is not null)
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1010_BadName, node["name"]!, reason);
        }

        return reason is null;
    }

    /// <summary>Takes an element that not all entries have, or reports why it cannot be one. Several kinds of entries may have it.</summary>
    private bool Share(SpecNode node, string attribute, string element)
    {
        if (_shared.Contains(element))
        {
            return true;
        }

        if (_elements.ContainsKey(element))
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, node[attribute]!, attribute, "a path that starts with another element, because entries of every kind have '" + element + "'");
            return false;
        }

        if (!CanHold(node, attribute, node[attribute]!, element))
        {
            return false;
        }

        _shared.Add(element);
        _counts[""] = _counts.TryGetValue("", out int count) ? count + 1 : 1;
        return true;
    }

    /// <summary>Whether there is room and a name for an element; what there is not is reported.</summary>
    /// <param name="node">The statement.</param>
    /// <param name="attribute">Where it names the element.</param>
    /// <param name="shown">What a report calls the element.</param>
    /// <param name="bare">The element's path without brackets.</param>
    private bool CanHold(SpecNode node, string attribute, string shown, string bare)
    {
        int dot = bare.LastIndexOf('.');
        string parent = bare.Substring(0, Math.Max(0, dot));
        string path = prefix + bare;
        string last = Names.Pascal(bare.Substring(dot + 1));
        if (!_elements.ContainsKey(bare) && _counts.TryGetValue(parent, out int count) && count == MostElements)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1013_TooMany, shown, $"an element holds at most {MostElements} others");
            return false;
        }

        string? reason = last == "Find" || last == Names.OfPath(prefix + parent) + "Members" ? "the generated code already uses it there" : Clash(path);
        if (reason is not null)
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1010_BadName, shown, reason);
        }

        return reason is null;
    }

    /// <summary>Takes the names that generated code has for a path, or says why it cannot.</summary>
    private string? Clash(string path)
    {
        // An array's method and that of its entries have names of their own.
        string name = Names.OfPath(path);
        foreach (string taken in new[] { name, name + "Entry", name + "Slice" })
        {
            if (names.TryGetValue(taken, out string? owner) && owner != path)
            {
                return owner.Length == 0 ? "it is named like the resource" : "the element '" + owner + "' has it already";
            }

            names[taken] = path;
        }

        return null;
    }
}
