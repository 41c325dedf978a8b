using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>All that is generated, and all that is wrong.</summary>
internal sealed record LinkedSpecs
{
    public required EquatableArray<EndpointModel> Endpoints { get; init; }

    public required EquatableArray<LibraryModel> Libraries { get; init; }

    public required EquatableArray<SpecProblem> Problems { get; init; }
}
