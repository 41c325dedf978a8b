using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Tasks that only carry a value: what is known of it is known of the task.</summary>
internal static class Tasks
{
    /// <summary>Whether a call hands on what it is called on, or takes: <c>ConfigureAwait</c>, <c>Task.FromResult</c>.</summary>
    public static bool IsTransparent(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ConfigureAwait" or "FromResult" or "AsTask" or "AsValueTask" or "GetResult" or "GetAwaiter" } method
        && IsOfTasks(method.ContainingType)
        && (call.Instance is not null || call.Arguments.Length == 1);

    /// <summary>The type of the value that a task carries; the type itself where it is no task.</summary>
    public static ITypeSymbol? Carried(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var inner] } task && IsOfTasks(task) ? inner : type;

    private static bool IsOfTasks(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "Tasks" or "CompilerServices" };
}
