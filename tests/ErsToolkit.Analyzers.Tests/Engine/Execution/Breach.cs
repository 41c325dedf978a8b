using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>What a report of a rule on a field says that Build finds: a bit of the fixture's <c>Issues</c>.</summary>
internal sealed record Breach(string Id, string Field, int Issue)
{
    private const int ReasonInvalid = 32;

    public static IReadOnlyList<Breach> All { get; } =
    [
        new("ERS2001", "Slot", 16),
        new("ERS2002", "Slot", 2),
        new("ERS2003", "Reason", 1),
        new("ERS2003", "IncomingReferral", 4),
        new("ERS2003", "Service", 8),
    ];

    public bool IsIn(int issues) => (issues & Issue) != 0;

    /// <summary>
    /// Where the deciding value is none that e-RS knows, Build fails as surely, but for that. A test such as <c>reason != DeferReason.SlotNotAvailable</c> lets such values
    /// through, and what it leads to is a breach all the same for every value that a caller may have meant.
    /// </summary>
    public bool IsExcusedIn(int issues) => Id != "ERS2003" && (issues & ReasonInvalid) != 0;

    public override string ToString() => $"{Id} {Field}";
}

/// <summary>What a report promises: this breach at this build, in every run that takes the edge, or in every run that gets there.</summary>
internal sealed record Claim(Breach Breach, int Build, int? Edge);

/// <summary>A report with where it stands, for people.</summary>
internal sealed record Report(Claim Claim, Diagnostic Diagnostic);
