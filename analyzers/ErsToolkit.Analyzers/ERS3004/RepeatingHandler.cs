using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A handler that sends again, on the registration of a client whose requests must not be.</summary>
internal static class RepeatingHandler
{
    public static IEnumerable<Repetition> In(ResultBody body)
    {
        var chains = body.Operations.OfType<IInvocationOperation>()
            .Where(i => IsOfExtensions(i.TargetMethod) && IsLast(i))
            .Select(outermost => ChainOf(outermost, body).ToList())
            .ToList();
        foreach (List<IInvocationOperation> chain in chains)
        {
            if (ClientIn(chain, body) is not { } client)
                continue;

            // What is set for all clients goes for this one, unless it takes that away again.
            var inherited = chain.Any(RemovesHandlers) ? [] : chains.Where(IsForAll).SelectMany(Handlers);
            foreach (IInvocationOperation handler in inherited.Concat(Handlers(chain)))
            {
                yield return new Repetition(
                    Sending.NameOf(handler).GetLocation(),
                    handler.TargetMethod.Name,
                    $", and '{client.Name}' lets only the first one out, whose answer is then lost",
                    ", and leave this handler out of the client");
            }
        }
    }

    private static ITypeSymbol? ClientIn(List<IInvocationOperation> chain, ResultBody body) =>
        chain.Select(c => ClientOf(c, body)).FirstOrDefault(c => c is not null);

    /// <summary>Whether a chain is the function by which the handlers of all clients are chosen.</summary>
    private static bool IsForAll(List<IInvocationOperation> chain)
    {
        if (chain.Count == 0 || Look.Bare(ReceiverOf(chain[0])!) is not IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol function })
            return false;
        IOperation? around = chain[0].Parent;
        while (around is not null && !(around is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, function)))
            around = around.Parent;
        return around is IAnonymousFunctionOperation configure && RepeatedDelegate.RunnerOf(configure)?.TargetMethod.Name == "ConfigureHttpClientDefaults";
    }

    private static bool RemovesHandlers(IInvocationOperation call) => call.TargetMethod.Name == "RemoveAllResilienceHandlers";

    /// <summary>The calls of a chain in the order in which they are made, those on the local that it begins with before them.</summary>
    private static Stack<IInvocationOperation> ChainOf(IOperation? last, ResultBody body)
    {
        var calls = new Stack<IInvocationOperation>();
        var locals = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (IOperation? at = last; at is not null;)
        {
            at = Look.Bare(at) switch
            {
                IInvocationOperation call => Push(call),
                ILocalReferenceOperation { Local: { } local } when locals.Add(local) && body.AssignedTo(local).ToList() is [var only] => only,
                _ => null,
            };
        }

        return calls;

        IOperation? Push(IInvocationOperation call)
        {
            calls.Push(call);
            return ReceiverOf(call);
        }
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>Whether no further call is made on what this one gives, in the same expression.</summary>
    private static bool IsLast(IInvocationOperation call)
    {
        IOperation? around = call.Parent;
        while (around is IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is not IInvocationOperation
            && !(around is IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } });
    }

    private static ITypeSymbol? ClientOf(IInvocationOperation call, ResultBody body)
    {
        if (call.TargetMethod.Name is not ("AddHttpClient" or "AddTypedClient"))
            return null;
        return call.TargetMethod.TypeArguments.FirstOrDefault(body.Contracts.IsClient);
    }

    private static List<IInvocationOperation> Handlers(List<IInvocationOperation> chain)
    {
        var found = new List<IInvocationOperation>();
        foreach (IInvocationOperation call in chain.Where(c => IsOfExtensions(c.TargetMethod)))
        {
            if (RemovesHandlers(call))
                found.Clear();
            else if (SendsAgain(call) && !chain.Any(IsRestricted))
                found.Add(call);
        }

        return found;
    }

    private static bool SendsAgain(IInvocationOperation call)
    {
        var given = call.Arguments.Where(a => a.Parameter?.Ordinal > 0 && a.ArgumentKind == ArgumentKind.Explicit).Select(a => a.Value.Syntax).ToList();
        return call.TargetMethod.Name switch
        {
            "AddStandardResilienceHandler" or "AddStandardHedgingHandler" => given.All(g => g is LambdaExpressionSyntax),
            "AddPolicyHandler" => given is [var policy] && policy is not LambdaExpressionSyntax && RetryPolicy.IsRetry(policy),
            "AddTransientHttpErrorPolicy" or "AddResilienceHandler" => given.Any(g => g is LambdaExpressionSyntax && RetryPolicy.IsRetry(g)),
            _ => false,
        };
    }

    /// <summary>Whether somebody says which requests are tried again: a search may be.</summary>
    private static bool IsRestricted(IInvocationOperation call) =>
        call.Arguments.Any(a =>
            a.Parameter?.Ordinal > 0 && Construction.Names(a.Syntax, "DisableForUnsafeHttpMethods", "DisableFor", "ShouldHandle", "Method"));

    private static bool IsOfExtensions(IMethodSymbol method) =>
        method.ContainingNamespace.ToDisplayString() is { } space && (space.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || space.StartsWith("Polly", StringComparison.Ordinal));
}
