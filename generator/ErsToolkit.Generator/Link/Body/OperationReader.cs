using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>Reads one operation: the elements of its request, and the fields that have a name.</summary>
internal sealed partial class OperationReader(SpecScope scope, string resource, Definitions<TypeModel> types, Definitions<CodesModel> codes)
{
    /// <summary>The member of JSON that says of which type a resource is.</summary>
    private const string ResourceType = "resourceType";

    private readonly ElementTree _root = new(resource);
    private readonly List<FieldModel> _fields = [];

    /// <summary>The paths of the fields that have elements of their own, by name.</summary>
    private readonly Dictionary<string, string> _paths = [];
    private readonly Dictionary<string, string> _elementNames = new() { [Names.Pascal(resource)] = "" };
    private string[] _otherNames = [];
    private int _named;

    /// <summary>Whether a field is not there because of something that was reported elsewhere.</summary>
    public bool HasGaps { get; private set; }

    public BodyModel? Read(SpecNode node)
    {
        _otherNames = GeneratedNames.OfOperation(node["name"]!);
        int problems = scope.ProblemCount;
        var paths = new StatementPaths(scope, _elementNames);
        foreach (SpecNode statement in node.Children.Where(child => child.Find("path") is not null))
        {
            ReadStatement(statement, _root, paths, isInSlices: false);
        }

        for (int index = 0; index < _fields.Count; index++)
        {
            // What is there for a field alone is known once all statements were read.
            _fields[index] = _paths.TryGetValue(_fields[index].Name, out string? path) ? _fields[index] with { OuterPath = _root.OuterPath(path) } : _fields[index];
        }

        // What is not there may be what was reported: its absence is not reported too.
        bool isIncomplete = HasGaps || scope.ProblemCount > problems || node.Lost.Count > 0;
        CheckResourceType(node, isIncomplete);
        AddRules(node.Children.Where(child => child.Name == "field"), isIncomplete);
        AddOrder(node.Children.Where(child => child.Name == "field"), isIncomplete);
        ElementModel root = _root.ToModel();
        EquatableArray<SetterModel> setters = ReadSetters(node, isIncomplete);
        string discriminator = node["by"]!;
        string[] known = root.Children.Where(child => child.Content == ContentKind.Fixed && !child.IsArray).Select(child => child.Name).ToArray();
        if (known.Contains(discriminator))
        {
            return new BodyModel
            {
                Name = node["name"]!,
                Documentation = node.Text,
                Discriminator = discriminator,
                Root = root,
                Fields = new(_fields),
                Setters = setters,
            };
        }

        if (!isIncomplete)
        {
            scope.Report(node.SpanOf("by"), SpecDiagnostics.ERS1006_UnknownReference, "fixed element of the resource", discriminator, Names.Advice(known, discriminator));
        }

        return null;
    }

    /// <summary>JSON says of which type a resource is, and that is the endpoint's.</summary>
    private void CheckResourceType(SpecNode operation, bool isIncomplete)
    {
        if (operation.ChildrenNamed("fixed").FirstOrDefault(statement => statement["path"] == ResourceType) is not SpecNode type)
        {
            if (!isIncomplete)
            {
                scope.Report(operation.Span, SpecDiagnostics.ERS1003_Missing, operation.Name, $"<fixed path=\"{ResourceType}\" value=\"{resource}\"/>, without which JSON is no resource of FHIR's");
            }
        }
        else if (type["value"] != resource)
        {
            scope.Report(type.SpanOf("value"), SpecDiagnostics.ERS1008_Contradiction, "the payload would be of another type than the endpoint's resource '" + resource + "'", "Write the same in both places");
        }
    }

    private void ReadStatement(SpecNode node, ElementTree parent, StatementPaths paths, bool isInSlices)
    {
        if (!ElementPaths.Check(scope, node, "path"))
        {
            return;
        }

        switch (node.Name)
        {
            case "fixed":
                ReadFixed(node, parent, paths);
                break;
            case "profiles":
                ReadProfiles(node, parent, paths);
                break;
            case "hint":
                if (paths.Claim(node, "path", node["path"]!))
                {
                    parent.At(node["path"]!, Demand.None, isUse: false).Content = Element(node, ContentKind.Hint) with { Text = node.Text, Means = node["means"] ?? "" };
                }

                break;
            case "slices":
                ReadSlices(node, parent, paths);
                break;
            case "field":
                ReadField(node, parent, paths, isInSlices);
                break;
        }
    }

    private void ReadFixed(SpecNode node, ElementTree parent, StatementPaths paths)
    {
        if (IsOneValue(node) && Only(node) is ValueModel value && paths.Claim(node, "path", node["path"]!))
        {
            parent.At(node["path"]!, SpecScope.Severity(node, "missing")).Content = Element(node, ContentKind.Fixed) with { Value = value, Text = node["value"]! };
        }
    }

