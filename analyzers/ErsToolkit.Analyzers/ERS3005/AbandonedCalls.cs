using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Locals;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>The calls on clients for whose result nobody waits any longer after some time.</summary>
internal sealed class AbandonedCalls(LocalValues locals, RuleContext context)
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>Whether a call with that name may end a wait after some time.</summary>
    public static bool IsWait(string method) => method is "Wait" or "WaitAsync" or "WhenAny";

    /// <summary>The time after which a call ends a wait; null where it does not.</summary>
    public static IOperation? TimeOf(IInvocationOperation call)
    {
        if (!IsOfTask(call.TargetMethod))
            return null;
        return call.TargetMethod.Name switch
        {
            "Wait" or "WaitAsync" when call.Arguments.Length > 0 => call.Arguments[0].Value,
            "WhenAny" => TasksIn(call).OfType<IInvocationOperation>()
                .Where(task => task.TargetMethod.Name == "Delay" && IsOfTask(task.TargetMethod))
                .Select(delay => delay.Arguments[0].Value)
                .FirstOrDefault(),
            _ => null,
        };
    }

    /// <summary>The most patient client among those for whose result a call waits, where nobody else can look at it later.</summary>
    public ClientContract? MostPatient(IInvocationOperation wait) =>
        (wait.TargetMethod.Name == "WhenAny" ? TasksIn(wait) : wait.Instance is { } task ? [task] : [])
        .Select(Symbols.WithoutConversion)
        .Select(t => t is ILocalReferenceOperation local ? IsKept(local) ? null : locals.Resolve(local) : t)
        .Select(t => t is IInvocationOperation call ? context.Clients.SentOnceBy(call.TargetMethod) : null)
        .OfType<ClientContract>()
        .OrderBy(client => client.Seconds)
        .LastOrDefault();

    private static IEnumerable<IOperation> TasksIn(IInvocationOperation call) => call.Arguments.Select(a => a.Value).SelectMany(value => value switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.AsEnumerable(),
        { IsImplicit: true } and not IConversionOperation => value.ChildOperations,
        _ => [value],
    }).Select(Symbols.WithoutConversion);

    /// <summary>Whether a task is used for more than to wait for it here and to see whether it has ended.</summary>
    private bool IsKept(ILocalReferenceOperation task) => context.Locals.Around(task.Syntax).UsesOf(task.Local.Name).Any(use => use.Parent switch
    {
        AwaitExpressionSyntax or BinaryExpressionSyntax => false,
        MemberAccessExpressionSyntax access =>
            access.Expression == use && access.Name.Identifier.ValueText is not ("Wait" or "WaitAsync" or "Result" or "IsCompleted" or "ConfigureAwait"),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Call.NameIn(call)?.Identifier.ValueText != "WhenAny",
        _ => true,
    });

    private static bool IsOfTask(IMethodSymbol method) =>
        method.ContainingType.Name == "Task" && method.ContainingType.ContainingNamespace?.ToDisplayString() == Tasks;
}
