using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Pages;

/// <summary>The methods by which a request is built.</summary>
internal static class BuilderTable
{
    public static Table Of(OperationModel operation) => Table.Of(
        operation.Fields.GroupBy(field => Method(operation, field)).Select(fields => (fields.Key, Fields: InOrder(operation, fields))).ToArray(),
        ("method", method => RichText.Code(method.Key)),
        ("takes", method => RichText.Join("; ", method.Fields.Select(field => method.Fields.Length > 1 ? RichText.Code(field.Name) + ": " + ElementTable.Value(field.Value) : ElementTable.Value(field.Value)))),
        ("needed", method => RichText.Join("; ", method.Fields.Select(Need).DistinctBy(text => text.ToString()))),
        ("also takes", method => RichText.Join("; ", Sources(operation, method.Key))));

    /// <summary>The method that sets a field.</summary>
    public static string Method(OperationModel operation, FieldModel field) => operation.Setters.FirstOrDefault(setter => setter.Fields.Contains(field.Name)) is SetterModel shared
        ? $"{shared.Name}({string.Join(", ", shared.Fields)})"
        : field.Name;

    /// <summary>The fields of one method, in the order of its parameters.</summary>
    private static FieldModel[] InOrder(OperationModel operation, IEnumerable<FieldModel> fields)
    {
        string[] order = [.. operation.Setters.SelectMany(setter => setter.Fields)];
        return [.. fields.OrderBy(field => System.Array.IndexOf(order, field.Name))];
    }

    /// <summary>What must hold of a field beyond its own value.</summary>
    public static IEnumerable<RichText> Rules(FieldModel field)
    {
        if (field.Rule is RuleModel rule)
        {
            yield return "required when " + RichText.Code(rule.WhenField) + " is " + Codes(rule.RequiredUnder);
            if (rule.ForbiddenUnder.Count > 0)
                yield return "forbidden when it is " + Codes(rule.ForbiddenUnder);
        }

        if (field.After.Length > 0)
            yield return "after " + RichText.Code(field.After);

        if (field.IsSensitive)
            yield return RichText.Plain("personal data");
    }

    private static RichText Need(FieldModel field) => field switch
    {
        { IsRequired: true } => RichText.Plain("always"),
        { Missing: Demand.Warning } => RichText.Plain("its absence is a warning"),
        { Rule: RuleModel rule } => "when " + RichText.Code(rule.WhenField) + " is " + Codes(rule.RequiredUnder),
        _ => RichText.Plain("no"),
    };

    private static RichText Codes(IEnumerable<CodeModel> codes) => RichText.Join(" or ", codes.Select(code => RichText.Code(code.Value)));

    private static IEnumerable<RichText> Sources(OperationModel operation, string method) => operation.Setters
        .Where(setter => Method(operation, operation.Fields.First(field => field.Name == setter.Fields[0])) == method)
        .SelectMany(setter => setter.Sources)
        .Select(source => "a " + RichText.Code(source.Item) + $" that a search of {source.Of} found, where both endpoints are in one namespace. It sets " + string.Join(", ", source.Sets.Select(Taken)));

    private static string Taken(SetModel set) => set.Field == set.Value ? set.Field : $"{set.Field} (from its {set.Value})";
}
