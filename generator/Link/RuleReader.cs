using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads a condition of the form <c>Field = CODE or Field = CODE</c> over one coded field.</summary>
internal static class RuleReader
{
    public static RuleModel? Read(SpecScope scope, SpecNode node, IReadOnlyList<FieldModel> fields)
    {
        FieldModel? decider = null;
        var under = new List<CodeModel>();
        foreach (string term in node["when"]!.Split([" or "], StringSplitOptions.None))
        {
            string[] sides = term.Split('=').Select(side => side.Trim()).ToArray();
            if (sides.Length != 2 || sides[0].Length == 0 || sides[1].Length == 0)
            {
                scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1007_ForbiddenValue, node["when"]!, "when", "Field = CODE, several parted by 'or'");
                return null;
            }

            FieldModel? field = fields.FirstOrDefault(candidate => candidate.Name == sides[0] && candidate.Codes is not null);
            if (field is null || (decider is not null && decider != field))
            {
                scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1006_UnknownReference, decider is null ? "coded field" : "second field of a condition", sides[0], Names.List(fields.Where(candidate => candidate.Codes is not null).Select(candidate => candidate.Name)));
                return null;
            }

            decider = field;
            CodeModel? code = field.Codes!.Codes.FirstOrDefault(candidate => candidate.Value == sides[1]);
            if (code is null)
            {
                scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1006_UnknownReference, "code of " + field.Codes.Name, sides[1], Names.List(field.Codes.Codes.Select(candidate => candidate.Value)));
                return null;
            }

            under.Add(code);
        }

        IEnumerable<CodeModel> others = decider!.Codes!.Codes.Where(code => !under.Contains(code));
        return new RuleModel
        {
            WhenField = decider.Name,
            RequiredUnder = new(under),
            ForbiddenUnder = node["else"] == "forbidden" ? new(others) : EquatableArray<CodeModel>.Empty,
        };
    }
}
