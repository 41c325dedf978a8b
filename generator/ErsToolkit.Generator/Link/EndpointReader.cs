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

/// <summary>Reads one endpoint with the libraries that it uses.</summary>
internal static class EndpointReader
{
    /// <summary>The kinds of breach that requests with a payload have.</summary>
    private static readonly string[] BreachKinds = ["missing", "invalid", "code", "forbidden", "unknown"];

    /// <summary>Those that only searches have.</summary>
    private static readonly string[] ParameterKinds = ["parameter", "header"];

    /// <summary>Files of every endpoint that are named by what they hold, so that no type can be.</summary>
    public static readonly string[] FileNames = ["Endpoint", "Client", "Headers"];

    /// <returns>The endpoint without a namespace, and its libraries; or <see langword="null"/> where too much is wrong with it.</returns>
    public static LinkedEndpoint? Read(SpecScope scope, SpecNode root, Definitions<Library> libraries)
    {
        RequestModel? request = RequestReader.Read(scope, root);
        int problems = scope.ProblemCount;

        var generated = new ClaimedNames();
        string? id = scope.Identifier(root, "id", "Keys");
        bool isUsable = id is not null & scope.Identifier(root, "resource") is not null && generated.Claim(scope, root, [id!, id + "Operation", id + "Client", id + "Headers", .. FileNames], "id");
        isUsable &= root.Lost.All(lost => lost.Name != "use");
        var used = new List<Library>();
        isUsable &= Use(scope, root, libraries, generated, used);
        var types = new Definitions<TypeModel>();
        var shared = new Definitions<CodesModel>();
        var breaches = new Definitions<CodeModel>();
        foreach (Library library in used)
        {
            types.AddAll(library.Types);
            shared.AddAll(library.Codes);
            breaches.AddAll(library.Breaches);
        }

        CodesModel? outcomeCodes = used.FirstOrDefault(library => library.OutcomeCodes.Usable.Count > 0)?.OutcomeCodes.Usable[0];
        Definitions<CodeModel> keys = Keys(used, outcomeCodes);
        Definitions<CodesModel> own = scope.Define(root, "codes", "The code system", node => scope.Codes(node) is CodesModel model && generated.Claim(scope, node, GeneratedNames.Of(model)) ? model : null);
        var codes = new Definitions<CodesModel>();
        codes.AddAll(own);
        codes.AddAll(shared);
        if (!isUsable || ReadBreaches(scope, root, breaches) is not BreachModel keysOfBreaches)
        {
            return null;
        }

        string[] operationNames = root.ChildrenNamed("operation").Select(node => node["name"]!).ToArray();
        Definitions<ResourceModel> resources = scope.Define(root, "resource", "The resource", node => ResourceReader.Read(scope, node, operationNames, types, codes) is ResourceModel read && generated.Claim(scope, node, [read.ClassName]) ? read : null);
        var refusals = new RefusalsReader(scope, root) { Keys = keys, Resources = resources, Breaches = keysOfBreaches, Request = request };
        bool hasGaps = types.HasGaps || codes.HasGaps || keys.HasGaps || (request is null && root.Children.Concat(root.Lost).Any(child => child.Name == "request"));
        bool hasLost = HasLost(root);
        bool isUnsure = hasGaps || hasLost || scope.ProblemCount > problems;
        Definitions<BodyModel> operations = new OperationsReader(scope, root, generated) { Types = types, Codes = codes, Refusals = refusals, IsIncomplete = isUnsure }.Read();
        EquatableArray<SearchModel> searches = new SearchesReader(scope, root, generated) { Types = types, Codes = codes, Refusals = refusals, Request = request, IsIncomplete = isUnsure }.Read();
        bool isIncomplete = hasGaps || scope.ProblemCount > problems || root.Lost.Any() || root.Children.Any(child => child.Name != "flows" && HasLost(child));
        var model = new EndpointModel
        {
            Id = id!,
            Edition = root["edition"]!,
            Successor = root["deprecated"] ?? "",
            Namespace = "",
            Visibility = "",
            Documentation = root.Text,
            Libraries = new(used.Select(library => library.Id)),
            Request = request,
            FhirVersion = root["fhir"] ?? "",
            Resource = root["resource"]!,
            Breaches = keysOfBreaches,
            Codes = new(own.Usable),
            Resources = new(resources.Usable),
            Operations = new(operations.Usable),
            Searches = searches,
            OutcomeCodes = outcomeCodes?.Name ?? "",
            Flows = new FlowsReader(scope, operations, generated, isIncomplete).Read(root),
        };
        return new LinkedEndpoint(model, used, generated.All.Except(used.SelectMany(library => library.Generated.All).Concat(FileNames)).ToArray(), hasGaps || hasLost || scope.ProblemCount > problems);
    }

