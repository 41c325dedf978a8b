using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Pipeline;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits the checks that a builder makes of its values.</summary>
internal static class ChecksEmitter
{
    public static GeneratedFile Emit(EmitContext context, OperationPlan operation)
    {
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>Checks the values of a <see cref="{operation.Builder}"/>.</summary>
            {EmitContext.GeneratedCode}
            """);
        using (writer.Open($"internal static class {operation.Checks}"))
        using (writer.Open($"internal static {EmitContext.Runtime}ValidationResult Check({operation.Draft} draft)"))
        {
            writer.Write($"{EmitContext.Serialization}IssueList issues = new {EmitContext.Serialization}IssueList();");
            foreach (FieldModel field in operation.Model.Fields)
            {
                EmitField(writer, operation, field);
            }

            foreach (FieldModel field in operation.OrderedFields)
            {
                writer.Line().Write($$"""
                    if (draft.Has({{operation.Fields}}.{{field.Name}}) && draft.Has({{operation.Fields}}.{{field.After}}) && draft.{{field.Name}} <= draft.{{field.After}})
                    {
                        {{Add("Error", operation.Keys.Invalid, field.LeafPath, operation.Catalog.TooEarly(field))}}
                    }
                    """);
            }

            foreach (FieldModel field in operation.RuledFields)
            {
                EmitRule(writer, operation, field);
            }

            writer.Line().Write("return issues.ToResult();");
        }

        return context.File(operation.Checks, writer);
    }

    private static void EmitField(CodeWriter writer, OperationPlan operation, FieldModel field)
    {
        string has = $"draft.Has({operation.Fields}.{field.Name})";
        string absent = field.Kind == FieldKind.Code ? $"!{has} || draft.{field.Name} == default({field.Codes!.Name})" : "!" + has;
        var cases = new List<(string Condition, string Report)>();
        if (field.Missing != Demand.None)
        {
            cases.Add((absent, Add(field.Missing.ToString(), operation.MissingKey(field), field.OuterPath, MissingMessage(operation, field))));
        }

        // A time is always a valid one; the other kinds are looked at only where they were supplied.
        string supplied = field.Missing == Demand.None ? has + " && " : "";
        // What is forbidden is not looked at further: the advice would contradict itself.
        string permitted = field.Rule is { ForbiddenUnder.Count: > 0 } rule
            ? string.Concat(rule.ForbiddenUnder.Select(code => $"draft.{rule.WhenField} != {operation.Field(rule.WhenField).Codes!.Name}.{code.Member} && ")) : "";
        if (field.Kind != FieldKind.Instant && Invalid(field).Length > 0)
        {
            cases.Add((supplied + permitted + Invalid(field), Add("Error", InvalidKey(operation, field), field.LeafPath, InvalidMessage(operation, field))));
        }

        if (field.MaximumLength > 0)
        {
            string message = operation.Model.IsSearch ? operation.Catalog.InvalidParameter(field) : operation.Catalog.Invalid(operation.Element(field.LeafPath), OperationPlan.Below(field.LeafPath));
            cases.Add(($"{supplied}{EmitContext.Serialization}Utf8Text.IsLonger(draft.{field.Name}, {field.MaximumLength})", Add(field.TooLong.ToString(), operation.Keys.Invalid, field.LeafPath, message)));
        }

        writer.Line();
        for (int index = 0; index < cases.Count; index++)
        {
            writer.Write($$"""
                {{(index > 0 ? "else " : "")}}if ({{cases[index].Condition}})
                {
                    {{cases[index].Report}}
                }
                """);
        }
    }

    private static string Invalid(FieldModel field) => field.Kind switch
    {
        FieldKind.Code => $"{field.Codes!.Name}Extensions.ToCode(draft.{field.Name}).Length == 0",
        FieldKind.Typed => $"!draft.{field.Name}.IsValid",
        FieldKind.Number => Outside(field),
        FieldKind.Text when field.IsHeader => $"!{EmitContext.Serialization}QueryText.IsOfHeader(draft.{field.Name})",
        FieldKind.Primitive => $"!{EmitContext.Serialization}FhirPrimitives.{field.Primitive}(draft.{field.Name})",
        _ => $"!{EmitContext.Serialization}Utf8Text.IsUsable(draft.{field.Name})",
    };

    /// <summary>When a number is not one of those that it can be; empty for never.</summary>
    private static string Outside(FieldModel field)
    {
        string[] sides =
        [
            .. field.Minimum > int.MinValue ? [$"draft.{field.Name} < {field.Minimum.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
            .. field.Maximum < int.MaxValue ? [$"draft.{field.Name} > {field.Maximum.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
        ];
        return sides.Length == 2 ? "(" + string.Join(" || ", sides) + ")" : string.Concat(sides);
    }

    private static string InvalidKey(OperationPlan operation, FieldModel field) => field.Kind == FieldKind.Code ? operation.Keys.Code : operation.Keys.Invalid;

    private static string InvalidMessage(OperationPlan operation, FieldModel field) =>
        operation.Model.IsSearch ? operation.Catalog.InvalidParameter(field)
        : operation.SliceOf(field) is (ElementModel array, SliceModel slice) ? operation.Catalog.InvalidSlice(array, slice)
        : field.Kind == FieldKind.Text ? operation.Catalog.NullText(field)
        : operation.Catalog.Invalid(operation.Element(field.LeafPath), OperationPlan.Below(field.LeafPath));

    private static string MissingMessage(OperationPlan operation, FieldModel field) =>
        operation.Model.IsSearch ? operation.Catalog.MissingParameter(field)
        : operation.SliceOf(field) is (ElementModel array, SliceModel slice) ? operation.Catalog.MissingSlice(array, slice)
        : operation.Catalog.Missing(operation.Element(field.OuterPath), OperationPlan.Below(field.OuterPath));

    private static void EmitRule(CodeWriter writer, OperationPlan operation, FieldModel field)
    {
        RuleModel rule = field.Rule!;
        string has = $"draft.Has({operation.Fields}.{field.Name})";
        writer.Line();
        using (writer.Open($"switch (draft.{rule.WhenField})"))
        {
            string type = operation.Field(rule.WhenField).Codes!.Name;
            EmitCase(writer, type, rule.RequiredUnder, "!" + has, Add("Error", operation.Keys.Missing, field.OuterPath, MissingMessage(operation, field)));
            if (rule.ForbiddenUnder.Count > 0)
            {
                EmitCase(writer, type, rule.ForbiddenUnder, has, Add("Error", operation.Keys.Forbidden, field.OuterPath, operation.Catalog.Forbidden(field)));
            }
        }
    }

    private static void EmitCase(CodeWriter writer, string type, EquatableArray<CodeModel> codes, string condition, string report)
    {
        writer.Write(string.Join("\n", codes.Select(code => $"case {type}.{code.Member}:")));
        writer.Write($$"""
                if ({{condition}})
                {
                    {{report}}
                }

                break;
            """);
    }

    private static string Add(string severity, string key, string path, string message) =>
        $"issues.Add({EmitContext.Runtime}Severity.{severity}, {Literal.Text(key)}, {Literal.Text(path)}, {message});";
}
