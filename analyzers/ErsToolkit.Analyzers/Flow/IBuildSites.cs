using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Takes what a path comes to.</summary>
internal interface IBuildSites
{
    /// <summary>A build call is reached, with an arrival; null where too little is known of it.</summary>
    void Reach(IOperation call, BuildKind kind, Arrival? arrival);

    /// <summary>A build call in a method that is called here is reached.</summary>
    void Reach(IOperation call, BuildSite inside, ISymbol through, Arrival? arrival);

    /// <summary>Somebody else got hold of a builder.</summary>
    void Keep(BuilderValue builder);
}
