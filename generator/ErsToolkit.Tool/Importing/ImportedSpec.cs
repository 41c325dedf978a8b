using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Spec;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>A first spec from an operation of an OpenAPI description.</summary>
/// <param name="Endpoint">The endpoint's file.</param>
/// <param name="Library">The library that it needs beside that of the package; <see langword="null"/> if it needs none.</param>
/// <param name="Remarks">How many comments say what could not be carried.</param>
internal sealed record ImportedSpec(SpecElement Endpoint, SpecElement? Library, int Remarks)
{
    private const string Heading =
        "Imported from an OpenAPI description. What it does not say, or a spec cannot, is in a comment where it belongs. Read them all, and then remove them.";

    /// <param name="document">The description.</param>
    /// <param name="id">The id of the operation, or its method and path.</param>
    /// <param name="name">The name of the endpoint; <see langword="null"/> for one that follows from the operation's id.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="requests">The requests of an operation that takes several, each with the value that tells it from the others.</param>
    /// <exception cref="InputException">There is no such operation, or a spec cannot say it.</exception>
    public static ImportedSpec Read(OpenApiDocument document, string id, string? name, string edition, IReadOnlyList<(string Name, string Value)> requests)
    {
        OpenApiOperationPlace place = OperationFinder.Find(document, id);
        PackageVocabulary package = PackageVocabulary.Read();
        var types = new ImportedTypes(package.Library, new ImportNames());
        SpecElement[] parts = new RequestImport(place, package, types).Read(requests);
        SpecElement call = CallImport.Read(place);
        string endpoint = name ?? Name(place.Operation.OperationId ?? place.Path);
        string source = $"{document.Info?.Title} {document.Info?.Version}".Trim();
        SpecElement? library = types.Types.Any() ? Root("library", ("id", LibraryName(endpoint)), ("source", source)).With(types.Types) : null;
        string? found = parts.SelectMany(part => part.Children).FirstOrDefault(part => part.Name == "bundle")?["resource"];
        string resource = RequestImport.Resource(place.Body) ?? found ?? "Resource";
        SpecElement root = Root("endpoint", ("id", endpoint), ("edition", edition), ("resource", resource), ("source", source))
            .Saying(place.Operation.Summary ?? DescriptionTable.FirstSentence(place.Operation.Description))
            .With(SpecElement.Comment(Heading))
            .With(SpecElement.Of("use", ("spec", package.Library.Id)), library is null ? null : SpecElement.Of("use", ("spec", LibraryName(endpoint))))
            .With(call)
            .With(types.Codes)
            .With(parts);
        return new ImportedSpec(root, library, call.AndAllBelow().Concat(parts.SelectMany(part => part.AndAllBelow())).Count(element => element.IsComment));
    }

    public static string LibraryName(string endpoint) => endpoint + "-common";

    private static SpecElement Root(string name, params (string Name, string? Value)[] attributes) =>
        SpecElement.Of(name, [("xmlns", SpecGrammar.Namespace), .. attributes]);

    /// <summary>The first word of an id, if it is one such as a099; otherwise all of them.</summary>
    private static string Name(string id)
    {
        string first = id.Split('-', '_', ' ')[0];
        bool isNumbered = first.Length > 1 && char.IsAsciiLetter(first[0]) && first.Skip(1).All(char.IsAsciiDigit);
        return isNumbered ? first.ToUpperInvariant() : ImportNames.Plain(id) is { Length: > 0 } plain ? plain : "Imported";
    }
}
