using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Where it goes on after an exception.</summary>
/// <param name="FirstBlock">The first block of the handler.</param>
/// <param name="Left">The regions that are left on the way.</param>
internal sealed record Handler(BasicBlock FirstBlock, ImmutableArray<ControlFlowRegion> Left);
