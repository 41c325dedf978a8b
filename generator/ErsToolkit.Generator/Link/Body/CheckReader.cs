using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Link.Language.Expressions;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>Reads the checks of an operation against what the sender holds.</summary>
/// <param name="scope">The spec file.</param>
/// <param name="fields">The fields of the operation.</param>
/// <param name="resources">The resources that a sender may hold.</param>
/// <param name="codes">The code systems of the endpoint.</param>
/// <param name="keys">The outcomes that a check may raise.</param>
internal sealed class CheckReader(SpecScope scope, Definitions<FieldModel> fields, Definitions<ResourceModel> resources, Definitions<CodesModel> codes, Definitions<CodeModel> keys)
{
    public EquatableArray<CheckModel> Read(IEnumerable<SpecNode> nodes)
    {
        var checks = new List<CheckModel>();
        foreach (SpecNode node in nodes)
        {
            if (Read(node) is not CheckModel check)
            {
                continue;
            }

            if (check.IsIdentity && checks.Any(other => other.IsIdentity && other.Given[0] == check.Given[0]))
            {
                scope.Report(node.SpanOf("given"), SpecDiagnostics.ERS1004_Duplicate, "The identity of", check.Given[0], "");
                continue;
            }

            if (checks.Any(other => other.When == check.When && other.That == check.That))
            {
                scope.Report(node.SpanOf("that"), SpecDiagnostics.ERS1004_Duplicate, "The check", node["that"]!, "");
                continue;
            }

            if (checks.Any(other => other.When == check.When && Contradictions.Denies(other.That, check.That)))
            {
                scope.Report(node.SpanOf("that"), SpecDiagnostics.ERS1008_Contradiction, "a check above asks for the opposite under the same condition", "Keep one of them, or give them conditions of their own");
                continue;
            }

            checks.Add(check);
        }

        return new(checks);
    }

    private CheckModel? Read(SpecNode node)
    {
        CodeModel? key = scope.Resolve(keys, node, "key", "outcome code");
        FieldModel? at = scope.Resolve(fields, node, "at", "field");
        string[]? given = Given(node);
        if (node.Text.Length == 0)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "text of its own that says what to do");
        }

        if (given is null)
        {
            return null;
        }

        var names = new ConditionNames { Fields = fields, Resources = resources, Given = given, Codes = codes };
        ConditionModel? when = node["when"] is null ? null : ConditionBinder.Read(scope, node, "when", names);
        ConditionModel? that = ConditionBinder.Read(scope, node, "that", names);
        if (key is null || at is null || that is null || (when is null && node["when"] is not null) || node.Text.Length == 0)
        {
            return null;
        }

        return new CheckModel
        {
            Given = new(given),
            When = when,
            That = that,
            IsIdentity = node["identity"] == "true",
            IsWarning = node["severity"] == "warning",
            Key = key.Value,
            At = at.Name,
            Message = node.Text,
        };
    }

    /// <summary>Reads which resources a check needs.</summary>
    private string[]? Given(SpecNode node)
    {
        string[] given = Names.Words(node["given"]!);
        if (given.FirstOrDefault(name => !resources.MayHave(name)) is string unknown)
        {
            scope.Report(node.SpanOf("given"), SpecDiagnostics.ERS1006_UnknownReference, "resource", unknown, Names.Advice(resources.Names, unknown));
            return null;
        }

        if (given.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { Key: string twice })
        {
            scope.Report(node.SpanOf("given"), SpecDiagnostics.ERS1004_Duplicate, "The resource", twice, "");
            return null;
        }

        if (given.Length == 0 || (given.Length > 1 && node["identity"] == "true"))
        {
            scope.Report(node.SpanOf("given"), SpecDiagnostics.ERS1007_ForbiddenValue, node["given"]!, "given", given.Length == 0 ? "the name of at least one resource" : "the name of one resource, because the check tells its identity");
            return null;
        }

        return given.All(name => resources.Find(name) is not null) ? given : null;
    }
}
