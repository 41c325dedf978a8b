using System;

namespace ErsToolkit;

/// <summary>States on the type of an outcome what may be done next after some keys.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ErsNextAttribute(string outcomes, string step) : Attribute
{
    /// <summary>The keys, separated by one space. Keys whose next step depends on the status are on none.</summary>
    public string Outcomes { get; } = outcomes;

    /// <summary>The next step: the name of a member of <see cref="NextStep"/>.</summary>
    public string Step { get; } = step;
}
