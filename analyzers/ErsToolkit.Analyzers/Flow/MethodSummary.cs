using System.Collections.Generic;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What a method of the user's does, as its callers need it: how it ends, and what it builds. It speaks of its parameters, never of arguments.</summary>
/// <param name="Exits">The ways in which it comes back.</param>
/// <param name="Sites">The build calls in it, and in what it calls.</param>
/// <remarks>Of its branches nothing is said: one may be there for another caller.</remarks>
internal sealed record MethodSummary(IReadOnlyList<MethodExit> Exits, IReadOnlyList<BuildSite> Sites)
{
    /// <summary>Whether it chooses by a switch, which is judged where it stands.</summary>
    public bool IsTable { get; init; }
}

/// <summary>One way in which a method comes back.</summary>
/// <param name="Entry">What is certain about the arguments then, and what those have that are passed by reference.</param>
/// <param name="Value">What it returns; null where that is not known.</param>
internal sealed record MethodExit(FlowState Entry, FlowValue? Value);
