using System;

namespace ErsToolkit;

/// <summary>Marks what must not be written to a log, a trace or the message of an exception: a member that gives it, or a type that holds it.</summary>
/// <remarks>The <c>ToString()</c> of a marked type shows none of it.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ErsSensitiveAttribute(string kind) : Attribute
{
    /// <summary><c>personal</c> for personal data, <c>secret</c> for what gives access to a system.</summary>
    public string Kind { get; } = kind;
}
