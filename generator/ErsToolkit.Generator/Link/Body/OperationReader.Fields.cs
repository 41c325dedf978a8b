using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <content>Fields: elements that carry a value.</content>
internal sealed partial class OperationReader
{
    /// <summary>The most fields that an operation can have, because each has a bit.</summary>
    public const int MostFields = 31;

    private static readonly Dictionary<string, string> Primitives = new()
    {
        ["id"] = "IsId",
        ["dateTime"] = "IsDateTime",
        ["instant"] = "IsInstant",
    };

    private void ReadField(SpecNode node, ElementTree parent, StatementPaths paths, bool isInSlices)
    {
        string path = node["path"]!;
        SpecNode[] rules = node.ChildrenNamed("required").ToArray();
        bool isConditional = rules.Length > 0 || node.Lost.Any(lost => lost.Name == "required");
        if (!CheckForm(node, rules, isInSlices) || Occurs.Read(scope, node, isConditional) is not Occurs occurs)
        {
            return;
        }

        if (occurs.IsForbidden)
        {
            if (node["name"] is string never)
            {
                scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1008_Contradiction, never + " has a name, by which requests are given it, and occurs 0..0", "Remove the name, or let it occur");
            }

            if (node.Find("write") is SpecAttribute write)
            {
                scope.Report(write.NameSpan, SpecDiagnostics.ERS1002_Unknown, "write", "a field that should not be there", "");
            }
            else if (paths.Claim(node, "path", path))
            {
                parent.At(path, Demand.None).Content = Element(node, ContentKind.Unwanted) with { Present = occurs.Present };
            }

            return;
        }

        string? name = node["name"] is null ? "" : FieldName(node);
        ElementModel? content = Content(node) is ElementModel read ? Write(node, read) : null;
        if (name is null || content is null || (content.Content != ContentKind.Object && !IsOneValue(node)) || !paths.Claim(node, "path", path))
        {
            return;
        }

