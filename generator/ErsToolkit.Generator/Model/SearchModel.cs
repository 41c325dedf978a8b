using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Model;

/// <summary>A request without a body: a search by parameters, which is answered with a Bundle.</summary>
internal sealed record SearchModel
{
    /// <summary>The fields of the request, and the ways in which it is refused.</summary>
    public required QueryModel Request { get; init; }

    /// <summary>The name of the method that starts a request.</summary>
    public required string Opens { get; init; }

    /// <summary>What is sent, in its order.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The name of the field that numbers the pages of the answer.</summary>
    public required string Pages { get; init; }

    public required BundleModel Bundle { get; init; }
}

/// <summary>A parameter of a search.</summary>
internal sealed record ParameterModel
{
    /// <summary>The name of the query's parameter, or of the header.</summary>
    public required string Name { get; init; }

    public required bool IsHeader { get; init; }

    /// <summary>The name of the field whose value it has; empty where it has a value of its own.</summary>
    public required string Field { get; init; }

    /// <summary>The value that it always has; empty where a field gives it.</summary>
    public required string Value { get; init; }
}

/// <summary>The answer to a search: a page of what was found, read with at most one hop to what is included.</summary>
internal sealed record BundleModel
{
    public required string Documentation { get; init; }

    /// <summary>The type of the resources that match.</summary>
    public required string Resource { get; init; }

    /// <summary>The name of the class of a page.</summary>
    public required string Page { get; init; }

    /// <summary>The name of the class of one that was found.</summary>
    public required string Item { get; init; }

    /// <summary>The name of the page's list of them.</summary>
    public required string Items { get; init; }

    /// <summary>What a resource must say to be listed.</summary>
    public required EquatableArray<OnlyModel> Only { get; init; }

    public required EquatableArray<HopModel> Hops { get; init; }

    public required EquatableArray<ReadModel> Reads { get; init; }

    public string Reader => Page + "Reader";
}

/// <summary>The value that an element must have.</summary>
internal sealed record OnlyModel(string Path, string Value);

/// <summary>A reference from what was found to a resource that the Bundle includes.</summary>
/// <param name="Path">The element of the reference.</param>
/// <param name="To">The type of that resource.</param>
internal sealed record HopModel(string Path, string To);

/// <summary>A value of what was found.</summary>
internal sealed record ReadModel
{
    public required string Name { get; init; }

    public required ReadKind Kind { get; init; }

    public required string Documentation { get; init; }

    /// <summary>The element as it was written; empty for a value of the search.</summary>
    public required string Path { get; init; }

    /// <summary>The type of the included resource that has it; empty where what was found has it itself.</summary>
    public required string Over { get; init; }

    public required bool IsOptional { get; init; }

    public required ValueModel Value { get; init; }

    /// <summary>The type of a typed value; <see langword="null"/> for another.</summary>
    internal TypeModel? Type => (Value as TypedValue)?.Type;

    /// <summary>The field of the search whose value it is, or must be; <see langword="null"/> for none.</summary>
    public FieldModel? Field { get; init; }

    /// <summary>The instant that it must come after; empty for none.</summary>
    public string After { get; init; } = "";

    public bool IsSensitive => Value.IsSensitive || (Kind == ReadKind.OfSearch && Field!.IsSensitive);
}

/// <summary>Where a value of what was found comes from.</summary>
internal enum ReadKind
{
    /// <summary>An element.</summary>
    Element,

    /// <summary>The resource's own id, made a reference.</summary>
    Own,

    /// <summary>The value of the identifier of one system, among the entries of an array.</summary>
    Identifier,

    /// <summary>The search itself.</summary>
    OfSearch,
}
