using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Body;

/// <content>Emits what reports elements that are missing, or that another field requires or forbids.</content>
internal sealed partial class ReaderEmitter
{
    /// <summary>Emits what reports the absent members; of several, one test tells whether any is.</summary>
    private void EmitMissing(CodeWriter writer, ElementPlace place, IReadOnlyList<ElementModel> children)
    {
        ElementPlace[] expected = children.Where(child => child.Missing != Demand.None).Select(place.Child).ToArray();
        if (expected.Length > 1)
        {
            writer.Line();
            using (writer.Open($"if ((present & {place.Members}.{MembersEmitter.Expected}) != {place.Members}.{MembersEmitter.Expected})"))
            {
                EmitEachMissing(writer, place, expected);
            }
        }
        else if (expected.Length == 1)
        {
            writer.Line();
            EmitEachMissing(writer, place, expected);
        }
    }

    private void EmitEachMissing(CodeWriter writer, ElementPlace place, IEnumerable<ElementPlace> expected)
    {
        string separator = "";
        foreach (ElementPlace child in expected)
        {
            // Whose value is missing in a slice, and whether it may be, is known once the whole entry was read.
            string consequence = child.Element.Content == ContentKind.SliceValue
                ? "slice.WithoutValue = opening;"
                : $"reader.Report({EmitContext.Runtime}Severity.{child.Element.Missing}, {Literal.Text(operation.Keys.Missing)}, {child.PathText}, opening, {operation.Catalog.Missing(child.Element, child.Name)});";
            writer.Write($$"""
                {{separator}}if ((present & {{place.Members}}.{{child.Member}}) == 0)
                {
                    {{consequence}}
                }
                """);
            separator = "\n";
        }
    }

    private void EmitRules(CodeWriter writer)
    {
        foreach (FieldModel field in operation.OrderedFields)
        {
            writer.Line().Write($$"""
                if (found.{{field.After}}.IsPresent && found.{{field.Name}}.IsPresent && !{{EmitContext.Serialization}}FhirPrimitives.MayBeBefore(reader.GetUtf8(found.{{field.After}}), reader.GetUtf8(found.{{field.Name}})))
                {
                    reader.Report({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(operation.Keys.Invalid)}}, {{Literal.Text(field.LeafPath)}}, found.{{field.Name}}.Position, {{operation.Catalog.TooEarly(field)}});
                }
                """);
        }

        foreach (FieldModel field in operation.RuledFields)
        {
            RuleModel rule = field.Rule!;
            string type = operation.Field(rule.WhenField).Codes!.Name;
            string name = OperationPlan.Below(field.OuterPath);
            writer.Line();
            using (writer.Open($"switch (found.{rule.WhenField})"))
            {
                EmitCase(writer, type, rule.RequiredUnder, $"!found.{field.Name}Position.IsPresent", operation.Keys.Missing, field, "opening", operation.Catalog.Missing(operation.Element(field.OuterPath), name));
                if (rule.ForbiddenUnder.Count > 0)
                {
                    EmitCase(writer, type, rule.ForbiddenUnder, $"found.{field.Name}Position.IsPresent", operation.Keys.Forbidden, field, $"found.{field.Name}Position.Position", operation.Catalog.Forbidden(field));
                }
            }
        }
    }

    private static void EmitCase(CodeWriter writer, string type, EquatableArray<CodeModel> codes, string condition, string key, FieldModel field, string position, string message)
    {
        // What is forbidden is not judged by what it holds.
        string drop = position == "opening" ? "" : $"reader.Drop(found.{field.Name}Position);\n        ";
        writer.Write(string.Join("\n", codes.Select(code => $"case {type}.{code.Member}:")));
        writer.Write($$"""
                if ({{condition}})
                {
                    {{drop}}reader.Report({{EmitContext.Runtime}}Severity.Error, {{Literal.Text(key)}}, {{Literal.Text(field.OuterPath)}}, {{position}}, {{message}});
                }

                break;
            """);
    }
}
