using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>What several endpoints share, for one namespace.</summary>
internal sealed record LibraryModel
{
    public required string Id { get; init; }

    public required string Namespace { get; init; }

    /// <summary><c>internal</c> or <c>public</c>.</summary>
    public required string Visibility { get; init; }

    public required EquatableArray<TypeModel> Types { get; init; }

    public required EquatableArray<CodesModel> Codes { get; init; }

    public required EquatableArray<CodesModel> OutcomeCodes { get; init; }
}
