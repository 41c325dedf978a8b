using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Link.Language.Expressions;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Answers;

/// <summary>Reads what e-RS answers where it carried a request out.</summary>
internal sealed class AnswerReader(SpecScope scope, Definitions<FieldModel> fields, Definitions<ResourceModel> resources, Definitions<CodesModel> codes, IEnumerable<CheckModel> checks)
{
    /// <summary>The results that every operation has besides, and the members that results have.</summary>
    private static readonly string[] OtherNames =
    [
        "Failed", "Indeterminate", "CorrelationId", "StatusCode", "Resends", "RetryAfter", "Outcome", "Id", "Version", "Location", "Findings", "IsConfirmed",
        "Mismatches", "Of", "Describe", "Why", "Next", "SettledAt", "Exception", "MayHaveArrived", "Reconcile",
    ];

    public AnswerModel? Read(SpecNode operation)
    {
        if (scope.Single(operation, "answer", "The answer of the operation", operation["name"]!) is not SpecNode node)
        {
            return null;
        }

        string? name = scope.Identifier(node, "name", [.. OtherNames, .. NamesBeside(operation), .. Names.Words(node["gives"] ?? "")]);
        CarriedModel[] same = Fields(node, "same", Named.Value).ToArray();
        CarriedModel[] later = Fields(node, "later", Named.Number).ToArray();
        CarriedModel[] gives = Fields(node, "gives", Named.Given).ToArray();
        return name is null ? null : new AnswerModel
        {
            Name = name,
            Same = new(same),
            Later = new(later),
            Gives = new(gives.Select(given => given.Field)),
            Reconcile = scope.Single(node, "reconcile", "The reconciliation of the operation", operation["name"]!) is SpecNode reconcile ? Reconcile(reconcile) : null,
            Documentation = node.Text,
        };
    }

    /// <summary>The names of generated types that a result mentions, and that a class inside it would hide.</summary>
    private IEnumerable<string> NamesBeside(SpecNode operation) =>
    [
        operation["name"] + "Result", operation["name"] + "Request", operation["name"] + "Outcome", scope.Document.Root!["id"]!,
        .. codes.Names.SelectMany(name => new[] { name, name + "Extensions" }), .. fields.Usable.Select(field => field.Type?.Name).OfType<string>(),
    ];

    private ReconcileModel? Reconcile(SpecNode node)
    {
        if (scope.Resolve(resources, node, "given", "resource") is not ResourceModel resource)
        {
            return null;
        }

        CheckModel? identity = checks.FirstOrDefault(check => check.IsIdentity && check.Given[0] == resource.Name);
        if (identity is null && !fields.IsIncomplete)
        {
            scope.Report(node.SpanOf("given"), SpecDiagnostics.ERS1003_Missing, node.Name, "a check with identity=\"true\" that is given '" + resource.Name + "', because another one says nothing about the request");
        }

        var names = new ConditionNames { Fields = fields, Resources = resources, Given = [resource.Name], Codes = codes };
        ConditionModel? done = ConditionBinder.Read(scope, node, "done", names);
        ConditionModel? undone = ConditionBinder.Read(scope, node, "undone", names);
        return identity is null || done is null || undone is null ? null : new ReconcileModel { Given = resource.Name, Identity = identity, Done = done, Undone = undone };
    }

    private IEnumerable<CarriedModel> Fields(SpecNode node, string attribute, Named named)
    {
        var seen = new HashSet<string>();
        foreach (string text in Names.Words(node[attribute] ?? ""))
        {
            int dot = named == Named.Given ? -1 : text.IndexOf('.');
            string name = dot < 0 ? text : text.Substring(0, dot);
            string part = dot < 0 ? "" : text.Substring(dot + 1);
            FieldModel? field = fields.Find(name);
            if (field is null && fields.MayHave(name))
            {
                continue;
            }

            if (field is null || !IsComparable(field, named))
            {
                string what = named == Named.Value ? "field with a type of a library, a code or an instant" : "field with a type of a library";
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1006_UnknownReference, what, name, Names.Advice(fields.Usable.Where(known => IsComparable(known, named)).Select(known => known.Name), name));
            }
            else if ((dot >= 0 || named == Named.Number) && !Parts(field, named).Contains(part))
            {
                string what = named == Named.Number ? "part that is a number" : "part";
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1006_UnknownReference, what + " of " + name, part, Names.Advice(Parts(field, named), part));
            }
            else if (named == Named.Given && OtherNames.Contains(name))
            {
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1010_BadName, name, "a result already has a member of that name");
            }
            else if (!seen.Add(text))
            {
                scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1004_Duplicate, "The field", text, "");
            }
            else
            {
                yield return new CarriedModel(name, part);
            }
        }
    }

    private static bool IsComparable(FieldModel field, Named named) =>
        named == Named.Value ? field.Value.IsComparedWithAnswer : field.Type is not null;

    private static IEnumerable<string> Parts(FieldModel field, Named named) =>
        field.Type?.Parts.Where(part => named != Named.Number || part.IsNumber).Select(part => part.Name) ?? [];

    /// <summary>What an attribute names.</summary>
    private enum Named
    {
        /// <summary>Fields, or parts of them, that are compared.</summary>
        Value,

        /// <summary>Parts that are numbers.</summary>
        Number,

        /// <summary>Fields that the result has.</summary>
        Given,
    }
}
