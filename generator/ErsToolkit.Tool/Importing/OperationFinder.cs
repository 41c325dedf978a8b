using System;
using System.Linq;
using ErsToolkit.Tool.Output;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Finds the operation of a description that is meant.</summary>
internal static class OperationFinder
{
    /// <summary>More operations than these are not listed: the description has them all.</summary>
    private const int MostListed = 50;

    /// <param name="document">The description.</param>
    /// <param name="id">The id of the operation, or its method and path.</param>
    /// <exception cref="InputException">There is no such operation, or a spec cannot say its path.</exception>
    public static OpenApiOperationPlace Find(OpenApiDocument document, string id)
    {
        OpenApiOperationPlace[] all = [.. (document.Paths ?? []).SelectMany(path => Operations(path.Key, path.Value))];
        OpenApiOperationPlace found = all.FirstOrDefault(place => string.Equals(place.Operation.OperationId, id, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(place => string.Equals(place.Address, id, StringComparison.OrdinalIgnoreCase))
            ?? throw NotFound(all, id);
        if (!found.Path.Contains('{', StringComparison.Ordinal))
            return found;

        string path = DisplayText.Of(found.Path);
        throw new InputException($"the path '{path}' has a parameter, and the path of a spec has none. Only operations with a fixed path can be imported.");
    }

    private static OpenApiOperationPlace[] Operations(string path, IOpenApiPathItem item) =>
        [.. (item.Operations ?? []).Select(operation => new OpenApiOperationPlace(operation.Key.Method.ToUpperInvariant(), path, item, operation.Value))];

    private static InputException NotFound(OpenApiOperationPlace[] all, string id)
    {
        string known = string.Join(", ", all.Select(place => place.Operation.OperationId ?? $"'{place.Address}'").Take(MostListed));
        return new InputException(all.Length == 0
            ? "the description has no operations."
            : $"the description has no operation '{DisplayText.Of(id)}'. Write one of: {DisplayText.Of(known)}.");
    }
}

/// <summary>An operation of a description, and where it is.</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Path">The path as the description has it.</param>
/// <param name="Item">What is at the path.</param>
/// <param name="Operation">The operation.</param>
internal sealed record OpenApiOperationPlace(string Method, string Path, IOpenApiPathItem Item, OpenApiOperation Operation)
{
    public string Address => Method + " " + Path;

    /// <summary>Whether a request that failed may have been carried out all the same.</summary>
    public bool ChangesSomething => Method != "GET";

    /// <summary>The parameters of the operation, and those that all operations of the path have.</summary>
    public IOpenApiParameter[] Parameters =>
        [.. (Operation.Parameters ?? []).Concat(Item.Parameters ?? []).DistinctBy(parameter => (parameter.Name, parameter.In))];

    /// <summary>What a body must be; <see langword="null"/> if there is none.</summary>
    public Schema? Body => Schema.Of(Operation.RequestBody?.Content);

    /// <summary>What the answer of success must be; <see langword="null"/> if the description does not say it.</summary>
    public Schema? Answer => Schema.Of(Operation.Responses?.FirstOrDefault(response => response.Key.StartsWith('2')).Value?.Content);
}
