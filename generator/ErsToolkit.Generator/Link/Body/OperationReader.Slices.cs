using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <content>Slices: arrays whose entries are told apart by the system of an identifier.</content>
internal sealed partial class OperationReader
{
    private void ReadSlices(SpecNode node, ElementTree parent, StatementPaths paths)
    {
        string path = node["path"]!;
        if (!ElementPaths.IsArray(path) || path.IndexOf('.') >= 0)
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", "the name of an array of the resource, followed by []");
            return;
        }

        string by = node["by"]!;
        if (!ElementPaths.Check(scope, node, "by") || !paths.Claim(node, "path", path))
        {
            return;
        }

        if (ElementPaths.Bare(by) != by)
        {
            scope.Report(node.SpanOf("by"), SpecDiagnostics.ERS1007_ForbiddenValue, by, "by", "a path without arrays, such as outer.inner");
            return;
        }

        if (!FhirElements.IsIdentifier(by))
        {
            scope.Report(node.SpanOf("by"), SpecDiagnostics.ERS1007_ForbiddenValue, by, "by", "the path of an Identifier, whose system tells the entries apart, such as outer.identifier");
            return;
        }

        var entry = new ElementTree(ElementPaths.Outer(path));
        var entryPaths = new StatementPaths(scope, _elementNames, ElementPaths.Outer(path) + ".");
        if (!entryPaths.Claim(node, "by", by + ".system") || !entryPaths.Claim(node, "by", by + ".value"))
        {
            return;
        }

        entry.At(by + ".system", Demand.Error).Content = new ElementModel { Name = "system", Content = ContentKind.SliceSystem };
        entry.At(by + ".value", Demand.Error).Content = new ElementModel { Name = "value", Content = ContentKind.SliceValue };
        foreach (SpecNode statement in node.Children.Where(child => child.Name != "slice"))
        {
            ReadStatement(statement, entry, entryPaths, isInSlices: true);
        }

        List<SliceModel> slices = ReadSliceList(node, path, by, entryPaths);
        if (slices.Count == 0)
        {
            return;
        }

        ElementTree array = parent.At(path, slices.Max(slice => slice.Missing));
        array.Content = Element(node, ContentKind.Slices) with { Slices = new(slices), Children = entry.ToModel().Children };
    }

    private List<SliceModel> ReadSliceList(SpecNode node, string path, string by, StatementPaths common)
    {
        var slices = new List<SliceModel>();
        foreach (SpecNode slice in node.ChildrenNamed("slice"))
        {
            if (ReadSlice(slice, slices, path, by) is SliceModel model)
            {
                slices.Add(model with { Children = ReadOwn(slice, model, path, common) });
            }
        }

        if (!node.ChildrenNamed("slice").Any())
        {
            ReportEmpty(node, "slice");
        }

        return slices;
    }

    /// <summary>Reads the elements that only the entries of one slice have.</summary>
    private EquatableArray<ElementModel> ReadOwn(SpecNode node, SliceModel slice, string path, StatementPaths common)
    {
        // The name of a slice stands behind a colon, as in the ids of FHIR's element definitions.
        var own = new ElementTree(slice.Name);
        var paths = new StatementPaths(scope, _elementNames, ElementPaths.Outer(path) + ":" + slice.Name + ".", common);
        if (slice.Present != Demand.None)
        {
            foreach (SpecNode statement in node.Children)
            {
                scope.Report(statement.Span, SpecDiagnostics.ERS1002_Unknown, statement.Name, "a slice that should not be there", ": its entries are not looked at");
            }
        }
        else if (node.Children.Any() && paths.ClaimKind(node))
        {
            foreach (SpecNode statement in node.Children)
            {
                ReadStatement(statement, own, paths, isInSlices: true);
            }
        }

        return own.ToModel().Children;
    }

    private SliceModel? ReadSlice(SpecNode node, List<SliceModel> before, string path, string by)
    {
        string? name = FieldName(node);
        TypeModel? type = scope.Resolve(types, node, "type", "identifier type");
        HasGaps |= type is null;
        if (type is { IsReference: true })
        {
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1006_UnknownReference, "identifier type", type.Name, Names.Advice(types.Usable.Where(candidate => !candidate.IsReference).Select(candidate => candidate.Name), type.Name));
            return null;
        }

        if (name is null || type is null || Occurs.Read(scope, node, isConditional: false) is not Occurs occurs)
        {
            return null;
        }

        if (before.Any(slice => slice.Name == name))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1004_Duplicate, "The slice", name, "");
            return null;
        }

        if (before.Any(slice => slice.Type.System == type.System))
        {
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1004_Duplicate, "The identifier system", type.System, ": it is what tells the entries apart");
            return null;
        }

        if (before.FirstOrDefault(slice => slice.Type.Slips.Contains(type.System) || type.Slips.Contains(slice.Type.System)) is SliceModel neighbour)
        {
            scope.Report(node.SpanOf("type"), SpecDiagnostics.ERS1008_Contradiction, "among the misspelt systems of " + neighbour.Type.Name + " and " + type.Name + " is one that the other has by right", "Remove that 'slip'");
            return null;
        }

        if (!occurs.IsForbidden)
        {
            string array = resource + "." + ElementPaths.Outer(path);
            _fields.Add(new FieldModel
            {
                Name = name,
                Value = new IdentifierValue(type),
                Documentation = node.Text,
                OuterPath = array,
                LeafPath = array + "[" + before.Count + "]." + by + ".value",
                Missing = occurs.Missing,
                IsSensitive = type.IsSensitive,
            });
        }

        return new SliceModel { Name = name, Type = type, Missing = occurs.Missing, Present = occurs.Present };
    }
}
