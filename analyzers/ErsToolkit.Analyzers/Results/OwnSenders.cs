using System.Collections.Concurrent;
using System.Linq;
using ErsToolkit.Analyzers.Flow;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Results;

/// <summary>The methods of the user's that send one request whenever they are called, and give its result or whether it is in some case.</summary>
/// <remarks>Only those in the same file are seen, where a body is known to call one by its name.</remarks>
internal sealed class OwnSenders(ResultContracts contracts)
{
    /// <summary>How many calls deep a request is looked for.</summary>
    public const int Depth = 2;

    private readonly ConcurrentDictionary<(SyntaxNode, int), Sender?> _known = new();

    public Sender? Of(IInvocationOperation call, ResultBody body)
    {
        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (body.Depth == 0 || !GivesAnswer(method) || DeclarationOf(method, body.Model.SyntaxTree) is not { } declaration)
            return null;
        Sender? sender = _known.GetOrAdd((declaration, body.Depth), _ => Summarize(declaration, body));
        return sender is { Request: IParameterSymbol parameter } ? sender with { Request = ArgumentFor(parameter, call) } : sender;
    }

    /// <summary>The declaration of a method in a file; null where it is not there, or a call may run another one.</summary>
    public static SyntaxNode? DeclarationOf(IMethodSymbol method, SyntaxTree tree) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction
        && !Symbols.CanBeOverridden(method)
        && (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences is [var reference]
        && reference.SyntaxTree == tree
        && reference.GetSyntax() is var declaration
        && declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? declaration
            : null;

    /// <summary>What a function gives that has sent a request by a call in it; null where that is not certain.</summary>
    public static CaseFact? GivenBy(CaseWalk walk)
    {
        Cases all = Cases.None;
        var test = new TestFact(Cases.None, Cases.None);
        bool isTest = false;
        foreach ((CaseState state, CaseFact? fact) in walk.Returned)
        {
            if (state.IsUncertain)
                return null;
            switch (fact)
            {
                case ResultFact result:
                    all |= result.Cases & state.Cases;
                    break;
                case KnownFact { Value: bool known }:
                    isTest = true;
                    test = known ? test with { WhenTrue = test.WhenTrue | state.Cases } : test with { WhenFalse = test.WhenFalse | state.Cases };
                    break;
                case TestFact condition:
                    isTest = true;
                    test = new TestFact(test.WhenTrue | (condition.WhenTrue & state.Cases), test.WhenFalse | (condition.WhenFalse & state.Cases));
                    break;
                default:
                    return null;
            }
        }

        return (isTest, all) switch
        {
            (true, Cases.None) => test,
            (false, not Cases.None) => new ResultFact(all),
            _ => null,
        };
    }

    private bool GivesAnswer(IMethodSymbol method) =>
        Tasks.Carried(method.ReturnType) is { } given && (given.SpecialType == SpecialType.System_Boolean || contracts.IsResult(given));

    private static Sender? Summarize(SyntaxNode declaration, ResultBody caller)
    {
        if (caller.Below(declaration) is not { } body
            || body.Sendings.Where(c => declaration.Span.Contains(c.Syntax.Span)).Take(2).ToList() is not [var only]
            || FunctionAround(only.Syntax) != declaration
            || body.WalkFrom(only) is not { IsAlwaysPassed: true } walk
            || GivenBy(walk) is not { } gives)
        {
            return null;
        }

        ISymbol? request = body.SenderOf(only)?.Request;
        bool isKept = request is IFieldSymbol || (request is IParameterSymbol parameter && !IsAssigned(parameter, body));
        return new Sender(gives, isKept ? request : null);
    }

    private static SyntaxNode? FunctionAround(SyntaxNode call) =>
        call.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    private static bool IsAssigned(IParameterSymbol parameter, ResultBody body) => body.Operations.Any(o =>
        o is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) && Uses.IsTarget(reference));

    private static ISymbol? ArgumentFor(IParameterSymbol parameter, IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { } argument ? Sending.VariableOf(argument.Value) : null;
}
