using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads one operation: the elements of its request, and the fields that have a name.</summary>
internal sealed partial class OperationReader(SpecScope scope, string resource, Definitions<TypeModel> types, Definitions<CodesModel> codes)
{
    private readonly ElementTree _root = new(resource);
    private readonly List<FieldModel> _fields = [];
    private readonly Dictionary<string, string> _elementNames = new() { [Names.Pascal(resource)] = "" };
    private string[] _otherNames = [];
    private int _named;

    public OperationModel? Read(SpecNode node, EquatableArray<OutcomeModel> outcomes)
    {
        _otherNames = TypeNames.OfOperation(node["name"]!);
        int problems = scope.ProblemCount;
        var paths = new StatementPaths(scope, _elementNames);
        foreach (SpecNode statement in node.Children)
        {
            ReadStatement(statement, _root, paths, isInSlices: false);
        }

        // What is not there may be what was reported: its absence is not reported too.
        bool isIncomplete = scope.ProblemCount > problems || node.Lost.Count > 0;
        AddRules(node.Children.Where(child => child.Name == "field"), isIncomplete);
        ElementModel root = _root.ToModel();
        string discriminator = node["by"]!;
        string[] known = root.Children.Where(child => child.Content == ContentKind.Fixed && !child.IsArray).Select(child => child.Name).ToArray();
        if (known.Contains(discriminator))
        {
            return new OperationModel
            {
                Name = node["name"]!,
                Documentation = node.Text,
                Discriminator = discriminator,
                Root = root,
                Fields = new(_fields),
                Outcomes = outcomes,
            };
        }

        if (!isIncomplete)
        {
            scope.Report(node.SpanOf("by"), SpecDiagnostics.ERS1006_UnknownReference, "fixed element of the resource", discriminator, Names.Advice(known));
        }

        return null;
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
                    parent.At(node["path"]!, Demand.None).Content = Element(node, ContentKind.Hint) with { Value = node.Text };
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
        if (IsOneValue(node) && paths.Claim(node, "path", node["path"]!))
        {
            parent.At(node["path"]!, SpecScope.Severity(node, "missing")).Content = Element(node, ContentKind.Fixed) with { Value = node["value"]! };
        }
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
        if (ElementPaths.IsArray(path))
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", "the path of one value, such as outer[].inner");
        }

        return !ElementPaths.IsArray(path);
    }

    private void ReportEmpty(SpecNode node, string child)
    {
        if (node.Lost.Count == 0)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "at least one '" + child + "'");
        }
    }

    private void AddRules(IEnumerable<SpecNode> statements, bool isIncomplete)
    {
        var deciders = new Definitions<FieldModel> { IsIncomplete = isIncomplete };
        foreach (FieldModel field in _fields.Where(field => field.Codes is not null))
        {
            deciders.Add(field.Name, field);
        }

        foreach (SpecNode statement in statements)
        {
            int index = _fields.FindIndex(field => field.Name == statement["name"]);
            SpecNode? rule = statement.ChildrenNamed("required").FirstOrDefault();
            if (rule is not null && index >= 0 && RuleReader.Read(scope, rule, deciders) is RuleModel model)
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
