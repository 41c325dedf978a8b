using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>The paths of the statements of an operation. An element holds either a value or other elements, and is an array everywhere or nowhere.</summary>
/// <param name="scope">The spec file.</param>
/// <param name="names">The names that the elements have in generated code, shared by all the paths of an operation.</param>
/// <param name="above">The path of the entry that the statements speak of; empty for the resource.</param>
internal sealed class StatementPaths(SpecScope scope, Dictionary<string, string> names, string above = "")
{
    /// <summary>The most elements that one element can hold, because each has a bit.</summary>
    private const int MostElements = 32;

    /// <summary>The elements by path without brackets, as they were written; those that hold a value are in <see cref="_values"/> too.</summary>
    private readonly Dictionary<string, string> _elements = [];
    private readonly HashSet<string> _values = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Takes a path for a statement, or reports why it cannot have it.</summary>
    public bool Claim(SpecNode node, string attribute, string path)
    {
        string[] parts = path.Split('.');
        var steps = parts.Select((_, index) => string.Join(".", parts.Take(index + 1))).Select(written => (Bare: written.Replace("[]", ""), Written: written)).ToArray();
        string whole = steps[steps.Length - 1].Bare;
        if (_elements.ContainsKey(whole) || steps.Any(step => _values.Contains(step.Bare)))
        {
            bool isSame = _values.Contains(whole);
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1004_Duplicate, "The path", path, isSame ? "" : ": an element holds either a value or other elements");
            return false;
        }

        foreach ((string bare, string written) in steps)
        {
            if (_elements.TryGetValue(bare, out string? before) && before != written)
            {
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, path, attribute, "'" + before + "' as it stands before");
                return false;
            }

            if (WhyNot(bare) is string reason)
            {
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1010_BadName, path, reason);
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

    private string? WhyNot(string bare)
    {
        int dot = bare.LastIndexOf('.');
        string parent = bare.Substring(0, Math.Max(0, dot));
        string path = above + bare;
        string name = Names.OfPath(path);
        string last = Names.Pascal(bare.Substring(dot + 1));
        if (!_elements.ContainsKey(bare) && _counts.TryGetValue(parent, out int count) && count == MostElements)
        {
            return "an element holds at most 32 others";
        }

        if (last == "Find" || last == Names.OfPath(above + parent) + "Members")
        {
            return "the generated code has another use for it";
        }

        // An array's method and that of its entries have names of their own.
        foreach (string taken in new[] { name, name + "Entry", name + "Slice" })
        {
            if (names.TryGetValue(taken, out string? owner) && owner != path)
            {
                return "the generated code has the same name for '" + owner + "'";
            }

            names[taken] = path;
        }

        return null;
    }
}