    /// <summary>Reads the type of a value that is always the same, which must be such a value.</summary>
    private ValueModel? Only(SpecNode node)
    {
        string text = node["value"]!;
        if (node["type"] is not string type)
        {
            // JSON tells the text "5" from the number 5, and who wrote a spec knows which one is meant.
            string[] others = ValueKinds.Names.Where(name => ValueKinds.Read(scope, node, name, out ValueModel? other) && other is not null && other.Json != JsonForm.Text && other.Takes(text)).ToArray();
            if (others.Length == 0)
            {
                return new TextValue();
            }

            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "a 'type', because JSON could have " + text + " as " + Names.Or(others.Prepend(ValueKinds.Usual)));
            return null;
        }

        if (!ValueKinds.Read(scope, node, type, out ValueModel? value))
        {
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "type of a fixed value", type, Names.Advice(ValueKinds.Names, type));
        }
        else if (value?.Takes(text) == false)
        {
            scope.Report(node.SpanOf("value"), SpecDiagnostics.ERS1007_ForbiddenValue, text, "value", value.Expected);
            return null;
        }

        return value;
    }

    private void ReadProfiles(SpecNode node, ElementTree parent, StatementPaths paths)
    {
        string path = node["path"]!;
        ProfileModel[] profiles = scope.Distinct(node.ChildrenNamed("profile"), "value", "The profile").Select(profile => new ProfileModel(profile["value"]!, profile["write"] == "true")).ToArray();
        if (!ElementPaths.IsArray(path))
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", "an array, such as outer.inner[]");
        }
        else if (profiles.Length == 0)
        {
            ReportEmpty(node, "profile");
        }
        else if (paths.Claim(node, "path", path))
        {
            parent.At(path, Demand.None).Content = Element(node, ContentKind.Profiles) with { Profiles = new(profiles) };
        }
    }

    /// <summary>A value stands in an element, not in an array.</summary>
    private bool IsOneValue(SpecNode node)
    {
        string path = node["path"]!;
        bool isOne = !ElementPaths.IsArray(path) && !ElementPaths.IsUnwrapped(path);
        if (!isOne)
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", "the path of one value, such as outer[].inner");
        }

        return isOne;
    }

    private void ReportEmpty(SpecNode node, string child)
    {
        if (node.Lost.Count == 0)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "at least one '" + child + "'");
        }
    }

    private EquatableArray<SetterModel> ReadSetters(SpecNode operation, bool isIncomplete)
    {
        Definitions<FieldModel> single = Defined(_ => true, isIncomplete);
        var taken = new HashSet<string>();
        var setters = new List<SetterModel>();
        foreach (SpecNode node in scope.Distinct(operation.ChildrenNamed("setter"), "name", "The setter"))
        {
            string[] names = Names.Words(node["fields"]!);
            string? unknown = names.FirstOrDefault(name => single.Find(name) is null);
            if (names.FirstOrDefault(name => !taken.Add(name)) is string twice)
            {
                scope.Report(node.SpanOf("fields"), SpecDiagnostics.ERS1004_Duplicate, "The field of a setter", twice, "");
            }
            else if (unknown is not null)
            {
                if (!single.MayHave(unknown))
                {
                    scope.Report(node.SpanOf("fields"), SpecDiagnostics.ERS1006_UnknownReference, "field", unknown, Names.Advice(single.Names, unknown));
                }
            }
            else if (names.Length < 2 || (single.Find(node["name"]!) is not null && !names.Contains(node["name"]!)))
            {
                scope.Report(node.SpanOf("fields"), SpecDiagnostics.ERS1007_ForbiddenValue, node["fields"]!, "fields", "two or more fields, among them the one that the setter is named like, if there is one");
            }
            else if (Contradictions.Find(names.Select(name => single.Find(name)!).ToArray()) is var (forbidden, needed, under))
            {
                scope.Report(node.SpanOf("fields"), SpecDiagnostics.ERS1008_Contradiction, "the setter sets " + forbidden.Name + " and " + needed.Name + ", and when " + forbidden.Rule!.WhenField + " is " + under.Value + " the first is forbidden and the second needed", "Let each have a setter of its own");
            }
            else if (scope.Identifier(node, "name", _otherNames) is string name)
            {
                setters.Add(new SetterModel(name, new(names)));
            }
        }

        return new(setters);
    }

    private Definitions<FieldModel> Defined(Func<FieldModel, bool> isMeant, bool isIncomplete)
    {
        var defined = new Definitions<FieldModel> { IsIncomplete = isIncomplete };
        foreach (FieldModel field in _fields.Where(isMeant))
        {
            defined.Add(field.Name, field);
        }

        return defined;
    }

    private static ElementModel Element(SpecNode node, ContentKind kind)
    {
        return new ElementModel { Name = Name(node), Content = kind };
    }

    private static string Name(SpecNode node)
    {
        string path = node["path"]!;
        return ElementPaths.Bare(path.Substring(path.LastIndexOf('.') + 1));
    }
}
