using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>A rule on what a builder holds when it is built. Its verdict is certain: it falls only where every path to the build call is in breach.</summary>
internal abstract class FlowRule
{
    public const string Category = "ErsToolkit.Usage";

    public abstract DiagnosticDescriptor Descriptor { get; }

    public IEnumerable<Finding> FindIn(BuildSite site)
    {
        if (SeverityAt(site.Kind) is not { } severity || site.Values.Count == 0)
            return [];
        return site.Values[0].Contract.Rules
            .Where(rule => IsAbout(rule) && site.Values.All(value => IsBreached(rule, value)))
            .SelectMany(rule => site.Values
                .GroupBy(value => ShownAt(rule, value, site))
                .Select(paths => new Finding(this, rule, paths.Key, severity, site.Call, paths.ToImmutableArray())));
    }

    /// <summary>Null where the rule has nothing to say at such a call.</summary>
    protected abstract DiagnosticSeverity? SeverityAt(BuildKind kind);

    /// <summary>Whether a rule of the specification is of the kind that this rule enforces.</summary>
    protected abstract bool IsAbout(ContractRule rule);

    protected abstract bool IsBreached(ContractRule rule, BuilderValue value);

    /// <summary>The call that the reader should look at.</summary>
    protected abstract IInvocationOperation ShownAt(ContractRule rule, BuilderValue value, BuildSite site);

    /// <summary>Whether the value that decides is known and is one of those that the rule speaks of.</summary>
    protected static bool HasDecidingCode(ContractRule rule, BuilderValue value) =>
        value[rule.WhenField]?.Code is { } code && rule.Codes.Contains(code);
}
