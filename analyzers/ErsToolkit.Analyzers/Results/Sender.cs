using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Results;

/// <summary>What a call gives that sends one request, itself or in a method of the user's.</summary>
/// <param name="Gives">The result, or a condition on it.</param>
/// <param name="Request">The variable that holds the request; null where each call makes one of its own.</param>
internal sealed record Sender(CaseFact Gives, ISymbol? Request)
{
    /// <summary>What the result may be when the call comes back.</summary>
    public Cases Cases => Gives is ResultFact result ? result.Cases : Cases.All;
}
