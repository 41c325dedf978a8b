using System;

namespace ErsToolkit;

/// <summary>Marks a generated request builder and names the operation whose request it builds.</summary>
/// <remarks>
/// The analyzers read the rules of the specification from this attribute and its siblings, also where the builder lives in a referenced
/// assembly. They are a contract between versions: arguments are strings only, and an attribute or a value that a reader does not know is ignored.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, Inherited = false)]
public sealed class ErsBuilderAttribute(string operation) : Attribute
{
    /// <summary>The name of the operation, as the specification has it.</summary>
    public string Operation { get; } = operation;
}