        ElementTree element = parent.At(path, occurs.Missing);
        element.Content = Attach(content, name);
        if (name.Length > 0)
        {
            _fields.Add(Field(node, name, content, path, occurs));
        }
    }

    /// <summary>Reports what a field cannot have where it stands.</summary>
    private bool CheckForm(SpecNode node, SpecNode[] rules, bool isInSlices)
    {
        if (isInSlices && node.Find("name") is SpecAttribute name)
        {
            scope.Report(name.NameSpan, SpecDiagnostics.ERS1002_Unknown, "name", "a field of slices", ": what an entry carries is named by its slice");
            return false;
        }

        if (isInSlices && node.ChildrenNamed("after").FirstOrDefault() is SpecNode after)
        {
            scope.Report(after.Span, SpecDiagnostics.ERS1002_Unknown, "after", "a field of slices", "");
            return false;
        }

        if (node["name"] is not null && node.Find("write") is SpecAttribute write)
        {
            scope.Report(write.NameSpan, SpecDiagnostics.ERS1002_Unknown, "write", "a field with a name", ": its value is that of the builder");
            return false;
        }

        if (rules.Length > 0 && (isInSlices || rules.Length > 1))
        {
            scope.Report(rules[rules.Length - 1].Span, SpecDiagnostics.ERS1002_Unknown, "required", isInSlices ? "a field of slices" : "a field that has one", isInSlices ? "" : ", or join the conditions with 'or'");
            return false;
        }

        if (rules.Length > 0 && node["name"] is null)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "a 'name', because a rule decides about it");
            return false;
        }

        return true;
    }

    /// <summary>Reads the name of a field or of a slice, which share the builder.</summary>
    private string? FieldName(SpecNode node)
    {
        string? name = scope.Identifier(node, "name", _otherNames);
        if (name is not null && _fields.Any(field => field.Name == name))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1004_Duplicate, "The field", name, "");
            return null;
        }

        // A reader remembers where a conditional field stands under a name of its own.
        _named++;
        string? reason = _named > MostFields ? "an operation has at most 31 fields"
            : _fields.Any(field => field.Name + "Position" == name || name + "Position" == field.Name) ? "it differs from another field by 'Position' alone"
            : null;
        if (name is not null && reason is not null)
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1010_BadName, name, reason);
            return null;
        }

        return name;
    }

    /// <summary>A code is carried by FHIR's Coding, whose code is the field.</summary>
    private static ElementModel Attach(ElementModel content, string name) =>
        content.Content == ContentKind.Object
            ? content with { Children = new(content.Children.Select(child => child.Content == ContentKind.Code ? child with { Field = name } : child)) }
            : content with { Field = name };

    /// <summary>Adds the value that is always written, which must be one that the element takes.</summary>
    private ElementModel? Write(SpecNode node, ElementModel content)
    {
        if (node["write"] is not string text)
        {
            return content;
        }

        CodesModel? system = content.Children.Select(child => child.Codes).FirstOrDefault(model => model is not null);
        string? advice = content.Content switch
        {
            ContentKind.Object => system!.Codes.Any(code => code.Value == text) ? null : "a code of " + system.Name + ": " + Names.List(system.Codes.Select(code => code.Value)),
            ContentKind.Text => content.MaximumLength == 0 || text.Length <= content.MaximumLength ? null : "a text that is no longer than max",
            ContentKind.Primitive when content.Value == Primitives["id"] => IsId(text) ? null : "a FHIR id: letters, digits, - and ., at most 64",
            _ => "a value of the type string, id or a code system, or leave the attribute out",
        };
        if (advice is not null)
        {
            scope.Report(node.SpanOf("write"), SpecDiagnostics.ERS1007_ForbiddenValue, text, "write", advice);
            return null;
        }

        return content.Content == ContentKind.Object
            ? content with { Children = new(content.Children.Select(child => child.Content == ContentKind.Code ? child with { Written = text } : child)) }
            : content with { Written = text };
    }

    private static bool IsId(string text) =>
        text.Length <= 64 && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.');

    private FieldModel Field(SpecNode node, string name, ElementModel content, string path, Occurs occurs) => new()
    {
        Name = name,
        Kind = content.Content switch
        {
            ContentKind.Object => FieldKind.Code,
            ContentKind.Reference => FieldKind.Typed,
            ContentKind.Primitive => content.Value == "IsInstant" ? FieldKind.Instant : FieldKind.Primitive,
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
        TooLong = content.TooLong,
        IsSensitive = node["sensitive"] == "true" || content.Type is { IsSensitive: true },
    };

    /// <summary>Reads what a field's element holds by its type.</summary>
    private ElementModel? Content(SpecNode node)
    {
        string type = node["type"] ?? "string";
        int maximum = 0;
        if (node["max"] is string max && (!int.TryParse(max, NumberStyles.None, CultureInfo.InvariantCulture, out maximum) || maximum < 1 || type != "string"))
        {
            scope.Report(node.SpanOf("max"), SpecDiagnostics.ERS1007_ForbiddenValue, max, "max", "a whole number of at least 1, and only beside the type string");
            return null;
        }

        if (type == "string")
        {
            return Element(node, ContentKind.Text) with { MaximumLength = maximum, TooLong = SpecScope.Severity(node, "over") };
        }

        if (Primitives.TryGetValue(type, out string? primitive))
        {
            return Element(node, ContentKind.Primitive) with { Value = primitive };
        }

        if (codes.Find(type) is CodesModel system)
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

        if (types.Find(type) is { IsReference: true } reference)
        {
            return Element(node, ContentKind.Reference) with { Type = reference };
        }

        if (types.Find(type) is not null || !(types.MayHave(type) || codes.MayHave(type)))
        {
            IEnumerable<string> known = types.Usable.Where(candidate => candidate.IsReference).Select(candidate => candidate.Name).Concat(codes.Names).Concat(Primitives.Keys).Concat(["string"]);
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a field", type, Names.Advice(known, type));
        }

        return null;
    }
}
