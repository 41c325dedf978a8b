using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>A first spec from an operation of an OpenAPI description.</summary>
/// <param name="Endpoint">The endpoint's file.</param>
/// <param name="Library">The library that it needs beside that of the package; <see langword="null"/> if it needs none.</param>
internal sealed record ImportedSpec(SpecElement Endpoint, SpecElement? Library)
{
    private const string Discriminator = "status";
    private const string ResourceType = "resourceType";

    /// <summary>What could not be carried.</summary>
    public int Remarks => Endpoint.AndAllBelow().Count(element => element.IsComment) - Headings;

    private int Headings { get; init; }

    /// <param name="document">The description.</param>
    /// <param name="id">The id of the operation, or its method and path.</param>
    /// <param name="name">The name of the endpoint; <see langword="null"/> for one that follows from the operation's id.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="requests">The requests of an operation that takes several, each with the value that tells it from the others.</param>
    /// <exception cref="InputException">There is no such operation, or a spec cannot say it.</exception>
    public static ImportedSpec Read(OpenApiDocument document, string id, string? name, string edition, IReadOnlyList<(string Name, string Value)> requests)
    {
        OpenApiOperationPlace place = Find(document, id);
        if (place.Path.Contains('{', StringComparison.Ordinal))
            throw new InputException($"the path '{DisplayText.Of(place.Path)}' has a parameter, and the path of a spec has none. Only operations with a fixed path can be imported.");

        LibraryModel library = SpecSet.Link([.. PackagedSpecs.All.Select(spec => spec with { IsChosen = true })]).Linked.Libraries[0];
        var types = new ImportedTypes(library, new ImportNames());
        IOpenApiParameter[] parameters = [.. (place.Operation.Parameters ?? []).Concat(place.Item.Parameters ?? []).DistinctBy(parameter => (parameter.Name, parameter.In))];
        var answers = new AnswersImport(place.Operation, types.Outcomes, changesSomething: place.Method != "GET");
        Schema? body = Content(place.Operation.RequestBody?.Content);
        SpecElement[] parts = body is not null ? Bodies(body, types, answers, library, requests) : place.Method == "GET" ? Search(place, parameters, types, answers, library) : throw new InputException($"the operation '{DisplayText.Of(id)}' has no body. A spec says what is in the body of a {place.Method}.");
        string endpoint = name ?? Name(place.Operation.OperationId ?? place.Path);
        string resource = Resource(body) ?? parts.SelectMany(part => part.AndAllBelow()).FirstOrDefault(element => element.Name == "bundle")?["resource"] ?? "Resource";
        SpecElement root = SpecElement.Of("endpoint", ("xmlns", Generator.Spec.SpecGrammar.Namespace), ("id", endpoint), ("edition", edition), ("resource", resource), ("source", Source(document)))
            .Saying(place.Operation.Summary ?? DescriptionTable.FirstSentence(place.Operation.Description))
            .With(SpecElement.Comment("Imported from an OpenAPI description. What it does not say, or a spec cannot, is in a comment where it belongs. Read them all, and then remove them."))
            .With(SpecElement.Of("use", ("spec", library.Id)), types.Types.Any() ? SpecElement.Of("use", ("spec", LibraryName(endpoint))) : null)
            .With(CallImport.Read(place, parameters))
            .With(types.Codes)
            .With(parts);
        SpecElement? own = types.Types.Any() ? SpecElement.Of("library", ("xmlns", Generator.Spec.SpecGrammar.Namespace), ("id", LibraryName(endpoint)), ("source", Source(document))).With(types.Types) : null;
        return new ImportedSpec(root, own) { Headings = 1 + parts.Count(part => part.Name == "outcomes") };
    }

    public static string LibraryName(string endpoint) => endpoint + "-common";

