using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A value of a request that has a name: a builder method sets it and a property gives it.</summary>
internal sealed record FieldModel
{
    public required string Name { get; init; }

    public required FieldKind Kind { get; init; }

    public required string Documentation { get; init; }

    /// <summary>The outermost element, where the field is missing or forbidden.</summary>
    public required string OuterPath { get; init; }

    /// <summary>The element that holds the value, as the writer lays it out.</summary>
    public required string LeafPath { get; init; }

    public required Demand Missing { get; init; }

    public CodesModel? Codes { get; init; }

    public TypeModel? Type { get; init; }

    /// <summary>The name of the FHIR primitive.</summary>
    public string Primitive { get; init; } = "";

    public int MaximumLength { get; init; }

    /// <summary>What it means when a text is longer than that.</summary>
    public Demand TooLong { get; init; } = Demand.Error;

    /// <summary>The field that an instant must come after; empty for none.</summary>
    public string After { get; init; } = "";

    /// <summary>The least value of a number.</summary>
    public int Minimum { get; init; }

    /// <summary>The greatest value of a number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Whether it is sent as a header.</summary>
    public bool IsHeader { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>When the field is required; <see langword="null"/> where <see cref="Missing"/> says it all.</summary>
    public RuleModel? Rule { get; init; }

    /// <summary>Whether every valid request has the field.</summary>
    public bool IsRequired => Missing == Demand.Error;
}

/// <summary>What type a field's value has.</summary>
internal enum FieldKind
{
    Code,
    Typed,
    Text,
    Primitive,

    /// <summary>A FHIR instant, as a time with an offset.</summary>
    Instant,

    /// <summary>A whole number.</summary>
    Number,
}

/// <summary>A field is required, or forbidden, under some codes of another field.</summary>
internal sealed record RuleModel
{
    public required string WhenField { get; init; }

    public required EquatableArray<CodeModel> RequiredUnder { get; init; }

    public required EquatableArray<CodeModel> ForbiddenUnder { get; init; }
}
