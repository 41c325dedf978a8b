using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Tasks that only carry a value: what is known of it is known of the task.</summary>
internal static class Tasks
{
    private const string Space = "System.Threading.Tasks.";

    /// <summary>Whether a call hands on what it is called on, or takes: <c>ConfigureAwait</c>, <c>Task.FromResult</c>.</summary>
    public static bool IsTransparent(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ConfigureAwait" or "FromResult" or "AsTask" or "AsValueTask" or "GetResult" or "GetAwaiter" } method
        && IsOfTasks(method.ContainingType)
        && (call.Instance is not null || call.Arguments.Length == 1);

    /// <summary>The type of the value that a task carries; the type itself where it is no task.</summary>
    public static ITypeSymbol? Carried(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var inner] } task && Symbols.NameOf(task) == Space + task.Name ? inner : type;

    /// <summary>The task that an operation waits for, or has in another form on the way to that; null where it does not.</summary>
    public static IOperation? WaitedFor(IOperation operation) => operation switch
    {
        IAwaitOperation wait => wait.Operation,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask", Instance: { } task } => task,
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" }, Instance: { } task } => task,
        _ => null,
    };

    private static bool IsOfTasks(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "Tasks" or "CompilerServices" };
}
