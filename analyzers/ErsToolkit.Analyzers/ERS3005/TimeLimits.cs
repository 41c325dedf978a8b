using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Locals;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>Finds out for which client an operation sets a time limit, and which.</summary>
internal static class TimeLimits
{
    private const string Options = "ErsToolkit.Http.ErsClientOptions";

    private const string HttpClient = "System.Net.Http.HttpClient";

    /// <summary>Null where an operation sets none, it is not constant, or it is long enough.</summary>
    public static TimeLimit? TryRead(IOperation operation, RuleContext context)
    {
        // First the number, because most operations that look like a limit are none: the rest costs more.
        var locals = new LocalValues(context.Locals);
        if (ValueOf(operation) is not { } value || ConstantTime.SecondsOf(value, locals) is not { } seconds
            || context.Clients.All.All(c => c.Seconds <= seconds))
        {
            return null;
        }

        ClientContract? client = operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => OfSetting(property, seconds, context),
            IInvocationOperation { TargetMethod.Name: CancelledCalls.CancelAfter } or IObjectCreationOperation =>
                CancelledCalls.MostPatient(operation, context),
            IInvocationOperation call => new AbandonedCalls(locals, context).MostPatient(call),
            _ => null,
        };
        return client is not null && seconds < client.Seconds ? new TimeLimit(value, seconds, client) : null;
    }

    private static IOperation? ValueOf(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Timeout", ContainingType: { } type } } } assignment
            when Symbols.NameOf(type) is Options or HttpClient =>
            assignment.Value,
        IInvocationOperation { TargetMethod: { Name: CancelledCalls.CancelAfter, ContainingType: { } type } } call when CancelledCalls.IsSource(type) =>
            call.Arguments[0].Value,
        IObjectCreationOperation { Type: INamedTypeSymbol type, Arguments.IsEmpty: false } creation when CancelledCalls.IsSource(type) =>
            creation.Arguments[0].Value,
        IInvocationOperation call => AbandonedCalls.TimeOf(call),
        _ => null,
    };

    /// <summary>The client that is made with the object whose property is set.</summary>
    private static ClientContract? OfSetting(IPropertyReferenceOperation property, double seconds, RuleContext context)
    {
        if (MadeWith.IsSetAgain(property, context))
            return null;
        IReadOnlyList<ClientContract> users = property.Instance switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } receiver
                when receiver.Parent?.Parent?.Parent?.Parent is IObjectCreationOperation creation =>
                MadeWith.Object(creation, context),
            ILocalReferenceOperation local => MadeWith.Symbol(local.Local, local, context),
            IParameterReferenceOperation parameter => MadeWith.Parameter(parameter, context),
            _ => [],
        };
        if (users.Count > 0 || Symbols.NameOf(property.Property.ContainingType) != Options)
            return users.OrderBy(c => c.Seconds).LastOrDefault();

        // Nobody can see for which client it is, but none is content with it.
        return context.Clients.All.All(c => seconds < c.Seconds) ? context.Clients.All[context.Clients.All.Count - 1] : null;
    }
}
