using System;

namespace ErsToolkit;

/// <summary>Gives the code, as it stands in JSON, that a member of a generated enumeration means.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ErsCodeAttribute(string code) : Attribute
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
}
