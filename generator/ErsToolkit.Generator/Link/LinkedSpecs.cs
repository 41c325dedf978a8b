using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>All that is generated, and all that is wrong.</summary>
internal sealed record LinkedSpecs
{
    public required EquatableArray<EndpointModel> Endpoints { get; init; }

    public required EquatableArray<LibraryModel> Libraries { get; init; }

    public required EquatableArray<SpecProblem> Problems { get; init; }

    /// <summary>The full names of the types that the endpoints become.</summary>
    public EquatableArray<string> EndpointNames => new(Endpoints.Select(endpoint => endpoint.FullName));
}
