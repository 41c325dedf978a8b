using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads the ways in which e-RS refuses the request of an operation.</summary>
internal static class OutcomesReader
{
    public static EquatableArray<OutcomeModel> Read(SpecScope scope, SpecNode operation, IEnumerable<SpecNode> blocks, Definitions<CodeModel> keys)
    {
        var rows = new List<OutcomeModel>();
        var seen = new HashSet<string>();
        foreach (SpecNode row in blocks.Where(block => block["of"] == operation["name"]).SelectMany(block => block.ChildrenNamed("outcome")))
        {
            CodeModel? key = scope.Resolve(keys, row, "key", "outcome code");
            string identity = row["key"] + "/" + row["id"];
            if (!seen.Add(identity))
            {
                scope.Report(row.SpanOf("key"), SpecDiagnostics.ERS1004_Duplicate, "The outcome", row["key"]!, ", or give this one another 'id'");
            }
            else if (key is not null)
            {
                rows.Add(new OutcomeModel(key.Value, row.Text));
            }
        }

        return new(rows);
    }
}
