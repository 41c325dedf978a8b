using System.Collections.Generic;

namespace ErsToolkit.Generator.Spec;

/// <summary>A spec file as it was written, with what is wrong with its form.</summary>
internal sealed class SpecDocument
{
    public required string Path { get; init; }

    /// <summary>The root element; <see langword="null"/> where the file is not well-formed.</summary>
    public SpecNode? Root { get; init; }

    public required IReadOnlyList<SpecProblem> Problems { get; init; }

    /// <summary>Whether the project named this file itself, so that what is in it needs no further choice.</summary>
    public bool IsChosen { get; init; }

    /// <summary>The namespace that the project asks for with the file; empty for the default.</summary>
    public string Namespace { get; init; } = "";
}
