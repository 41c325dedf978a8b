using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>What makes the answer to a search of another endpoint a ground. It is generated where that endpoint is in the same namespace.</summary>
internal sealed record EvidenceModel
{
    /// <summary>The endpoint with its edition.</summary>
    public required string Of { get; init; }

    /// <summary>The class of a page of the answer.</summary>
    public required string Page { get; init; }

    /// <summary>The field of the search that numbers the pages.</summary>
    public required FieldModel Pages { get; init; }

    /// <summary>How old the answer may be, in seconds.</summary>
    public required int WithinSeconds { get; init; }

    /// <summary>The fields by which the search must not have been narrowed.</summary>
    public required EquatableArray<FieldModel> Without { get; init; }

    /// <summary>The class of the resource with which the search is compared; empty where it is with none.</summary>
    public required string Given { get; init; }

    /// <summary>The fields of the search that must be as in that resource.</summary>
    public required EquatableArray<FieldModel> Same { get; init; }
}

/// <summary>An overload of a setter that takes what a search of another endpoint found.</summary>
/// <param name="Of">The endpoint with its edition.</param>
/// <param name="Item">The class of what was found.</param>
/// <param name="Sets">What is taken of it.</param>
internal sealed record SourceModel(string Of, string Item, EquatableArray<SetModel> Sets);

/// <summary>A field that takes a value of what was found.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether there may be none, so that the field is not set either.</param>
internal sealed record SetModel(string Field, string Value, bool IsOptional);
