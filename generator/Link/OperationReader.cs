using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads one operation: the elements of its request, and the fields that have a name.</summary>
internal sealed class OperationReader(SpecScope scope, string resource, IReadOnlyDictionary<string, TypeModel> types, IReadOnlyDictionary<string, CodesModel> codes)
{
    private static readonly Dictionary<string, string> Primitives = new()
    {
        ["id"] = "IsId",
        ["dateTime"] = "IsDateTime",
    };

    private readonly ElementTree _root = new(resource);
    private readonly List<FieldModel> _fields = [];
    private readonly HashSet<string> _paths = [];

    public OperationModel? Read(SpecNode node, EquatableArray<OutcomeModel> outcomes)
    {
        foreach (SpecNode statement in node.Children)
        {
            ReadStatement(statement, _root);
        }

        AddRules(node.Children.Where(child => child.Name == "field"));
        ElementModel root = _root.ToModel();
        string discriminator = node["by"]!;
        if (!root.Children.Any(child => child.Content == ContentKind.Fixed && child.Name == discriminator))
        {
            IEnumerable<string> known = root.Children.Where(child => child.Content == ContentKind.Fixed).Select(child => child.Name);
            scope.Report(node.SpanOf("by"), SpecDiagnostics.ERS1006_UnknownReference, "fixed element", discriminator, Names.List(known));
            return null;
        }

        return scope.Identifier(node, "name") is not string name ? null : new OperationModel
        {
            Name = name,
            Documentation = node.Text,
            Discriminator = discriminator,
            Root = root,
            Fields = new(_fields),
            Outcomes = outcomes,
        };
    }

