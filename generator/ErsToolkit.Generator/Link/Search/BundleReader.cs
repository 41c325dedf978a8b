using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Search;

/// <summary>Reads what the answer to a search holds: which resources count, and what is taken of them and of one that each refers to.</summary>
internal sealed class BundleReader(SpecScope scope, ClaimedNames generated, Definitions<TypeModel> types, Definitions<FieldModel> fields)
{
    /// <summary>The element that every resource has its own id in.</summary>
    private const string OwnId = "id";

    /// <summary>The members that a page has besides its list.</summary>
    private static readonly string[] PageMembers = ["Search", "Total", "Number", "HasNext", "ReadAt", "NextSearch", "HasNothing", "HasOutcome", "NotListed", "Read"];

    /// <summary>What a value has that an element gives.</summary>
    private static readonly string[] OfElements = ["path", "over", "type", "occurs", "equals", "after"];

    private static readonly string[] Mandatory = ["path", "type"];

    private readonly Definitions<HopModel> _hops = new();
    private readonly List<ReadModel> _reads = [];

    public BundleModel? Read(SpecNode node)
    {
        string page = node["page"]!;
        string item = node["item"]!;
        bool isNamed = scope.Identifier(node, "page") is not null & scope.Identifier(node, "item", page) is not null & scope.Identifier(node, "items", [page, .. PageMembers]) is not null & scope.Identifier(node, "resource") is not null
            && generated.Claim(scope, node, [page, page + "Reader"], "page") & generated.Claim(scope, node, [item, GeneratedNames.JsonConverter(item)], "item");
        OnlyModel[] only = scope.Distinct(node.ChildrenNamed("only"), "path", "The value of").Where(IsPlain).Select(child => new OnlyModel(child["path"]!, child["value"]!)).ToArray();
        foreach (SpecNode child in scope.Distinct(node.ChildrenNamed("hop"), "to", "The hop to"))
        {
            bool isUsable = IsPlain(child) & scope.Identifier(child, "to") is not null;
            _hops.Add(child["to"], isUsable ? new HopModel(child["path"]!, child["to"]!) : null);
        }

        _hops.IsIncomplete |= node.Lost.Any(lost => lost.Name == "hop");
        int problems = scope.ProblemCount;
        foreach (SpecNode child in scope.Distinct(node.ChildrenNamed("read"), "name", "The value"))
        {
            if (scope.Identifier(child, "name", item) is string name && Value(child, name) is ReadModel read)
            {
                _reads.Add(read);
            }
        }

        ReadOrder(node, isIncomplete: scope.ProblemCount > problems || node.Lost.Count > 0);
        if (_reads.Count == 0 && !node.ChildrenNamed("read").Any() && node.Lost.Count == 0)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "at least one 'read'");
        }

        return !isNamed || _reads.Count == 0 ? null : new BundleModel
        {
            Documentation = node.Text,
            Resource = node["resource"]!,
            Page = page,
            Item = item,
            Items = node["items"]!,
            Only = new(only),
            Hops = new(_hops.Usable),
            Reads = new(_reads),
        };
    }

    private ReadModel? Value(SpecNode node, string name)
    {
        if (node["of"] is not null)
        {
            return OfSearch(node, name);
        }

        if (Mandatory.FirstOrDefault(attribute => node[attribute] is null) is string mandatory)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "the attribute '" + mandatory + "', or 'of' for a value of the search");
            return null;
        }

        HopModel? hop = node["over"] is null ? null : scope.Resolve(_hops, node, "over", "hop");
        if ((node["over"] is not null && hop is null) || !ElementPaths.Check(scope, node, "path"))
        {
            return null;
        }

        return Kind(node) is not var (kind, value) ? null : Complete(node, new ReadModel
        {
            Name = name,
            Kind = kind,
            Documentation = node.Text,
            Path = node["path"]!,
            Over = hop?.To ?? "",
            IsOptional = node["occurs"] == "0..1",
            Value = value,
        });
    }

    private ReadModel? OfSearch(SpecNode node, string name)
    {
        if (OfElements.Select(node.Find).FirstOrDefault(attribute => attribute is not null) is SpecAttribute surplus)
        {
            scope.Report(surplus.NameSpan, SpecDiagnostics.ERS1002_Unknown, surplus.Name, "a value of the search", "");
            return null;
        }

        return scope.Resolve(fields, node, "of", "field of the search") is not FieldModel field ? null : new ReadModel
        {
            Name = name,
            Kind = ReadKind.OfSearch,
            Documentation = node.Text.Length > 0 ? node.Text : field.Documentation,
            Path = "",
            Over = "",
            IsOptional = !field.IsRequired,
            Value = field.Value,
            Field = field,
        };
    }

    /// <summary>Tells what kind of value an element has, from its type.</summary>
    private (ReadKind Kind, ValueModel Value)? Kind(SpecNode node)
    {
        string type = node["type"]!;
        string path = node["path"]!;
        if (type == "instant")
        {
            return IsPlain(node) ? (ReadKind.Element, new InstantValue()) : null;
        }

        if (types.Find(type) is not TypeModel found)
        {
            if (!types.MayHave(type))
            {
                scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a value", type, Names.Advice(types.Names.Concat(["instant"]), type));
            }

            return null;
        }

        bool isOne = path.Split('.').Length == 2 && ElementPaths.IsArray(path.Split('.')[0]) && !path.EndsWith("]", System.StringComparison.Ordinal) && !ElementPaths.IsUnwrapped(path);
        string? advice = !found.IsReference ? (isOne ? null : "the path of an identifier in the entries of an array, such as outer[].inner")
            : path == OwnId && found.Parts.Count == 1 && node["over"] is null ? null
            : "the resource's own id for a reference, which must have one part";
        if (advice is not null)
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", advice);
            return null;
        }

        if (found.IsReference && node["occurs"] == "0..1")
        {
            scope.Report(node.SpanOf("occurs"), SpecDiagnostics.ERS1005_BadCardinality, node["occurs"]!, "1..1, because each has an id");
            return null;
        }

        return found.IsReference ? (ReadKind.Own, new ReferenceValue(found)) : (ReadKind.Identifier, new IdentifierValue(found));
    }

    private ReadModel? Complete(SpecNode node, ReadModel read)
    {
        if (node["equals"] is null)
        {
            return read;
        }

        if (scope.Resolve(fields, node, "equals", "field of the search") is not FieldModel field)
        {
            return null;
        }

        if (field.Type is null || field.Type != read.Type)
        {
            scope.Report(node.SpanOf("equals"), SpecDiagnostics.ERS1007_ForbiddenValue, field.Name, "equals", "a field of the search that has the same type of a library");
            return null;
        }

        return read with { Field = field };
    }

    private void ReadOrder(SpecNode bundle, bool isIncomplete)
    {
        string[] instants = _reads.Where(read => read.Kind == ReadKind.Element).Select(read => read.Name).ToArray();
        foreach (SpecNode node in bundle.ChildrenNamed("read").Where(node => node["after"] is not null))
        {
            int index = _reads.FindIndex(read => read.Name == node["name"]);
            if (index < 0)
            {
                continue;
            }

            if (instants.Contains(node["after"]!) && _reads[index].Kind == ReadKind.Element && node["after"] != node["name"])
            {
                _reads[index] = _reads[index] with { After = node["after"]! };
            }
            else if (!isIncomplete)
            {
                scope.Report(node.SpanOf("after"), SpecDiagnostics.ERS1006_UnknownReference, "other instant, after which an instant comes,", node["after"]!, Names.Advice(instants.Where(name => name != node["name"]), node["after"]!));
            }
        }
    }

    /// <summary>Whether a path is that of one value, which no array holds.</summary>
    private bool IsPlain(SpecNode node)
    {
        string path = node["path"]!;
        bool isPlain = ElementPaths.Check(scope, node, "path") && ElementPaths.Bare(path) == path;
        if (!isPlain && ElementPaths.Bare(path) != path)
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", "the path of one value, such as outer.inner");
        }

        return isPlain;
    }
}
