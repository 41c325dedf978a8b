using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Answers;
using ErsToolkit.Generator.Link.Body;
using ErsToolkit.Generator.Link.Flows;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads the operations of an endpoint, each with its checks and the ways in which it is refused.</summary>
internal sealed class OperationsReader(SpecScope scope, SpecNode root, ClaimedNames generated)
{
    public required Definitions<TypeModel> Types { get; init; }

    public required Definitions<CodesModel> Codes { get; init; }

    public required RefusalsReader Refusals { get; init; }

    /// <summary>Whether anything else of the endpoint was reported, and may be what an operation speaks of.</summary>
    public required bool IsIncomplete { get; init; }

    public Definitions<BodyModel> Read()
    {
        Definitions<SpecNode> operations = scope.Define(root, "operation", "The operation", node => node);
        var refused = new Definitions<SpecNode>();
        refused.AddAll(operations);
        refused.AddAll(scope.Define(root, "search", "The search", node => node));
        foreach (SpecNode block in scope.Distinct(root.ChildrenNamed("outcomes"), "of", "The block of outcomes of").Concat(scope.Distinct(root.ChildrenNamed("checks"), "of", "The block of checks of")))
        {
            scope.Resolve(block.Name == "outcomes" ? refused : operations, block, "of", "operation");
        }

        // The endpoint's class has a method for each operation, and another that validates its payloads.
        string[] others = [.. GeneratedNames.MembersOfEndpoint(root["id"]!), .. operations.Names.Select(GeneratedNames.Validates)];
        var models = new Definitions<BodyModel> { IsIncomplete = operations.IsIncomplete };
        foreach (SpecNode node in operations.Usable)
        {
            bool isNamed = scope.Identifier(node, "name", others) is string name && generated.Claim(scope, node, GeneratedNames.OfOperation(name));
            BodyModel? model = Read(node, isNamed);
            bool isTold = model is null || IsTold(node, model, models.Usable);
            models.Add(node["name"], isNamed && isTold ? model : null);
        }

        return models;
    }

    private BodyModel? Read(SpecNode node, bool isNamed)
    {
        int problems = scope.ProblemCount;
        var reader = new OperationReader(scope, root["resource"]!, Types, Codes);
        BodyModel? model = reader.Read(node);

        // A field that was reported is not there; that it is missing is not reported too.
        var fields = new Definitions<FieldModel> { IsIncomplete = model is null || reader.HasGaps || scope.ProblemCount > problems || node.Lost.Count > 0 };
        foreach (FieldModel field in model?.Fields ?? EquatableArray<FieldModel>.Empty)
        {
            fields.Add(field.Name, field);
        }

        if (model is not null && isNamed)
        {
            model = model with { Checks = new CheckReader(scope, fields, Checked(), Codes, Refusals.Keys).Read(RefusalsReader.Of(root, node, "checks").ToArray()) };
            model = model with { Answer = new AnswerReader(scope, fields, Refusals.Resources, Codes, model.Checks).Read(node) };
        }

        return Refusals.Read(node, model, fields, IsIncomplete || !isNamed || reader.HasGaps || scope.ProblemCount > problems);
    }

    /// <summary>The resources as checks see them: a value that is there only beside another endpoint is none for them.</summary>
    private Definitions<ResourceModel> Checked()
    {
        var resources = new Definitions<ResourceModel>();
        foreach (ResourceModel resource in Refusals.Resources.Usable)
        {
            resources.Add(resource.Name, Crossings.Resource(resource, of => of.Length == 0));
        }

        resources.AddAll(Refusals.Resources);
        return resources;
    }

    /// <summary>Reports an operation whose payloads cannot be told from those of another.</summary>
    private bool IsTold(SpecNode node, BodyModel model, IEnumerable<BodyModel> others)
    {
        string value = Discriminator(model);
        BodyModel? twin = others.FirstOrDefault(other => other.Discriminator == model.Discriminator && Discriminator(other) == value);
        if (twin is not null)
        {
            SpecNode element = node.ChildrenNamed("fixed").First(statement => statement["path"] == model.Discriminator);
            scope.Report(element.SpanOf("value"), SpecDiagnostics.ERS1008_Contradiction, "nothing tells " + model.Name + " from " + twin.Name + ", because '" + model.Discriminator + "' is the same in both", "Give it a value of its own, or name another element in 'by'");
        }

        return twin is null;
    }

    private static string Discriminator(BodyModel model) => model.Root.Children.First(child => child.Name == model.Discriminator).Text;
}
