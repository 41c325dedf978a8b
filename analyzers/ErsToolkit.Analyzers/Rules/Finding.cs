using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>A breach at one call, with the paths that show it.</summary>
internal sealed record Finding(
    FlowRule Rule,
    ContractRule Breached,
    IInvocationOperation At,
    DiagnosticSeverity Severity,
    IInvocationOperation Build,
    ImmutableArray<BuilderValue> Paths)
{
    /// <summary>A call may lead to several build calls. It is one mistake all the same, as grave as its gravest consequence.</summary>
    public static IEnumerable<Diagnostic> ToDiagnostics(IEnumerable<Finding> findings) => findings
        .GroupBy(f => (f.Rule, f.Breached, f.At))
        .Select(group => Describe(group.First() with
        {
            Severity = group.Max(f => f.Severity),
            Paths = group.SelectMany(f => f.Paths).ToImmutableArray(),
        }));

    private static Diagnostic Describe(Finding finding)
    {
        (_, ContractRule rule, IInvocationOperation at, DiagnosticSeverity severity, IInvocationOperation build, ImmutableArray<BuilderValue> paths) = finding;
        var locations = new List<Location>();
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Field, rule.Field)
            .Add(FindingProperties.WhenField, rule.WhenField);
        Point(FindingProperties.SupplierIndex, rule.Field);
        Point(FindingProperties.DeciderIndex, rule.WhenField);
        locations.Add(NameOf(build));

        string codes = string.Join(" or ", paths.Select(p => p[rule.WhenField]?.Code).Distinct().OrderBy(c => c, StringComparer.Ordinal));
        return Diagnostic.Create(finding.Rule.Descriptor, NameOf(at), severity, locations, properties, rule.Field, rule.WhenField, codes);

        // A fix may change a call only where it is the only one that the paths have in common.
        void Point(string property, string field)
        {
            var calls = paths.Select(p => p[field]?.SetBy).Distinct().ToList();
            if (calls is not [{ } only])
                return;
            properties = properties.Add(property, locations.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            locations.Add(NameOf(only));
        }
    }

    private static Location NameOf(IInvocationOperation call) =>
        (call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax).GetLocation();
}
