using System.Linq;
using ErsToolkit.Analyzers.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A method of the user's that calls a function again because of what it gave: the result, or a bool that says whether the request was carried
/// out.</summary>
internal static class RepeatingRunner
{
    public static bool Repeats(IInvocationOperation runner, IAnonymousFunctionOperation function, IInvocationOperation call, ResultBody body)
    {
        IMethodSymbol method = runner.TargetMethod.OriginalDefinition;
        return body.Depth > 0
            && runner.Arguments.FirstOrDefault(a => a.Value.Syntax.Span.Contains(function.Syntax.Span))?.Parameter is { } parameter
            && OwnSenders.DeclarationOf(method, body.Model.SyntaxTree) is { } declaration
            && body.WalkFrom(call) is { } walk
            && OwnSenders.GivenBy(walk) is { } gives
            && IsRepeatedIn(declaration, method.Parameters[parameter.Ordinal], gives, body);
    }

    private static bool IsRepeatedIn(SyntaxNode declaration, IParameterSymbol parameter, CaseFact gives, ResultBody caller)
    {
        if (caller.Below(declaration) is not { } body)
            return false;
        var sender = new Sender(gives, Request: null);
        return body.Operations.OfType<IInvocationOperation>()
            .Where(i => i.Instance is IParameterReferenceOperation of && SymbolEqualityComparer.Default.Equals(of.Parameter, parameter))
            .Any(i => body.FollowFrom(i, sender)?.Returns.Any(state => state.IsUnsettled) == true);
    }
}
