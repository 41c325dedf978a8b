using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>Reports what a project's own spec files define and nothing uses. A packed file is left alone: its user cannot mend it.</summary>
internal static class UnusedDefinitions
{
    private const string Advice = "Use it, or remove it";

    /// <summary>Reports the rows of a file's tables that no statement carries.</summary>
    public static void Report(SpecScope scope, IEnumerable<SourceTable> tables)
    {
        foreach (SourceTable table in tables)
        {
            string[] rows = table.Left.Select(row => row.ToString(CultureInfo.InvariantCulture)).ToArray();
            if (rows.Length > 0)
            {
                Report(
                    scope,
                    table.Node,
                    "name",
                    (rows.Length == 1 ? "row " : "rows ") + string.Join(", ", rows) + " of the table '" + table.Node["name"] + "'",
                    "Name what is left in the 'row' of the statements that say it, or correct 'rows'");
            }
        }
    }

    /// <summary>Reports code systems, resources and their values that no operation looks at.</summary>
    public static void Report(SpecScope scope, EndpointModel endpoint)
    {
        SpecNode root = scope.Document.Root!;
        ReportNames(scope, root.ChildrenNamed("codes"), "the code system", new(endpoint.Operations.SelectMany(Elements).Select(element => (element.Value as CodedValue)?.Codes.Name).OfType<string>().Concat(TypesOfValues(endpoint, ValueKind.Code)).Concat(CodesOfSearches(endpoint))));
        CheckModel[] checks = endpoint.Operations.SelectMany(operation => operation.Checks).ToArray();
        var given = new HashSet<string>(checks.SelectMany(check => check.Given));
        EvidenceModel[] evidence = endpoint.Flows.SelectMany(flows => flows.Flows).Select(flow => flow.Evidence).OfType<EvidenceModel>().ToArray();
        given.UnionWith(endpoint.Resources.Where(resource => evidence.Any(one => one.Given == resource.ClassName)).Select(resource => resource.Name));
        OperandModel[] held = checks.SelectMany(check => Operands(check.That).Concat(check.When is null ? [] : Operands(check.When)))
            .Concat(endpoint.Operations.Select(operation => operation.Answer?.Reconcile).OfType<ReconcileModel>().SelectMany(reconcile => Operands(reconcile.Done).Concat(Operands(reconcile.Undone))))
            .Where(operand => operand.Kind == OperandKind.Held).ToArray();
        ReportNames(scope, root.ChildrenNamed("resource"), "the resource", given);
        foreach (SpecNode resource in root.ChildrenNamed("resource").Where(node => given.Contains(node["name"]!)))
        {
            ReportNames(scope, resource.Children.Where(child => child["name"] is not null), "the value of " + resource["name"], new(held.Where(operand => operand.Owner == resource["name"]).Select(operand => operand.Name).Concat(evidence.Where(one => one.Given == resource["name"] + "Context").SelectMany(one => one.Same).Select(field => field.Name))));
        }
    }

    /// <summary>Reports the types of a library that none of its endpoints has, or the library itself where it has no endpoint.</summary>
    public static void Report(SpecScope scope, IReadOnlyCollection<EndpointModel> endpoints)
    {
        SpecNode root = scope.Document.Root!;
        if (endpoints.Count == 0)
        {
            Report(scope, root, "id", "the library '" + root["id"] + "'", "Name it in the 'use' of an endpoint, or leave the file out");
            return;
        }

        IEnumerable<string> ofElements = endpoints.SelectMany(endpoint => endpoint.Operations).SelectMany(Elements)
            .SelectMany(element => element.Slices.Select(slice => slice.Type.Name).Concat(element.Value is TypedValue typed ? [typed.Type.Name] : []));
        IEnumerable<string> ofSearches = endpoints.SelectMany(endpoint => endpoint.Searches).SelectMany(search => search.Request.Fields.Select(field => field.Type).Concat(search.Bundle.Reads.Select(read => read.Type))).OfType<TypeModel>().Select(type => type.Name);
        IEnumerable<string> codes = endpoints.SelectMany(endpoint => endpoint.Operations).SelectMany(Elements).Select(element => (element.Value as CodedValue)?.Codes.Name).OfType<string>();
        ReportNames(scope, root.ChildrenNamed("codes"), "the code system", new(codes.Concat(endpoints.SelectMany(endpoint => TypesOfValues(endpoint, ValueKind.Code).Concat(CodesOfSearches(endpoint))))));
        ReportNames(scope, root.ChildrenNamed("type"), "the type", new(ofElements.Concat(ofSearches).Concat(endpoints.SelectMany(endpoint => TypesOfValues(endpoint, ValueKind.Typed)))));
    }

    private static void ReportNames(SpecScope scope, IEnumerable<SpecNode> nodes, string what, HashSet<string> used)
    {
        foreach (SpecNode node in nodes.Where(node => !used.Contains(node["name"]!)))
        {
            Report(scope, node, "name", what + " '" + node["name"] + "'", Advice);
        }
    }

    private static void Report(SpecScope scope, SpecNode node, string attribute, string what, string advice) =>
        scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1012_Unused, what, advice);

    private static IEnumerable<string> TypesOfValues(EndpointModel endpoint, ValueKind kind) =>
        endpoint.Resources.SelectMany(resource => resource.Values).Where(value => value.Type.Kind == kind).Select(value => value.Type.Name);

    private static IEnumerable<string> CodesOfSearches(EndpointModel endpoint) =>
        endpoint.Searches.SelectMany(search => search.Request.Fields).Select(field => field.Codes?.Name).OfType<string>();

    private static IEnumerable<ElementModel> Elements(OperationModel operation) => operation.Root.AndAllBelow();

    private static IEnumerable<OperandModel> Operands(ConditionModel condition) => condition.Operands.Concat(condition.Parts.SelectMany(Operands));
}
