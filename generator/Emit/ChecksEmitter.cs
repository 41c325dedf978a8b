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
        string invalid = Invalid(operation, field);
        writer.Line();
        if (field.Missing == Demand.None)
        {
            writer.Write($$"""
                if ({{has}}{{(invalid.Contains(" || ") ? $" && ({invalid})" : $" && {invalid}")}})
                {
                    {{Add("Error", InvalidKey(operation, field), field.LeafPath, InvalidMessage(operation, field))}}
                }
                """);
            return;
        }

        writer.Write($$"""
            if ({{absent}})
            {
                {{Add(field.IsRequired ? "Error" : "Warning", operation.Keys.Missing, field.OuterPath, MissingMessage(operation, field))}}
            }
            else if ({{invalid}})
            {
                {{Add("Error", InvalidKey(operation, field), field.LeafPath, InvalidMessage(operation, field))}}
            }
            """);
    }

    private static string Invalid(OperationPlan operation, FieldModel field) => field.Kind switch
    {
        FieldKind.Code => $"{field.Codes!.Name}Extensions.ToCode(draft.{field.Name}).Length == 0",
        FieldKind.Typed => $"!draft.{field.Name}.IsValid",
        FieldKind.Primitive => $"!{EmitContext.Serialization}FhirPrimitives.{field.Primitive}(draft.{field.Name})",
        _ => $"!{EmitContext.Serialization}Utf8Text.IsUsable(draft.{field.Name}, {(field.MaximumLength > 0 ? field.MaximumLength : int.MaxValue)})",
    };

    private static string InvalidKey(OperationPlan operation, FieldModel field) => field.Kind == FieldKind.Code ? operation.Keys.Code : operation.Keys.Invalid;

    private static string InvalidMessage(OperationPlan operation, FieldModel field) =>
        operation.SliceOf(field) is (ElementModel array, SliceModel slice) ? operation.Catalog.InvalidSlice(array, slice)
        : field.Kind == FieldKind.Text ? operation.Catalog.NullText(field)
        : operation.Catalog.Invalid(operation.Element(field.LeafPath), OperationPlan.Below(field.LeafPath));

    private static string MissingMessage(OperationPlan operation, FieldModel field) =>
        operation.SliceOf(field) is (ElementModel array, SliceModel slice) ? operation.Catalog.MissingSlice(array, slice)
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
