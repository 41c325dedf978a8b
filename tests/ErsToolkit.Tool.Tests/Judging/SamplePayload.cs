using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Tool.Tests.Judging;

/// <summary>A payload with everything that an operation may have, made from its model.</summary>
internal sealed class SamplePayload(BodyModel operation)
{
    public static JsonObject Of(BodyModel operation) => new SamplePayload(operation).Object(operation.Root.Children, slice: null);

    private JsonObject Object(IEnumerable<ElementModel> elements, SliceModel? slice)
    {
        var made = new JsonObject();
        foreach (ElementModel element in elements.Where(element => element.Content is not (ContentKind.Unwanted or ContentKind.Hint)))
            made[element.Name] = Value(element, slice);

        return made;
    }

    private JsonNode? Value(ElementModel element, SliceModel? slice) => element.Content switch
    {
        ContentKind.Object when element.IsArray => new JsonArray(Object(element.Children, slice)),
        ContentKind.Object => Object(element.Children, slice),
        ContentKind.Fixed => Literal(element.Value!, element.Text),
        ContentKind.Profiles => new JsonArray([.. element.Profiles.Select(profile => JsonValue.Create(profile.Value))]),
        ContentKind.Slices => new JsonArray([.. element.Slices.Where(one => one.Present == Demand.None).Select(one =>
        {
            JsonObject entry = Object(one.Children, one);
            foreach (KeyValuePair<string, JsonNode?> member in Object(element.Children, one))
                entry[member.Key] = member.Value?.DeepClone();

            return entry;
        })]),
        ContentKind.SliceSystem => slice!.Type.System,
        ContentKind.SliceValue => Match(slice!.Type),
        _ when operation.Fields.Any(field => field.Name == element.Field && field.After.Length > 0) => "2026-11-23T10:30:00Z",
        _ => element.Written.Length > 0 ? Literal(element.Value!, element.Written) : Example(element.Value!),
    };

    private static JsonNode Literal(ValueModel value, string text) => value is IntegerValue or DecimalValue or BooleanValue ? JsonNode.Parse(text)! : JsonValue.Create(text);

    private JsonNode Example(ValueModel value) => value switch
    {
        CodedValue coded => (operation.Fields.Select(field => field.Rule).FirstOrDefault(rule => rule is not null && coded.Codes.Codes.Contains(rule.RequiredUnder[0]))?.RequiredUnder[0] ?? coded.Codes.Codes[0]).Value,
        TypedValue typed => Match(typed.Type),
        InstantValue => "2026-11-23T10:00:00Z",
        DateValue or DateTimeValue => "2026-11-23",
        IntegerValue number => Math.Max(number.Minimum, 1),
        DecimalValue number => number.Minimum ?? 1.5m,
        BooleanValue => true,
        _ => "text",
    };

    private static string Match(TypeModel type)
    {
        if (type.CheckName == "nhs-number")
            return "9401130264";

        return string.Concat(type.Pattern.Items.Select(item => item.Literal.Length > 0 ? item.Literal : new string(item.Ranges[0].Last, item.Minimum)));
    }
}
