using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A call that sends, in a function that is handed to something that calls it again.</summary>
internal static class RepeatedDelegate
{
    public static IEnumerable<Repetition> In(ResultBody body)
    {
        foreach (IInvocationOperation call in body.Sendings)
        {
            if (FunctionAround(call) is { } function
                && RunnerOf(function) is { } runner
                && (RetryPolicy.Repeats(runner, function, call, body) || RetryHelper.Repeats(runner, function, call, body)
                    || RepeatingRunner.Repeats(runner, function, call, body)))
            {
                string because = $", because '{runner.TargetMethod.Name}' calls this function again";
                yield return new Repetition(Sending.NameOf(call).GetLocation(), call.TargetMethod.Name, because);
            }
        }
    }

    /// <summary>Whether the function certainly ends in an exception when the request may have arrived.</summary>
    public static bool Throws(IInvocationOperation call, ResultBody body) =>
        body.WalkFrom(call)?.Thrown.Any(state => state.IsUnsettled) == true;

    private static IAnonymousFunctionOperation? FunctionAround(IOperation call)
    {
        IOperation? around = call.Parent;
        while (around is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
            around = around.Parent;
        return around as IAnonymousFunctionOperation;
    }

    /// <summary>The call that a function is handed to.</summary>
    public static IInvocationOperation? RunnerOf(IAnonymousFunctionOperation function)
    {
        IOperation? around = function.Parent;
        while (around is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return (around as IArgumentOperation)?.Parent as IInvocationOperation;
    }
}
