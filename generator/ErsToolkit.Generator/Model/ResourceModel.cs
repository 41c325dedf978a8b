using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A resource that the sender of a request may hold, as far as checks look at it.</summary>
internal sealed record ResourceModel
{
    public required string Name { get; init; }

    public required string Documentation { get; init; }

    public required EquatableArray<HeldValueModel> Values { get; init; }

    /// <summary>The name of the generated class.</summary>
    public string ClassName => Name + "Context";
}

/// <summary>A value, or a list of values, of a resource.</summary>
internal sealed record HeldValueModel
{
    public required string Name { get; init; }

    public required string Documentation { get; init; }

    public required ValueTypeModel Type { get; init; }

    /// <summary>Whether a resource may have none of it.</summary>
    public required bool IsOptional { get; init; }

    public required bool IsList { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>The endpoint with its edition beside which alone the value is of use; empty for always.</summary>
    public string Of { get; init; } = "";
}
