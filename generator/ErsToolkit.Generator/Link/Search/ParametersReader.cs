using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Body;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Search;

/// <summary>Reads the parameters of a search: what the builder sets, and what is always the same.</summary>
internal sealed class ParametersReader(SpecScope scope, Definitions<TypeModel> types, Definitions<CodesModel> codes, RequestModel? request)
{
    /// <summary>The members that a request has besides its fields.</summary>
    private static readonly string[] RequestMembers = ["ToQueryString", "Headers", "Next"];

    /// <summary>What only a parameter has whose value the builder sets.</summary>
    private static readonly string[] OfFields = ["name", "type", "occurs", "min", "max", "pages"];

    private readonly List<ParameterModel> _all = [];
    private readonly List<FieldModel> _fields = [];

    public IReadOnlyList<ParameterModel> All => _all;

    public IReadOnlyList<FieldModel> Fields => _fields;

    /// <summary>Whether a parameter is not there because of something that was reported elsewhere.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>The name of the field that numbers the pages; <see langword="null"/> where there is none.</summary>
    public string? Pages { get; private set; }

    public void Read(SpecNode search)
    {
        string[] others = [.. GeneratedNames.OfSearch(search["name"]!), .. RequestMembers];
        var seen = new HashSet<string>();
        foreach (SpecNode node in search.ChildrenNamed("parameter"))
        {
            if (!IsPlaced(node))
            {
                continue;
            }

            string place = node["query"] is null ? "header" : "query";
            if (!seen.Add(place + " " + node[place]))
            {
                scope.Report(node.SpanOf(place), SpecDiagnostics.ERS1004_Duplicate, "The parameter", node[place]!, "");
            }
            else if (node["value"] is null)
            {
                ReadField(node, place, others);
            }
            else if (IsFixed(node))
            {
                _all.Add(new ParameterModel { Name = node[place]!, IsHeader = false, Field = "", Value = node["value"]! });
            }
        }
    }

    /// <summary>Reports a parameter that stands nowhere, in two places, or where none can stand.</summary>
    private bool IsPlaced(SpecNode node)
    {
        string? query = node["query"];
        if (node.Find("header") is not SpecAttribute header)
        {
            if (query is null)
            {
                scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute 'query' or 'header', which names it");
            }
            else if (!query.All(IsOfName))
            {
                scope.Report(node.SpanOf("query"), SpecDiagnostics.ERS1007_ForbiddenValue, query, "query", "a parameter's name: letters, digits and . : _ -");
                return false;
            }

            return query is not null;
        }

        if (query is not null)
        {
            scope.Report(header.NameSpan, SpecDiagnostics.ERS1002_Unknown, header.Name, "a parameter of the query", "");
            return false;
        }

        // What was wrong with the request was reported there.
        HeaderModel[] known = request?.Headers.Where(candidate => candidate.Place != "Answer" && candidate.Occurs != "0..0").ToArray() ?? [];
        bool isKnown = known.Any(candidate => candidate.Name == header.Value);
        HasGaps |= request is null;
        if (!isKnown && request is not null)
        {
            scope.Report(header.ValueSpan, SpecDiagnostics.ERS1006_UnknownReference, "header of the request", header.Value, Names.Advice(known.Select(candidate => candidate.Name), header.Value));
        }

        return isKnown;
    }

    private bool IsFixed(SpecNode node)
    {
        SpecAttribute? surplus = OfFields.Append("header").Select(node.Find).FirstOrDefault(attribute => attribute is not null);
        if (surplus is not null)
        {
            scope.Report(surplus.NameSpan, SpecDiagnostics.ERS1002_Unknown, surplus.Name, "a parameter that always has one value", "");
        }

        return surplus is null;
    }

    private void ReadField(SpecNode node, string place, string[] others)
    {
        if (node["name"] is null)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute 'name' or 'value', which says where its value comes from");
            return;
        }

        string? name = scope.Identifier(node, "name", others);
        if (name is not null && _fields.Any(other => other.Name == name))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1004_Duplicate, "The field", name, "");
            name = null;
        }

        if (_fields.Count == OperationReader.MostFields)
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1013_TooMany, node["name"]!, $"a search has at most {OperationReader.MostFields} parameters");
            name = null;
        }

        if (Field(node, place, name ?? "") is not FieldModel field || name is null)
        {
            return;
        }

        _fields.Add(field);
        _all.Add(new ParameterModel { Name = node[place]!, IsHeader = field.IsHeader, Field = name, Value = "" });
        ReadPages(node, field);
    }

    private void ReadPages(SpecNode node, FieldModel field)
    {
        if (node.Find("pages") is not SpecAttribute pages)
        {
            return;
        }

        if (Pages is not null)
        {
            scope.Report(pages.NameSpan, SpecDiagnostics.ERS1004_Duplicate, "The parameter with", "pages", "");
        }
        else if (field.Value is not IntegerValue || !field.IsRequired || field.IsHeader)
        {
            scope.Report(pages.ValueSpan, SpecDiagnostics.ERS1007_ForbiddenValue, pages.Value, pages.Name, "true beside an integer of the query that occurs 1..1");
        }
        else
        {
            Pages = field.Name;
        }
    }

    private FieldModel? Field(SpecNode node, string place, string name) => Value(node, place) is not ValueModel value ? null : new()
    {
        Name = name,
        Value = value,
        Documentation = node.Text,
        OuterPath = node[place]!,
        LeafPath = node[place]!,
        Missing = node["occurs"] == "0..1" ? Demand.None : Demand.Error,
        IsHeader = place == "header",
        IsSensitive = value.IsSensitive,
    };

    private ValueModel? Value(SpecNode node, string place)
    {
        string type = node["type"] ?? ValueKinds.Usual;
        if (ValueKinds.Read(scope, node, type, out ValueModel? value))
        {
            return place == "header" && value is TextValue text ? new HeaderTextValue(text.MaximumLength) : value;
        }

        if (codes.Find(type) is CodesModel system)
        {
            return ValueKinds.IsUnbounded(scope, node, type) ? new CodeValue(system) : null;
        }

        if (types.Find(type) is TypeModel typed)
        {
            if (!ValueKinds.IsUnbounded(scope, node, type))
            {
                return null;
            }

            return typed.IsReference ? new ReferenceValue(typed) : new IdentifierValue(typed);
        }

        if (types.MayHave(type) || codes.MayHave(type))
        {
            HasGaps = true;
        }
        else
        {
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a parameter", type, Names.Advice(types.Names.Concat(codes.Names).Concat(ValueKinds.Names), type));
        }

        return null;
    }

    private static bool IsOfName(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or ':' or '_' or '-';
}
