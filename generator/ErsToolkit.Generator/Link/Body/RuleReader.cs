using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Link.Language.Expressions;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>Reads a condition of the form <c>Field = CODE or Field = CODE</c> over one coded field.</summary>
internal static class RuleReader
{
    private const string Form = "Field = CODE, several joined by 'or', all about the same field";

    /// <param name="scope">The spec file.</param>
    /// <param name="node">The rule.</param>
    /// <param name="name">The name of the field that the rule is about.</param>
    /// <param name="fields">The coded fields of the operation.</param>
    public static RuleModel? Read(SpecScope scope, SpecNode node, string name, Definitions<FieldModel> fields)
    {
        var expression = new SpecExpression(scope, node, "when");
        if (expression.Parse() is not ExpressionNode root)
        {
            return null;
        }

        IReadOnlyList<ExpressionNode> terms = root.Kind == ExpressionKind.Any ? root.Parts : [root];
        if (terms.FirstOrDefault(term => !IsTerm(term) || term.Parts[0].Text != terms[0].Parts[0].Text) is ExpressionNode other)
        {
            expression.ReportIllTyped(other, Form);
            return null;
        }

        ExpressionNode field = terms[0].Parts[0];
        if (fields.Find(field.Text) is not FieldModel decider)
        {
            if (!fields.MayHave(field.Text))
            {
                expression.Report(field, SpecDiagnostics.ERS1006_UnknownReference, "coded field", field.Text, Names.Advice(fields.Names, field.Text));
            }

            return null;
        }

        if (decider.Name == name)
        {
            expression.Report(field, SpecDiagnostics.ERS1008_Contradiction, name + " would decide about itself", "Name the field that decides");
            return null;
        }

        if (Codes(expression, terms, decider.Codes!) is not List<CodeModel> under)
        {
            return null;
        }

        if (decider.IsRequired && under.Count == decider.Codes!.Codes.Count)
        {
            expression.Report(field, SpecDiagnostics.ERS1008_Contradiction, name + " would be required under every code of " + decider.Name + ", which every request has, and so always", "Remove the rule, and let the field occur 1..1");
            return null;
        }

        return new RuleModel
        {
            WhenField = decider.Name,
            RequiredUnder = new(under),
            ForbiddenUnder = node["else"] == "forbidden" ? new(decider.Codes!.Codes.Where(code => !under.Contains(code))) : EquatableArray<CodeModel>.Empty,
        };
    }

    private static bool IsTerm(ExpressionNode term) => term.Kind == ExpressionKind.Equal && term.Parts[0].Kind == ExpressionKind.Name;

    private static List<CodeModel>? Codes(SpecExpression expression, IReadOnlyList<ExpressionNode> terms, CodesModel codes)
    {
        var under = new List<CodeModel>();
        foreach (ExpressionNode value in terms.Select(term => term.Parts[1]))
        {
            if (codes.Codes.FirstOrDefault(candidate => candidate.Value == value.Text) is not CodeModel code)
            {
                expression.Report(value, SpecDiagnostics.ERS1006_UnknownReference, "code of " + codes.Name, value.Text, Names.Advice(codes.Codes.Select(candidate => candidate.Value), value.Text));
                return null;
            }

            if (under.Contains(code))
            {
                expression.Report(value, SpecDiagnostics.ERS1004_Duplicate, "The code", code.Value, "");
                return null;
            }

            under.Add(code);
        }

        return under;
    }
}
