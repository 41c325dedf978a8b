using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>What one builder that came to a build call breaches.</summary>
/// <param name="Claim">What is breached; the same for builders that breach the same. Its parts are the first arguments of the message.</param>
/// <param name="At">The place that the reader should look at.</param>
internal sealed record Breach(Claim Claim, Location At)
{
    /// <summary>The codes that decide, for the message; empty where none do.</summary>
    public ImmutableArray<string> Codes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The call that supplies the field, where one does.</summary>
    public IInvocationOperation? Supplier { get; init; }

    /// <summary>The call that supplies what decides, where one does.</summary>
    public IInvocationOperation? Decider { get; init; }

    /// <summary>The code that would mend it; empty where none, or more than one, would.</summary>
    public string Mending { get; init; } = "";

    /// <summary>A call that others rely on is not there for a fix to change.</summary>
    public Breach Without(Func<IInvocationOperation, bool> isShared) => this with
    {
        Supplier = Supplier is not null && isShared(Supplier) ? null : Supplier,
        Decider = Decider is not null && isShared(Decider) ? null : Decider,
    };

    /// <summary>The name of a call, which is where a report on it is shown.</summary>
    public static Location NameOf(IInvocationOperation call) =>
        (call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax).GetLocation();
}

/// <summary>What a breach is about.</summary>
/// <param name="Field">The field.</param>
/// <param name="Other">The field that decides, or whatever else the message names.</param>
/// <param name="Kind">Tells claims on the same fields apart.</param>
internal sealed record Claim(string Field, string Other = "", object? Kind = null);
