using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Analyzers.Tests.Rules;

/// <summary>Every rule and every fix that is shipped: nobody has to add one to a list.</summary>
internal static class ShippedRules
{
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = InstancesOf<DiagnosticAnalyzer>(typeof(BuilderFlowAnalyzer));

    public static IReadOnlyList<CodeFixProvider> Fixes { get; } = InstancesOf<CodeFixProvider>(typeof(EditFix));

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [.. Analyzers.SelectMany(a => a.SupportedDiagnostics).Distinct().OrderBy(d => d.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Descriptor(string id) => Descriptors.Single(d => d.Id == id);

    private static List<T> InstancesOf<T>(Type shipped) =>
        [.. shipped.Assembly.GetTypes().Where(t => typeof(T).IsAssignableFrom(t) && !t.IsAbstract).Select(t => (T)Activator.CreateInstance(t)!)];
}
