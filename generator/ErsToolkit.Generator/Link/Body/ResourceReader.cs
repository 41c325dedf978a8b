using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>Reads what the sender of a request may hold, for checks to look at.</summary>
internal static class ResourceReader
{
    private static readonly Dictionary<string, ValueKind> Kinds = new()
    {
        ["string"] = ValueKind.Text,
        ["instant"] = ValueKind.Instant,
        ["boolean"] = ValueKind.Truth,
        ["number"] = ValueKind.Number,
    };

    public static ResourceModel? Read(SpecScope scope, SpecNode node, string[] operations, Definitions<TypeModel> types, Definitions<CodesModel> codes)
    {
        // A resource is a property of the class that an operation's checks take.
        string? name = scope.Identifier(node, "name", operations.Select(operation => operation + "Context").ToArray());
        var values = new List<HeldValueModel>();
        foreach (SpecNode value in scope.Distinct(node.Children, "name", "The value"))
        {
            string? valueName = scope.Identifier(value, "name", node["name"] + "Context");
            ValueTypeModel? type = Type(scope, value, types, codes);
            if (valueName is not null && type is not null)
            {
                values.Add(new HeldValueModel
                {
                    Name = valueName,
                    Documentation = value.Text,
                    Type = type,
                    IsOptional = value["occurs"] == "0..1",
                    IsList = value.Name == "values",
                    Of = value["of"] ?? "",
                    IsSensitive = value["sensitive"] == "true" || (type.Kind == ValueKind.Typed && types.Find(type.Name) is { IsSensitive: true }),
                });
            }
        }

        if (!node.Children.Any() && node.Lost.Count == 0)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "at least one 'value' or 'values'");
        }

        // Where a value was lost, what refers to it is not reported too.
        return name is null || values.Count == 0 || values.Count < node.Children.Count + node.Lost.Count
            ? null
            : new ResourceModel { Name = name, Documentation = node.Text, Values = new(values) };
    }

    private static ValueTypeModel? Type(SpecScope scope, SpecNode node, Definitions<TypeModel> types, Definitions<CodesModel> codes)
    {
        string type = node["type"]!;
        if (Kinds.TryGetValue(type, out ValueKind kind))
        {
            return new ValueTypeModel(kind);
        }

        if (codes.Find(type) is not null)
        {
            return new ValueTypeModel(ValueKind.Code, type);
        }

        if (types.Find(type) is not null)
        {
            return new ValueTypeModel(ValueKind.Typed, type);
        }

        if (!types.MayHave(type) && !codes.MayHave(type))
        {
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a value", type, Names.Advice(Kinds.Keys.Concat(types.Names).Concat(codes.Names), type));
        }

        return null;
    }
}
