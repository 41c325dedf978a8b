using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A call that sends a request.</summary>
internal static class Sending
{
    /// <summary>The variable that holds the request, if nothing but an assignment to it changes which request is sent.</summary>
    public static ISymbol? RequestOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0) is { } argument ? VariableOf(argument.Value) : null;

    /// <summary>The variable that a value is read from.</summary>
    public static ISymbol? VariableOf(IOperation value) => Symbols.WithoutConversion(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    /// <summary>Whether a call, by its name, finds out what became of a request.</summary>
    public static bool FindsOut(IInvocationOperation call) => !CaseReader.IsOfSystem(call.TargetMethod) && Words.FindOut(NameOf(call));

    /// <summary>Where a report on a call is shown, and the name for the message.</summary>
    public static SyntaxNode NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        }
        : call.Syntax;
}
