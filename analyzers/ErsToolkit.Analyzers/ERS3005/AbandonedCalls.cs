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
        .Select(t => t is not ILocalReferenceOperation local ? t
            : IsKept(local) || IsWaitedForBefore(local, wait) || IsLookedAtLater(local, wait) ? null
            : locals.Resolve(local))
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

    /// <summary>Whether there is an earlier wait for a task: both together may be long enough.</summary>
    private bool IsWaitedForBefore(ILocalReferenceOperation task, IInvocationOperation wait) =>
        context.Locals.Around(task.Syntax).UsesOf(task.Local.Name).Any(use => use.SpanStart < wait.Syntax.SpanStart
            && use.Parent is ArgumentSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "WaitAsync" });

    /// <summary>Whether a task may be looked at, or waited for again, once the time of a wait for it is over.</summary>
    private bool IsLookedAtLater(ILocalReferenceOperation task, IInvocationOperation wait)
    {
        bool IsTask(IOperation value) =>
            Symbols.WithoutConversion(value) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, task.Local);

        bool? HoldsWhenLate(IOperation condition) => condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !HoldsWhenLate(not.Operand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when IsTask(test.LeftOperand) || IsTask(test.RightOperand) => false,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test when IsTask(test.LeftOperand) || IsTask(test.RightOperand) => true,
            IPropertyReferenceOperation { Property.Name: "IsCompleted", Instance: { } instance } when IsTask(instance) => false,
            IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } instance } when IsTask(instance) => false,
            _ => null,
        };

        var afterwards = new Afterwards(HoldsWhenLate, o => o is ISimpleAssignmentOperation assignment && IsTask(assignment.Target));
        return afterwards.Of(wait, throws: wait.TargetMethod.Name == "WaitAsync" && IsAwaited(wait.Syntax))?.Any(o =>
            o is ILocalReferenceOperation && IsTask(o)
            && o.Syntax.Parent is not (BinaryExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" })) == true;
    }

    private static bool IsAwaited(SyntaxNode call) => call.Parent switch
    {
        AwaitExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax outer } => IsAwaited(outer),
        _ => false,
    };

    private static bool IsOfTask(IMethodSymbol method) =>
        method.ContainingType.Name == "Task" && method.ContainingType.ContainingNamespace?.ToDisplayString() == Tasks;
}
