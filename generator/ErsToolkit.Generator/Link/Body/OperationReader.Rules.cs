using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <content>Rules: what fields say of each other.</content>
internal sealed partial class OperationReader
{
    private void AddRules(IEnumerable<SpecNode> statements, bool isIncomplete)
    {
        Definitions<FieldModel> deciders = Defined(field => field.Codes is not null, isIncomplete);
        foreach (SpecNode statement in statements)
        {
            int index = _fields.FindIndex(field => field.Name == statement["name"]);
            SpecNode? rule = statement.ChildrenNamed("required").FirstOrDefault();
            if (rule is not null && index >= 0 && RuleReader.Read(scope, rule, statement["name"]!, deciders) is RuleModel model)
            {
                _fields[index] = _fields[index] with { Rule = model };
            }
        }
    }

    /// <summary>Reads which instant must come after which.</summary>
    private void AddOrder(IEnumerable<SpecNode> statements, bool isIncomplete)
    {
        Definitions<FieldModel> instants = Defined(field => field.Value is InstantValue, isIncomplete);
        foreach (SpecNode statement in statements)
        {
            int index = _fields.FindIndex(field => field.Name == statement["name"]);
            SpecNode? order = scope.Single(statement, "after", "The order of the field", statement["path"]!);
            if (order is not null && statement["name"] is null)
            {
                scope.Report(statement.Span, SpecDiagnostics.ERS1003_Missing, statement.Name, "a 'name', because it has to come after another");
            }

            if (order is null || index < 0)
            {
                continue;
            }

            if (_fields[index].Value is not InstantValue)
            {
                scope.Report(order.Span, SpecDiagnostics.ERS1002_Unknown, "after", "a field that is no instant", "");
            }
            else if (scope.Resolve(instants, order, "field", "instant") is FieldModel earlier)
            {
                AddOrder(order, index, earlier.Name);
            }
        }
    }

    private void AddOrder(SpecNode order, int index, string earlier)
    {
        string name = _fields[index].Name;
        for (string before = earlier; before.Length > 0; before = _fields.First(field => field.Name == before).After)
        {
            if (before == name)
            {
                scope.Report(order.SpanOf("field"), SpecDiagnostics.ERS1008_Contradiction, name + " would have to come after itself" + (earlier == name ? "" : ", because " + earlier + " comes after it"), "Name another instant, or remove 'after'");
                return;
            }
        }

        _fields[index] = _fields[index] with { After = earlier };
    }
}
