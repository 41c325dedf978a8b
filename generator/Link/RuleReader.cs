using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads a condition of the form <c>Field = CODE or Field = CODE</c> over one coded field.</summary>
internal static class RuleReader
{
    private const string Form = "Field = CODE, several parted by 'or' and all over the same field";

    /// <param name="scope">The spec file.</param>
    /// <param name="node">The rule.</param>
    /// <param name="fields">The coded fields of the operation.</param>
    public static RuleModel? Read(SpecScope scope, SpecNode node, Definitions<FieldModel> fields)
    {
        string when = node["when"]!;
        string[][] terms = when.Split([" or "], StringSplitOptions.None).Select(term => term.Split('=').Select(side => side.Trim()).ToArray()).ToArray();
        if (terms.Any(sides => sides.Length != 2 || sides[0].Length == 0 || sides[1].Length == 0 || sides[0] != terms[0][0]))
        {
            scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1007_ForbiddenValue, when, "when", Form);
            return null;
        }

        if (fields.Find(terms[0][0]) is not FieldModel decider)
        {
            if (!fields.MayHave(terms[0][0]))
            {
                scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1006_UnknownReference, "coded field", terms[0][0], Names.Advice(fields.Names));
            }

            return null;
        }

        var under = new List<CodeModel>();
        foreach (string value in terms.Select(sides => sides[1]))
        {
            if (decider.Codes!.Codes.FirstOrDefault(candidate => candidate.Value == value) is not CodeModel code)
            {
                scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1006_UnknownReference, "code of " + decider.Codes.Name, value, Names.Advice(decider.Codes.Codes.Select(candidate => candidate.Value)));
                return null;
            }

            if (under.Contains(code))
            {
                scope.Report(node.SpanOf("when"), SpecDiagnostics.ERS1004_Duplicate, "The code", value, "");
                return null;
            }

            under.Add(code);
        }

        IEnumerable<CodeModel> others = decider.Codes!.Codes.Where(code => !under.Contains(code));
        return new RuleModel
        {
            WhenField = decider.Name,
            RequiredUnder = new(under),
            ForbiddenUnder = node["else"] == "forbidden" ? new(others) : EquatableArray<CodeModel>.Empty,
        };
    }
}
