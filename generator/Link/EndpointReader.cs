using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads one endpoint with the libraries that it uses.</summary>
internal static class EndpointReader
{
    private static readonly string[] BreachKinds = ["missing", "invalid", "code", "forbidden", "unknown"];

    /// <returns>The endpoint without a namespace, and the ids of its libraries; or <see langword="null"/> where too much is wrong with it.</returns>
    public static LinkedEndpoint? Read(SpecScope scope, SpecNode root, IReadOnlyDictionary<string, Library> libraries)
    {
        Library[] used = scope.Distinct(root.ChildrenNamed("use"), "spec", "The use of")
            .Select(use => scope.Resolve(libraries, use, "spec", "library")).OfType<Library>().ToArray();
        var types = Merge(used.SelectMany(library => library.Types));
        var breaches = Merge(used.SelectMany(library => library.Breaches));
        var keys = Merge(used.SelectMany(library => library.OutcomeCodes.Values).SelectMany(model => model.Codes).Select(code => new KeyValuePair<string, CodeModel>(code.Value, code)));
        Dictionary<string, CodesModel> codes = scope.Distinct(root.ChildrenNamed("codes"), "name", "The code system")
            .Select(scope.Codes).OfType<CodesModel>().ToDictionary(model => model.Name);
        bool isUsable = scope.Identifier(root, "id") is not null & scope.Identifier(root, "resource") is not null & used.Length == root.ChildrenNamed("use").Count();
        foreach (string kind in BreachKinds.Where(kind => isUsable && !breaches.ContainsKey(kind)).ToArray())
        {
            scope.Report(root.Span, SpecDiagnostics.ERS1003_Missing, root.Name, "a 'use' of a library with the breach '" + kind + "'");
            isUsable = false;
        }

        if (!isUsable)
        {
            return null;
        }

        SpecNode[] outcomes = root.ChildrenNamed("outcomes").ToArray();
        SpecNode[] operations = scope.Distinct(root.ChildrenNamed("operation"), "name", "The operation").ToArray();
        Dictionary<string, SpecNode> byName = operations.ToDictionary(node => node["name"]!);
        foreach (SpecNode block in outcomes)
        {
            scope.Resolve(byName, block, "of", "operation");
        }

        OperationModel[] models = operations
            .Select(node => new OperationReader(scope, root["resource"]!, types, codes).Read(node, OutcomesReader.Read(scope, node, outcomes, keys)))
            .OfType<OperationModel>().ToArray();
        var model = new EndpointModel
        {
            Id = root["id"]!,
            Edition = root["edition"]!,
            Namespace = "",
            Visibility = "",
            Documentation = root.Text,
            Breaches = new(breaches["missing"], breaches["invalid"], breaches["code"], breaches["forbidden"], breaches["unknown"]),
            Codes = new(codes.Values),
            Operations = new(models),
        };
        return new LinkedEndpoint(model, used);
    }

    private static Dictionary<string, T> Merge<T>(IEnumerable<KeyValuePair<string, T>> pairs)
    {
        var merged = new Dictionary<string, T>();
        foreach (KeyValuePair<string, T> pair in pairs)
        {
            merged[pair.Key] = pair.Value;
        }

        return merged;
    }
}

/// <summary>An endpoint and the libraries that it uses, before it gets its namespace.</summary>
internal sealed record LinkedEndpoint(EndpointModel Endpoint, IReadOnlyList<Library> Libraries);
