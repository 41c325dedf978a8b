using System;

namespace ErsToolkit;

/// <summary>Names the fields that a method of a generated builder supplies.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ErsSetsAttribute(string fields) : Attribute
{
    /// <summary>The names of the fields, parted by one space.</summary>
    public string Fields { get; } = fields;
}