    private static OpenApiOperationPlace Find(OpenApiDocument document, string id)
    {
        OpenApiOperationPlace[] all = [.. (document.Paths ?? []).SelectMany(path => (path.Value.Operations ?? []).Select(operation => new OpenApiOperationPlace(operation.Key.Method.ToUpperInvariant(), path.Key, path.Value, operation.Value)))];
        OpenApiOperationPlace? found = all.FirstOrDefault(place => string.Equals(place.Operation.OperationId, id, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(place => string.Equals($"{place.Method} {place.Path}", id, StringComparison.OrdinalIgnoreCase));
        return found ?? throw new InputException(all.Length == 0
            ? "the description has no operations."
            : $"the description has no operation '{DisplayText.Of(id)}'. Write one of: {DisplayText.Of(string.Join(", ", all.Select(place => place.Operation.OperationId ?? $"'{place.Method} {place.Path}'").Take(50)))}.");
    }

    private static SpecElement[] Bodies(Schema body, ImportedTypes types, AnswersImport answers, LibraryModel library, IReadOnlyList<(string Name, string Value)> requests)
    {
        if (Resource(body) is null)
            throw new InputException("the body is not a FHIR resource: it has no 'resourceType' with one value.");

        string element = body.Member(Discriminator) is { Type: JsonSchemaType.String } status && status.Values.Any(ValueImport.IsSayable) ? Discriminator : ResourceType;
        string[] known = [.. body.Member(element)!.Values.Where(ValueImport.IsSayable)];
        if (requests.FirstOrDefault(request => !known.Contains(request.Value)) is { Value: not null } wrong)
            throw new InputException($"'{DisplayText.Of(wrong.Value)}' is not a value of '{element}'. Write one of: {DisplayText.Of(string.Join(", ", known))}.");

        IReadOnlyList<(string Name, string Value)> all = requests.Count > 0 ? requests : [("Send", known[0])];
        return [.. all.SelectMany(request =>
        {
            SpecElement[] statements = [.. new BodyImport(types, (element, request.Value)).Read(body)];
            bool hasCodes = statements.SelectMany(statement => statement.AndAllBelow()).Any(statement => types.Codes.Any(codes => codes["name"] == statement["type"]) || library.Codes.Any(codes => codes.Name == statement["type"]));
            return new[]
            {
                SpecElement.Of("operation", ("name", request.Name), ("by", element)).Saying(DescriptionTable.FirstSentence(body.Description)).With(statements),
                answers.Read(request.Name, [Key(library, "missing"), Key(library, "invalid"), Key(library, "unknown"), hasCodes ? Key(library, "code") : ""]),
            };
        })];
    }

    private static SpecElement[] Search(OpenApiOperationPlace place, IReadOnlyList<IOpenApiParameter> parameters, ImportedTypes types, AnswersImport answers, LibraryModel library)
    {
        const string Name = "Search";
        IOpenApiResponse? answer = place.Operation.Responses?.FirstOrDefault(response => response.Key.StartsWith('2')).Value;
        var import = new SearchImport(types);
        string name = (ImportNames.Plain(Content(answer?.Content)?.Member("entry")?.Items?.Member("resource")?.Title ?? "") is { Length: > 0 } plain ? plain : "") + Name;
        SpecElement search = import.Read(name, parameters, Content(answer?.Content));
        return [search, answers.Read(name, [Key(library, "invalid"), import.HasFields ? Key(library, "parameter") : "", import.HasCodes ? Key(library, "code") : ""])];
    }

    /// <summary>The key of a kind of breach in the library of the package.</summary>
    private static string Key(LibraryModel library, string kind) => PackagedSpecs.All.Select(Generator.Spec.SpecXml.Read).First(file => file.Root!["id"] == library.Id).Root!.ChildrenNamed("breach").First(breach => breach["kind"] == kind)["key"]!;

    private static Schema? Content(IDictionary<string, IOpenApiMediaType>? content) =>
        content?.OrderByDescending(one => one.Key.Contains("json", StringComparison.OrdinalIgnoreCase)).Select(one => one.Value.Schema).FirstOrDefault(schema => schema is not null) is { } schema ? new Schema(schema) : null;

    private static string? Resource(Schema? body) => body?.Member(ResourceType)?.Values is [var only] && ImportNames.Plain(only) == only ? only : null;

    private static string Source(OpenApiDocument document) => $"{document.Info?.Title} {document.Info?.Version}".Trim();

    /// <summary>The first word of an id, if it is one such as a099; otherwise all of them.</summary>
    private static string Name(string id)
    {
        string first = id.Split('-', '_', ' ')[0];
        bool isNumbered = first.Length > 1 && char.IsAsciiLetter(first[0]) && first.Skip(1).All(char.IsAsciiDigit);
        return isNumbered ? first.ToUpperInvariant() : ImportNames.Plain(id) is { Length: > 0 } plain ? plain : "Imported";
    }
}
