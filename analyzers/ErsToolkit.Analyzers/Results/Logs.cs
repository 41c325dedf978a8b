using System;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Results;

/// <summary>Calls that only write down what has happened.</summary>
internal static class Logs
{
    public static bool IsLog(IMethodSymbol method) =>
        method.Name.StartsWith("Log", StringComparison.Ordinal)
        || method.ContainingType is { } type && (type.Name is "Console" or "Debug" or "Trace" or "String"
            || type.Name.IndexOf("Log", StringComparison.Ordinal) >= 0);
}
