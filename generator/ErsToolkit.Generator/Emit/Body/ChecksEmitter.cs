using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

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
            var emitted = new HashSet<string>();
            foreach (FieldModel field in operation.Model.Fields)
            {
                EmitField(writer, operation, field, EmitAround(writer, operation, field, emitted));
            }

            foreach (FieldModel field in operation.OrderedFields)
            {
                writer.Line().Write($$"""
                    if (draft.Has({{operation.Fields}}.{{field.Name}}) && draft.Has({{operation.Fields}}.{{field.After}}) && draft.{{field.Name}} <= draft.{{field.After}})
                    {
                        {{Add("Error", operation.Keys.Invalid, Literal.Text(field.LeafPath), operation.Catalog.TooEarly(field))}}
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

    /// <summary>Emits the one issue of an object that has nothing of what it holds: that each of it is missing follows from that.</summary>
    /// <returns>The condition under which what is around a field is there; empty where it always is.</returns>
    private static string EmitAround(CodeWriter writer, OperationPlan operation, FieldModel field, HashSet<string> emitted)
    {
        string condition = "";
        foreach ((ElementModel element, string path) in operation.Around(field).Where(around => !WriteLayout.HoldsWritten(around.Element)))
        {
            string name = OperationPlan.Below(path);
            string present = "has" + MessageCatalog.PathName(name);
            if (emitted.Add(present))
            {
                writer.Line().Write($"bool {present} = draft.Has({string.Join(" | ", WriteLayout.FieldsIn(element).Select(held => operation.Fields + "." + held))});");
                if (element.Missing != Demand.None)
                {
                    writer.Write($$"""
                        if ({{condition}}!{{present}})
                        {
                            {{Add(element.Missing.ToString(), operation.Keys.Missing, Literal.Text(path), operation.Catalog.Missing(element, name))}}
                        }
                        """);
                }
            }

            condition = present + " && ";
        }

        return condition;
    }

    private static void EmitField(CodeWriter writer, OperationPlan operation, FieldModel field, string around)
    {
        string has = $"draft.Has({operation.Fields}.{field.Name})";
        (ElementModel Array, SliceModel Slice)? entry = operation.SliceOf(field);
        if (entry is (ElementModel entries, SliceModel first) && Written(entries).First() == first)
        {
            EmitEntries(writer, operation, entries);
        }

        var cases = new List<(string Condition, string Report)>();
        if (field.Missing != Demand.None)
        {
            string isDefault = field.Value.IsDefault("draft." + field.Name);
            string absent = "!" + has + (isDefault.Length > 0 ? " || " + isDefault : "");
            string among = entry is (ElementModel array, _) ? Present(array) + " && " : around;
            string report = Add(field.Missing.ToString(), operation.MissingKey(field), Literal.Text(field.OuterPath), operation.Missing(field));
            cases.Add((among + absent, report));
        }

        // What was not supplied is not looked at, and neither is what is forbidden: the advice would contradict itself.
        string supplied = (field.Missing == Demand.None || entry is not null || around.Length > 0 ? has + " && " : "") + Permitted(operation, field);
        if (field.Value.IsEmpty("draft." + field.Name) is { Length: > 0 } empty && operation.Empty(field) is (Demand severity, string emptyKey, string emptyMessage))
        {
            cases.Add((supplied + empty, Add(severity.ToString(), emptyKey, LeafPath(operation, field), emptyMessage)));
        }

        if (field.Value.IsInvalid("draft." + field.Name) is { Length: > 0 } invalid)
        {
            cases.Add((supplied + invalid, Add("Error", field.Value.InvalidKey(operation.Keys), LeafPath(operation, field), operation.Invalid(field))));
        }

        if (field.Value.IsLonger("draft." + field.Name) is { Length: > 0 } longer)
        {
            cases.Add((supplied + longer, Add(field.Value.Invalid.ToString(), operation.Keys.Invalid, Literal.Text(field.LeafPath), operation.TooLong(field))));
        }

        writer.Line();
        EmitIndex(writer, operation, field);
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

    /// <summary>Emits the one issue of an array that has no entry: that each of them is missing follows from it.</summary>
    private static void EmitEntries(CodeWriter writer, OperationPlan operation, ElementModel array)
    {
        string fields = string.Join(" | ", Written(array).Select(slice => operation.Fields + "." + slice.Name));
        writer.Line().Write($"bool {Present(array)} = draft.Has({fields});");
        if (array.Missing != Demand.None)
        {
            string path = Literal.Text(operation.Model.Root.Name + "." + array.Name);
            writer.Write($$"""
                if (!{{Present(array)}})
                {
                    {{Add(array.Missing.ToString(), operation.Keys.Missing, path, operation.Catalog.Missing(array, array.Name))}}
                }
                """);
        }
    }

    private static string Present(ElementModel array) => "has" + Names.Pascal(array.Name);

    private static IEnumerable<SliceModel> Written(ElementModel array) => array.Slices.Where(slice => slice.Present == Demand.None);

    /// <summary>Emits the index that a slice's entry has in what is written: of those before it only the ones that are supplied count.</summary>
    private static void EmitIndex(CodeWriter writer, OperationPlan operation, FieldModel field)
    {
        if (Before(operation, field) is { Length: > 0 } before)
        {
            string[] counts = before.Select(other => $"draft.Has({operation.Fields}.{other.Name}) ? 1 : 0").ToArray();
            writer.Write($"int {Index(field)} = {(counts.Length == 1 ? counts[0] : string.Join(" + ", counts.Select(count => "(" + count + ")")))};");
        }
    }

    private static SliceModel[] Before(OperationPlan operation, FieldModel field) =>
        operation.SliceOf(field) is (ElementModel array, SliceModel slice) ? Written(array).TakeWhile(other => other != slice).ToArray() : [];

    private static string Index(FieldModel field) => "indexOf" + field.Name;

    /// <summary>An expression for the path of a field's value in what is written.</summary>
    private static string LeafPath(OperationPlan operation, FieldModel field)
    {
        if (Before(operation, field).Length == 0)
        {
            return Literal.Text(field.LeafPath);
        }

        int open = field.LeafPath.IndexOf('[');
        string rest = field.LeafPath.Substring(field.LeafPath.IndexOf(']', open) + 1);
        return $"{EmitContext.Serialization}ElementPath.Entry({Literal.Text(field.LeafPath.Substring(0, open))}, {Index(field)}, {Literal.Text(rest)})";
    }

    private static string Permitted(OperationPlan operation, FieldModel field) => field.Rule is { ForbiddenUnder.Count: > 0 } rule
        ? string.Concat(rule.ForbiddenUnder.Select(code => $"draft.{rule.WhenField} != {operation.Field(rule.WhenField).Codes!.Name}.{code.Member} && ")) : "";

    private static void EmitRule(CodeWriter writer, OperationPlan operation, FieldModel field)
    {
        RuleModel rule = field.Rule!;
        string has = $"draft.Has({operation.Fields}.{field.Name})";
        writer.Line();
        using (writer.Open($"switch (draft.{rule.WhenField})"))
        {
            string type = operation.Field(rule.WhenField).Codes!.Name;
            string path = Literal.Text(field.OuterPath);
            EmitCase(writer, type, rule.RequiredUnder, "!" + has, Add("Error", operation.Keys.Missing, path, operation.Missing(field)));
            if (rule.ForbiddenUnder.Count > 0)
            {
                EmitCase(writer, type, rule.ForbiddenUnder, has, Add("Error", operation.Keys.Forbidden, path, operation.Catalog.Forbidden(field)));
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
        $"issues.Add({EmitContext.Runtime}Severity.{severity}, {Literal.Text(key)}, {path}, {message});";
}
