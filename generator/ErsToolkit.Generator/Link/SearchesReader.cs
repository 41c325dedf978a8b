using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Answers;
using ErsToolkit.Generator.Link.Body;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Link.Search;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads the searches of an endpoint, each with its answer and the ways in which it is refused.</summary>
internal sealed class SearchesReader(SpecScope scope, SpecNode root, ClaimedNames generated)
{
    public required Definitions<TypeModel> Types { get; init; }

    public required Definitions<CodesModel> Codes { get; init; }

    public required RefusalsReader Refusals { get; init; }

    /// <summary>How the endpoint is called; <see langword="null"/> where nothing says it.</summary>
    public required RequestModel? Request { get; init; }

    /// <summary>Whether anything else of the endpoint was reported, and may be what a search speaks of.</summary>
    public required bool IsIncomplete { get; init; }

    public EquatableArray<SearchModel> Read()
    {
        // The endpoint's class has a method for each search and each operation.
        List<string> taken = [.. GeneratedNames.MembersOfEndpoint(root["id"]!), .. root.ChildrenNamed("operation").SelectMany(operation => GeneratedNames.MembersOfOperation(operation["name"]!))];
        var models = new List<SearchModel>();
        foreach (SpecNode node in root.ChildrenNamed("search").GroupBy(search => search["name"]).Select(same => same.First()))
        {
            string? opens = scope.Identifier(node, "opens", [.. taken]);
            bool isNamed = scope.Identifier(node, "name") is string name && generated.Claim(scope, node, GeneratedNames.OfSearch(name));
            SearchModel? model = Read(node);
            if (model is not null && isNamed && opens is not null)
            {
                models.Add(model);
                taken.Add(opens);
            }
        }

        return new(models);
    }

    private SearchModel? Read(SpecNode node)
    {
        int problems = scope.ProblemCount;
        var parameters = new ParametersReader(scope, Types, Codes, Request);
        parameters.Read(node);
        bool isIncomplete = parameters.HasGaps || scope.ProblemCount > problems || node.Lost.Count > 0;
        var fields = new Definitions<FieldModel> { IsIncomplete = isIncomplete };
        foreach (FieldModel field in parameters.Fields)
        {
            fields.Add(field.Name, field);
        }

        BundleModel? bundle = ReadBundle(node, fields);
        var request = new QueryModel
        {
            Name = node["name"]!,
            Documentation = node.Text,
            Root = new ElementTree(root["resource"]!).ToModel() with { Children = new(parameters.All.Where(parameter => parameter.Value.Length > 0).Select(Fixed)) },
            Fields = new(parameters.Fields),
            Setters = EquatableArray<SetterModel>.Empty,
        };
        QueryModel refused = Refusals.Read(node, request, fields, IsIncomplete || isIncomplete)!;
        if (parameters.Pages is null && !isIncomplete)
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "a parameter with pages=\"true\", which numbers the pages of the answer");
        }

        return bundle is null || parameters.Pages is null ? null : new SearchModel
        {
            Request = refused,
            Opens = node["opens"]!,
            Parameters = new(parameters.All),
            Pages = parameters.Pages,
            Bundle = bundle,
        };
    }

    private BundleModel? ReadBundle(SpecNode node, Definitions<FieldModel> fields)
    {
        SpecNode? bundle = scope.Single(node, "bundle", "The answer to the search", node["name"]!);
        if (bundle is null && node.Lost.All(lost => lost.Name != "bundle"))
        {
            scope.Report(node.Span, SpecDiagnostics.ERS1003_Missing, node.Name, "a 'bundle', which says what the answer holds");
        }

        return bundle is null ? null : new BundleReader(scope, generated, Types, fields).Read(bundle);
    }

    private static ElementModel Fixed(ParameterModel parameter) => new() { Name = parameter.Name, Content = ContentKind.Fixed, Value = new TextValue(), Text = parameter.Value };
}
