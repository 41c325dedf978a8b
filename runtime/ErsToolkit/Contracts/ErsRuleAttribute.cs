using System;

namespace ErsToolkit;

/// <summary>States when a field of a generated builder must, or must not, be supplied. Only rules whose breach is an error are stated.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ErsRuleAttribute(string kind, string field, string whenField, string values) : Attribute
{
    /// <summary><c>required</c> or <c>forbidden</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>The field that the rule speaks of.</summary>
    public string Field { get; } = field;

    /// <summary>The field whose value decides; empty where the rule always holds.</summary>
    public string WhenField { get; } = whenField;

    /// <summary>The codes of <see cref="WhenField"/> under which the rule holds, parted by one space; empty where it always holds.</summary>
    public string Values { get; } = values;
}
