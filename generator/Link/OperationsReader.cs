using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reads the operations of an endpoint, each with its checks and the ways in which it is refused.</summary>
internal sealed class OperationsReader(SpecScope scope, SpecNode root, TypeNames generated)
{
    public required Definitions<TypeModel> Types { get; init; }

    public required Definitions<CodesModel> Codes { get; init; }

    /// <summary>The outcomes that there are.</summary>
    public required Definitions<CodeModel> Keys { get; init; }

    /// <summary>The resources that the sender of a request may hold.</summary>
    public required Definitions<ResourceModel> Resources { get; init; }

    public required BreachModel Breaches { get; init; }

    /// <summary>How the endpoint is called; <see langword="null"/> where nothing says it.</summary>
    public required RequestModel? Request { get; init; }

    /// <summary>Whether anything else of the endpoint was reported, and may be what an operation speaks of.</summary>
    public required bool IsIncomplete { get; init; }

    public Definitions<OperationModel> Read()
    {
        Definitions<SpecNode> operations = scope.Define(root, "operation", "The operation", node => node);
        foreach (SpecNode block in root.ChildrenNamed("outcomes").Concat(root.ChildrenNamed("checks")))
        {
            scope.Resolve(operations, block, "of", "operation");
        }

        // The endpoint's class has a method for each operation, and another that validates its payloads.
        string[] others = [root["id"]!, "Keys", "Endpoint", "Validate", "OperationOf", "Check", .. operations.Names.Select(name => "Validate" + name), .. root.ChildrenNamed("flows").Select(flows => flows["opens"]!)];
        var models = new Definitions<OperationModel> { IsIncomplete = operations.IsIncomplete };
        foreach (SpecNode node in operations.Usable)
        {
            bool isNamed = scope.Identifier(node, "name", others) is string name && generated.Claim(scope, node, TypeNames.OfOperation(name));
            OperationModel? model = Read(node, isNamed);
            bool isTold = model is null || IsTold(node, model, models.Usable);
            models.Add(node["name"], isNamed && isTold ? model : null);
        }

        return models;
    }

    private OperationModel? Read(SpecNode node, bool isNamed)
    {
        int problems = scope.ProblemCount;
        OperationModel? model = new OperationReader(scope, root["resource"]!, Types, Codes).Read(node);

        // A field that was reported is not there; that it is missing is not reported too.
        var fields = new Definitions<FieldModel> { IsIncomplete = model is null || scope.ProblemCount > problems || node.Lost.Count > 0 };
        foreach (FieldModel field in model?.Fields ?? EquatableArray<FieldModel>.Empty)
        {
            fields.Add(field.Name, field);
        }

        if (model is not null && isNamed)
        {
            model = model with { Checks = new CheckReader(scope, fields, Resources, Codes, Keys).Read(Of(node, "checks")) };
            model = model with { Answer = new AnswerReader(scope, fields, Resources, Codes, model.Checks).Read(node) };
        }

        bool isIncomplete = IsIncomplete || !isNamed || scope.ProblemCount > problems;
        SpecNode[] rows = Of(node, "outcomes").ToArray();
        var finders = new FinderReader(scope, Resources, model, Breaches, isIncomplete);
        SpecNode? ofAll = root.ChildrenNamed("outcomes").FirstOrDefault(block => block["of"] == node["name"] && block["status"] is not null);
        var reader = new OutcomesReader(scope, Keys, fields, finders);
        EquatableArray<OutcomeModel> outcomes = reader.Read(rows.Where(row => row.Name == "outcome"), model, Breaches, ofAll);
        EquatableArray<StatusModel> statuses = reader.ReadStatuses(rows.Where(row => row.Name == "status"), Request?.Success.ToString(CultureInfo.InvariantCulture) ?? "");
        return model is null ? null : model with { Outcomes = outcomes, Statuses = statuses };
    }

    /// <summary>Reports an operation whose payloads cannot be told from those of another.</summary>
    private bool IsTold(SpecNode node, OperationModel model, IEnumerable<OperationModel> others)
    {
        string value = Discriminator(model);
        OperationModel? twin = others.FirstOrDefault(other => other.Discriminator == model.Discriminator && Discriminator(other) == value);
        if (twin is not null)
        {
            SpecNode element = node.ChildrenNamed("fixed").First(statement => statement["path"] == model.Discriminator);
            scope.Report(element.SpanOf("value"), SpecDiagnostics.ERS1008_Contradiction, "nothing tells " + model.Name + " from " + twin.Name + ", because '" + model.Discriminator + "' is the same in both", "Give it a value of its own, or name another element in 'by'");
        }

        return twin is null;
    }

    private static string Discriminator(OperationModel model) => model.Root.Children.First(child => child.Name == model.Discriminator).Value;

    /// <summary>What stands in the elements of a name that are of an operation.</summary>
    private SpecNode[] Of(SpecNode operation, string blocks) =>
        root.ChildrenNamed(blocks).Where(block => block["of"] == operation["name"]).SelectMany(block => block.Children).ToArray();
}
