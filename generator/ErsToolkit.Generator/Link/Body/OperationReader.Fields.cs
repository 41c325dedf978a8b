using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <content>Fields: elements that carry a value.</content>
internal sealed partial class OperationReader
{
    /// <summary>The most fields that an operation can have, because each has a bit.</summary>
    public const int MostFields = 31;

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
                parent.At(path, Demand.None, isUse: false).Content = Element(node, ContentKind.Unwanted) with { Present = occurs.Present };
            }

            return;
        }

        if (occurs.Missing == Demand.Error && node.Find("name") is null && node.Find("write") is null && node.Lost.Count == 0)
        {
            string supplied = isInSlices ? "a 'write', which is always sent" : "a 'name', by which requests are given the value, or a 'write', which is always sent";
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, supplied + ": it is mandatory, and nothing else supplies it");
            return;
        }

        string? name = node["name"] is null ? "" : FieldName(node);
        ValueModel? value = Value(node);
        ElementModel? content = value is null ? null : Write(node, value);
        if (name is null || value is null || content is null || (content.Content != ContentKind.Object && !IsOneValue(node)) || !paths.Claim(node, "path", path))
        {
            return;
        }

        ElementTree element = parent.At(path, occurs.Missing);
        element.Content = Attach(content, name);
        if (name.Length > 0)
        {
            _fields.Add(Field(node, name, value, path, occurs));
            _paths.Add(name, path);
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
        if (_fields.FirstOrDefault(field => field.Name != name && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) is FieldModel alike)
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1010_BadName, name!, "it differs from the field " + alike.Name + " in case alone");
            return null;
        }

        if (name is not null && _fields.Any(field => field.Name == name))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1004_Duplicate, "The field", name, "");
            return null;
        }

        // A reader remembers where a conditional field stands under a name of its own.
        if (name is not null && _fields.Any(field => field.Name + "Position" == name || name + "Position" == field.Name))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1010_BadName, name, "it differs from another field by 'Position' alone");
            return null;
        }

        _named++;
        if (name is not null && _named > MostFields)
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1013_TooMany, name, $"an operation has at most {MostFields} fields");
            return null;
        }

        return name;
    }

    /// <summary>Lets the element of a value, which may be that of a Coding below, carry a field.</summary>
    private static ElementModel Attach(ElementModel content, string name) => OfValue(content, element => element with { Field = name });

    /// <summary>Makes the element of a value. One that is always written must be such a value.</summary>
    private ElementModel? Write(SpecNode node, ValueModel value)
    {
        ElementModel content = value.ToElement(Name(node));
        if (node["write"] is not string text)
        {
            return content;
        }

        if (value is TypedValue)
        {
            scope.Report(node.SpanOf("write"), SpecDiagnostics.ERS1007_ForbiddenValue, text, "write", "a value of another type than one of a library, or leave the attribute out");
            return null;
        }

        if (!value.Takes(text))
        {
            scope.Report(node.SpanOf("write"), SpecDiagnostics.ERS1007_ForbiddenValue, text, "write", value.Expected);
            return null;
        }

        return OfValue(content, element => element with { Written = text });
    }

    private static ElementModel OfValue(ElementModel content, Func<ElementModel, ElementModel> change) =>
        content.Content == ContentKind.Object
            ? content with { Children = new(content.Children.Select(child => child.Content == ContentKind.Value ? change(child) : child)) }
            : change(content);

    private FieldModel Field(SpecNode node, string name, ValueModel value, string path, Occurs occurs) => new()
    {
        Name = name,
        Value = value,
        Documentation = node.Text,
        OuterPath = "",
        LeafPath = resource + "." + ElementPaths.Shown(path) + value.PathBelow,
        Missing = occurs.Missing,
        IsSensitive = node["sensitive"] == "true" || value.IsSensitive,
    };

    /// <summary>Tells a Coding, which has a system, from a plain code, which has none.</summary>
    private CodedValue? Coded(SpecNode node, CodesModel system)
    {
        string path = node["path"]!;
        bool hasSystem = system.System.Length > 0;
        string? advice = hasSystem && !FhirElements.MayBeCoding(path) ? "the path of a Coding for a field of the type " + system.Name + ", which has a system, such as outer[].coding[]; or leave 'system' out of the codes if the element is a plain code"
            : !hasSystem && FhirElements.IsCoding(path) ? "the path of a plain code for a field of the type " + system.Name + ", which has no system; or give the codes the 'system' that a Coding needs"
            : null;
        if (advice is not null)
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", advice);
            return null;
        }

        return hasSystem ? new CodingValue(system) : new CodeValue(system);
    }

    /// <summary>Reads what a field's element holds by its type.</summary>
    private ValueModel? Value(SpecNode node)
    {
        string type = node["type"] ?? ValueKinds.Usual;
        if (ValueKinds.Read(scope, node, type, out ValueModel? value))
        {
            return value;
        }

        if (codes.Find(type) is CodesModel system)
        {
            return ValueKinds.IsUnbounded(scope, node, type) ? Coded(node, system) : null;
        }

        if (types.Find(type) is { IsReference: true } reference)
        {
            return ValueKinds.IsUnbounded(scope, node, type) ? new ReferenceValue(reference) : null;
        }

        bool isReported = types.Find(type) is null && (types.MayHave(type) || codes.MayHave(type));
        HasGaps |= isReported;
        if (!isReported)
        {
            IEnumerable<string> known = types.Usable.Where(candidate => candidate.IsReference).Select(candidate => candidate.Name).Concat(codes.Names).Concat(ValueKinds.Names);
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a field", type, Names.Advice(known, type));
        }

        return null;
    }
}
