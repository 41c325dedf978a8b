using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>What one builder that came to a build call breaches.</summary>
/// <param name="Claim">What is breached; the same for builders that breach the same. Its parts are the first arguments of the message.</param>
/// <param name="At">The place that the reader should look at.</param>
internal sealed record Breach(Claim Claim, Location At)
{
    /// <summary>The codes that decide, for the message; empty where none do.</summary>
    public ImmutableArray<string> Codes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The call that supplies the field, where one does.</summary>
    public IOperation? Supplier { get; init; }

    /// <summary>The call that supplies what decides, where one does.</summary>
    public IOperation? Decider { get; init; }

    /// <summary>The methods and members of the user's that the breach comes about through, in the order in which they are called.</summary>
    public ImmutableArray<ISymbol> Through { get; init; } = ImmutableArray<ISymbol>.Empty;

    /// <summary>What to do instead, where the message of the rule says it.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The code that would mend it; empty where none, or more than one, would.</summary>
    public string Mending { get; init; } = "";

    /// <summary>A call that others rely on is not there for a fix to change.</summary>
    public Breach Without(Func<IOperation, bool> isShared) => this with
    {
        Supplier = Supplier is not null && isShared(Supplier) ? null : Supplier,
        Decider = Decider is not null && isShared(Decider) ? null : Decider,
    };

    /// <summary>The name of a call, which is where a report on it is shown.</summary>
    public static Location NameOf(IOperation call) =>
        (call.Syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
            MemberAccessExpressionSyntax member => member.Name,
            var other => other,
        }).GetLocation();
}

/// <summary>What a breach is about.</summary>
/// <param name="Field">The field.</param>
/// <param name="Other">The field that decides, or whatever else the message names.</param>
/// <param name="Kind">Tells claims on the same fields apart.</param>
internal sealed record Claim(string Field, string Other = "", object? Kind = null);
