using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A condition over the values of a request and of what its sender holds, checked for types.</summary>
internal sealed record ConditionModel
{
    public required ConditionKind Kind { get; init; }

    /// <summary>The conditions that this one joins, or the one that it denies.</summary>
    public EquatableArray<ConditionModel> Parts { get; init; }

    /// <summary>The values that this one compares, or the one that it looks at.</summary>
    public EquatableArray<OperandModel> Operands { get; init; }
}

/// <summary>What a condition says.</summary>
internal enum ConditionKind
{
    Any,
    All,
    Not,
    Equal,
    Less,
    LessOrEqual,
    In,
    IsSet,

    /// <summary>A boolean value holds.</summary>
    Truth,
}

/// <summary>A value in a condition.</summary>
internal sealed record OperandModel
{
    public required OperandKind Kind { get; init; }

    /// <summary>The field that a part belongs to, or the resource that a held value belongs to; empty for the others.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The name of the field, part or held value, the member of the code, or the text.</summary>
    public required string Name { get; init; }

    public required ValueTypeModel Type { get; init; }

    /// <summary>Whether there may be no value, which is then what is compared. A held value that is not optional must be known, or the condition is not looked at.</summary>
    public bool IsOptional { get; init; }

    public bool IsList { get; init; }
}

/// <summary>Where the value of an operand comes from.</summary>
internal enum OperandKind
{
    Field,

    /// <summary>A part of a field that is a reference.</summary>
    Part,

    /// <summary>A value of a resource that the sender holds.</summary>
    Held,

    Code,
    Text,
}

/// <summary>What can be compared with what.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Name">The name of the code system or of the library's type; empty for the others.</param>
internal sealed record ValueTypeModel(ValueKind Kind, string Name = "");

/// <summary>The kinds of type that values in conditions have.</summary>
internal enum ValueKind
{
    Text,
    Instant,
    Truth,

    /// <summary>A whole number.</summary>
    Number,

    Code,
    Typed,

    /// <summary>A text with a grammar of its own, of which one can only tell whether it is there.</summary>
    Opaque,
}
