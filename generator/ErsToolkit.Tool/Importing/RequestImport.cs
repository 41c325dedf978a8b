using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Output;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Makes the requests of an endpoint, each with the ways in which it is refused.</summary>
/// <param name="place">The operation of the description.</param>
/// <param name="package">What the package's specs share.</param>
/// <param name="types">The types and codes of the spec.</param>
internal sealed class RequestImport(OpenApiOperationPlace place, PackageVocabulary package, ImportedTypes types)
{
    private const string Discriminator = "status";
    private const string ResourceType = "resourceType";
    private const string Search = "Search";

    private readonly AnswersImport _answers = new(place, package.Outcomes);

    /// <param name="requests">The requests of an operation that takes several, each with the value that tells it from the others.</param>
    /// <exception cref="InputException">A spec cannot say what the operation takes.</exception>
    public SpecElement[] Read(IReadOnlyList<(string Name, string Value)> requests)
    {
        if (place.Body is { } body)
            return Bodies(body, requests);

        return place.ChangesSomething
            ? throw new InputException($"the operation '{Name}' has no body. A spec says what is in the body of a {place.Method}.")
            : SearchWithAnswers();
    }

    /// <summary>The type of the resource; <see langword="null"/> if there is none.</summary>
    public static string? Resource(Schema? body) => body?.Member(ResourceType)?.Values is [var only] && ImportNames.Plain(only) == only ? only : null;

    private string Name => DisplayText.Of(place.Operation.OperationId ?? place.Address);

    private SpecElement[] Bodies(Schema body, IReadOnlyList<(string Name, string Value)> requests)
    {
        if (Resource(body) is null)
            throw new InputException("the body is not a FHIR resource: it has no 'resourceType' with one value.");

        bool hasStatus = body.Member(Discriminator) is { Type: JsonSchemaType.String } status && status.Values.Any(ValueImport.IsSayable);
        string element = hasStatus ? Discriminator : ResourceType;
        string[] known = [.. body.Member(element)!.Values.Where(ValueImport.IsSayable)];
        if (requests.FirstOrDefault(request => !known.Contains(request.Value)).Value is { } wrong)
            throw new InputException($"'{DisplayText.Of(wrong)}' is not a value of '{element}'. Write one of: {DisplayText.Of(string.Join(", ", known))}.");

        IReadOnlyList<(string Name, string Value)> all = requests.Count > 0 ? requests : [("Send", known[0])];
        return [.. all.SelectMany(request => Body(body, request.Name, (element, request.Value)))];
    }

    private SpecElement[] Body(Schema body, string name, (string Element, string Value) selector)
    {
        SpecElement[] statements = [.. new BodyImport(types, selector).Read(body)];
        bool hasCodes = statements.SelectMany(statement => statement.AndAllBelow()).Any(statement => types.IsCodes(statement["type"]));
        BreachModel keys = package.Breaches;
        return
        [
            SpecElement.Of("operation", ("name", name), ("by", selector.Element)).Saying(DescriptionTable.FirstSentence(body.Description)).With(statements),
            _answers.Read(name, hasCodes ? [keys.Missing, keys.Invalid, keys.Unknown, keys.Code] : [keys.Missing, keys.Invalid, keys.Unknown]),
        ];
    }

    private SpecElement[] SearchWithAnswers()
    {
        var search = new SearchImport(types);
        SpecElement statements = search.Read(Search, place.Parameters, place.Answer);
        string[] keys =
        [
            package.Breaches.Invalid,
            .. search.HasFields ? [package.Breaches.Parameter] : System.Array.Empty<string>(),
            .. search.HasCodes ? [package.Breaches.Code] : System.Array.Empty<string>(),
        ];
        return [statements, _answers.Read(Search, keys)];
    }
}
