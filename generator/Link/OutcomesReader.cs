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
                rows.Add(new OutcomeModel(key, row["next"]!, row.Text));
            }
        }

        return new(rows);
    }

    /// <summary>Reads what to do after answers that have no key.</summary>
    public static EquatableArray<StatusModel> ReadStatuses(SpecScope scope, SpecNode operation, IEnumerable<SpecNode> blocks)
    {
        var statuses = new List<StatusModel>();
        foreach (SpecNode status in scope.Distinct(blocks.Where(block => block["of"] == operation["name"]).SelectMany(block => block.ChildrenNamed("status")), "code", "The status"))
        {
            string code = status["code"]!;
            if (IsStatus(code))
            {
                statuses.Add(new StatusModel(code, status["next"]!));
            }
            else
            {
                scope.Report(status.SpanOf("code"), SpecDiagnostics.ERS1007_ForbiddenValue, code, "code", "an HTTP status such as 401, or a class of them such as 5xx");
            }
        }

        return new(statuses);
    }

    private static bool IsStatus(string code) =>
        code.Length == 3 && code[0] is >= '1' and <= '5' && (code.Substring(1) == "xx" || code.Skip(1).All(digit => digit is >= '0' and <= '9'));
}
