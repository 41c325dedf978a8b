using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit;

/// <summary>What is emitted together: an endpoint or a library, and what the compilation can take.</summary>
internal sealed record SourcePlan
{
    public EndpointModel? Endpoint { get; init; }

    public LibraryModel? Library { get; init; }

    public required CompilationFacts Facts { get; init; }
}
