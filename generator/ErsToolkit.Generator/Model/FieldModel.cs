using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Model;

/// <summary>A value of a request that has a name: a builder method sets it and a property gives it.</summary>
internal sealed record FieldModel
{
    public required string Name { get; init; }

    public required ValueModel Value { get; init; }

    public required string Documentation { get; init; }

    /// <summary>The outermost element that is there for the field alone: where it is missing or forbidden.</summary>
    public required string OuterPath { get; init; }

    /// <summary>The element that holds the value, as the writer lays it out.</summary>
    public required string LeafPath { get; init; }

    public required Demand Missing { get; init; }

    /// <summary>The codes of a coded value; <see langword="null"/> for another.</summary>
    internal CodesModel? Codes => (Value as CodedValue)?.Codes;

    /// <summary>The type of a typed value; <see langword="null"/> for another.</summary>
    internal TypeModel? Type => (Value as TypedValue)?.Type;

    /// <summary>The field that an instant must come after; empty for none.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether it is sent as a header.</summary>
    public bool IsHeader { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>When the field is required; <see langword="null"/> where <see cref="Missing"/> says it all.</summary>
    public RuleModel? Rule { get; init; }

    /// <summary>Whether every valid request has the field.</summary>
    public bool IsRequired => Missing == Demand.Error;
}

/// <summary>A field is required, or forbidden, under some codes of another field.</summary>
internal sealed record RuleModel
{
    public required string WhenField { get; init; }

    public required EquatableArray<CodeModel> RequiredUnder { get; init; }

    public required EquatableArray<CodeModel> ForbiddenUnder { get; init; }
}