    /// <summary>Reads which libraries an endpoint uses.</summary>
    /// <returns>Whether all can be used.</returns>
    private static bool Use(SpecScope scope, SpecNode root, Definitions<Library> libraries, ClaimedNames generated, List<Library> used)
    {
        bool isUsable = true;
        foreach (SpecNode use in scope.Distinct(root.ChildrenNamed("use"), "spec", "The use of"))
        {
            if (scope.Resolve(libraries, use, "spec", "library") is Library library && generated.Claim(scope, use, library.Generated.All.ToArray(), "spec"))
            {
                CheckBreaches(scope, use, library, used);
                used.Add(library);
            }
            else
            {
                isUsable = false;
            }
        }

        return isUsable;
    }

    /// <summary>The keys that an outcome can have: it has one, so they are those of one code system, the first.</summary>
    private static Definitions<CodeModel> Keys(IReadOnlyCollection<Library> used, CodesModel? outcomeCodes)
    {
        var keys = new Definitions<CodeModel> { IsIncomplete = used.Any(library => library.OutcomeCodes.IsIncomplete || library.Keys.IsIncomplete) };
        foreach (CodeModel key in outcomeCodes?.Codes ?? EquatableArray<CodeModel>.Empty)
        {
            keys.Add(key.Value, key);
        }

        return keys;
    }

    private static BreachModel? ReadBreaches(SpecScope scope, SpecNode root, Definitions<CodeModel> breaches)
    {
        string[] parameters = root.ChildrenNamed("search").SelectMany(search => search.ChildrenNamed("parameter")).Select(parameter => parameter["header"] is null ? "parameter" : "header").Distinct().ToArray();
        string[] missing = BreachKinds.Concat(parameters).Where(kind => !breaches.MayHave(kind)).ToArray();
        if (missing.Length > 0)
        {
            scope.Report(root.Span, SpecDiagnostics.ERS1003_Missing, root.Name, "a 'use' of a library that says which outcome these breaches raise: " + string.Join(", ", missing));
        }

        string[] keys = BreachKinds.Select(breaches.Find).OfType<CodeModel>().Select(code => code.Value).ToArray();
        return keys.Length < BreachKinds.Length || parameters.Any(kind => breaches.Find(kind) is null) ? null : new BreachModel(keys[0], keys[1], keys[2], keys[3], keys[4])
        {
            Parameter = parameters.Contains("parameter") ? breaches.Find("parameter")!.Value : "",
            Header = parameters.Contains("header") ? breaches.Find("header")!.Value : "",
        };
    }

    /// <summary>Reports a library that has another outcome for a kind of breach than one before it.</summary>
    private static void CheckBreaches(SpecScope scope, SpecNode use, Library library, IEnumerable<Library> before)
    {
        if (BreachKinds.Concat(ParameterKinds).FirstOrDefault(kind => library.Breaches.Find(kind) is CodeModel key && before.Any(other => other.Breaches.Find(kind) is CodeModel first && first.Value != key.Value)) is string kind)
        {
            scope.Report(use.SpanOf("spec"), SpecDiagnostics.ERS1008_Contradiction, "the library has another outcome for the breach '" + kind + "' than one above", "Use one library that says it");
        }
    }

    private static bool HasLost(SpecNode node) => node.Lost.Count > 0 || node.Children.Any(HasLost);
}
