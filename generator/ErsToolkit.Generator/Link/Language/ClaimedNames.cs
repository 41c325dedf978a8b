using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>The names of generated types that something has already. They name files too, so two of them must differ in more than case.</summary>
internal sealed class ClaimedNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => _names;

    /// <summary>Takes names for a definition, or reports one that something else has.</summary>
    public bool Claim(SpecScope scope, SpecNode node, string[] names, string attribute = "name")
    {
        if (names.FirstOrDefault(_names.Contains) is string name)
        {
            string taken = _names.First(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1010_BadName, node[attribute]!, "something else generates the type " + taken);
            return false;
        }

        _names.UnionWith(names);
        return true;
    }
}