    private void ReadStatement(SpecNode node, ElementTree parent)
    {
        if (!ElementPaths.Check(scope, node, "path"))
        {
            return;
        }

        if (parent == _root && !_paths.Add(node["path"]!))
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1004_Duplicate, "The path", node["path"]!);
            return;
        }

        switch (node.Name)
        {
            case "fixed":
                parent.At(node["path"]!, SpecScope.Severity(node, "missing")).Content = Element(node, ContentKind.Fixed) with { Value = node["value"]! };
                break;
            case "profiles":
                parent.At(node["path"]!, Demand.None).Content = Element(node, ContentKind.Profiles) with { Profiles = Profiles(node) };
                break;
            case "hint":
                parent.At(node["path"]!, Demand.None).Content = Element(node, ContentKind.Hint) with { Value = node.Text };
                break;
            case "slices":
                ReadSlices(node, parent);
                break;
            case "field":
                ReadField(node, parent);
                break;
        }
    }

    private EquatableArray<ProfileModel> Profiles(SpecNode node) =>
        new(scope.Distinct(node.ChildrenNamed("profile"), "value", "The profile").Select(profile => new ProfileModel(profile["value"]!, profile["write"] == "true")));

    private void ReadField(SpecNode node, ElementTree parent)
    {
        string path = node["path"]!;
        bool isConditional = node.ChildrenNamed("required").Any();
        if (Occurs.Read(scope, node, isConditional) is not Occurs occurs)
        {
            return;
        }

        if (occurs.IsForbidden)
        {
            parent.At(path, Demand.None).Content = Element(node, ContentKind.Unwanted) with { Present = occurs.Present };
            return;
        }

        string? name = node["name"] is null ? "" : scope.Identifier(node, "name");
        ElementModel? content = Content(node);
        if (name is null || content is null)
        {
            return;
        }

        if (name.Length > 0 && _fields.Any(field => field.Name == name))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1004_Duplicate, "The field", name);
            return;
        }

        ElementTree element = parent.At(path, occurs.Missing);
        element.Content = Attach(content, name);
        if (name.Length > 0)
        {
            _fields.Add(Field(node, name, content, path, occurs));
        }
    }

    /// <summary>A code is carried by FHIR's Coding, whose code is the field.</summary>
    private static ElementModel Attach(ElementModel content, string name) =>
        content.Content == ContentKind.Object
            ? content with { Children = new(content.Children.Select(child => child.Content == ContentKind.Code ? child with { Field = name } : child)) }
            : content with { Field = name };

    private FieldModel Field(SpecNode node, string name, ElementModel content, string path, Occurs occurs) => new()
    {
        Name = name,
        Kind = content.Content switch
        {
            ContentKind.Object => FieldKind.Code,
            ContentKind.Reference => FieldKind.Typed,
            ContentKind.Primitive => FieldKind.Primitive,
            _ => FieldKind.Text,
        },
        Documentation = node.Text,
        OuterPath = resource + "." + ElementPaths.Outer(path),
        LeafPath = resource + "." + ElementPaths.Shown(path) + (content.Content == ContentKind.Object ? ".code" : ""),
        Missing = occurs.Missing,
        Codes = content.Children.Select(child => child.Codes).FirstOrDefault(model => model is not null),
        Type = content.Type,
        Primitive = content.Value,
        MaximumLength = content.MaximumLength,
        IsSensitive = node["sensitive"] == "true" || content.Type is { IsSensitive: true },
    };

    /// <summary>Reads what a field's element holds by its type.</summary>
    private ElementModel? Content(SpecNode node)
    {
        string type = node["type"] ?? "string";
        int maximum = 0;
        if (node["max"] is string max && (!int.TryParse(max, out maximum) || maximum < 1 || type != "string"))
        {
            scope.Report(node.SpanOf("max"), SpecDiagnostics.ERS1007_ForbiddenValue, max, "max", "a whole number of at least 1, and only beside the type string");
            return null;
        }

        if (type == "string")
        {
            return Element(node, ContentKind.Text) with { MaximumLength = maximum };
        }

        if (Primitives.TryGetValue(type, out string? primitive))
        {
            return Element(node, ContentKind.Primitive) with { Value = primitive };
        }

        if (codes.TryGetValue(type, out CodesModel? system))
        {
            return Element(node, ContentKind.Object) with
            {
                Children = new(
                [
                    new ElementModel { Name = "system", Content = ContentKind.Fixed, Value = system.System, Missing = Demand.Error },
                    new ElementModel { Name = "code", Content = ContentKind.Code, Codes = system, Missing = Demand.Error },
                ]),
            };
        }

        if (types.TryGetValue(type, out TypeModel? reference) && reference.IsReference)
        {
            return Element(node, ContentKind.Reference) with { Type = reference };
        }

        IEnumerable<string> known = types.Values.Where(candidate => candidate.IsReference).Select(candidate => candidate.Name).Concat(codes.Keys).Concat(Primitives.Keys).Concat(["string"]);
        scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a field", type, Names.List(known));
        return null;
    }

    private void ReadSlices(SpecNode node, ElementTree parent)
    {
        string path = node["path"]!;
        if (!path.EndsWith("[]", System.StringComparison.Ordinal) || path.IndexOf('.') >= 0 || !ElementPaths.Check(scope, node, "by"))
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", "an array of the resource itself, such as participant[]");
            return;
        }

        string by = node["by"]!;
        var entry = new ElementTree(ElementPaths.Outer(path));
        entry.At(by + ".system", Demand.Error).Content = new ElementModel { Name = "system", Content = ContentKind.SliceSystem };
        entry.At(by + ".value", Demand.Error).Content = new ElementModel { Name = "value", Content = ContentKind.SliceValue };
        foreach (SpecNode statement in node.Children.Where(child => child.Name != "slice"))
        {
            ReadStatement(statement, entry);
        }

        var slices = new List<SliceModel>();
        foreach (SpecNode slice in scope.Distinct(node.ChildrenNamed("slice"), "name", "The slice"))
        {
            if (ReadSlice(slice, path, by, slices.Count) is SliceModel model)
            {
                slices.Add(model);
            }
        }

        ElementTree array = parent.At(path, slices.Select(slice => slice.Missing).DefaultIfEmpty(Demand.None).Max());
        array.Content = Element(node, ContentKind.Slices) with { Slices = new(slices), Children = entry.ToModel().Children };
    }

    private SliceModel? ReadSlice(SpecNode node, string path, string by, int index)
    {
        Dictionary<string, TypeModel> identifiers = types.Values.Where(type => !type.IsReference).ToDictionary(type => type.Name);
        string? name = scope.Identifier(node, "name");
        TypeModel? type = scope.Resolve(identifiers, node, "type", "identifier type");
        if (name is null || type is null || Occurs.Read(scope, node, isConditional: false) is not Occurs occurs)
        {
            return null;
        }

        if (!occurs.IsForbidden)
        {
            string array = resource + "." + ElementPaths.Outer(path);
            _fields.Add(new FieldModel
            {
                Name = name,
                Kind = FieldKind.Typed,
                Documentation = node.Text,
                OuterPath = array,
                LeafPath = array + "[" + index + "]." + by + ".value",
                Missing = occurs.Missing,
                Type = type,
                IsSensitive = type.IsSensitive,
            });
        }

        return new SliceModel { Name = name, Type = type, Missing = occurs.Missing, Present = occurs.Present };
    }

    private void AddRules(IEnumerable<SpecNode> statements)
    {
        foreach (SpecNode statement in statements)
        {
            int index = _fields.FindIndex(field => field.Name == statement["name"]);
            SpecNode? rule = statement.ChildrenNamed("required").FirstOrDefault();
            if (rule is not null && index >= 0 && RuleReader.Read(scope, rule, _fields) is RuleModel model)
            {
                _fields[index] = _fields[index] with { Rule = model };
            }
        }
    }

    private static ElementModel Element(SpecNode node, ContentKind kind)
    {
        string path = node["path"]!;
        string last = path.Substring(path.LastIndexOf('.') + 1).Replace("[]", "");
        return new ElementModel { Name = last, Content = kind };
    }
}
