using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Places where somebody asks whether a call throws: a delegate handed to an assertion about exceptions, or a <c>try</c> that catches the exception of a build by its name.</summary>
internal static class ExpectedExceptions
{
    private const string BuildException = "ErsValidationException";

    /// <summary>One look at a type or a block answers for every name in it: a type of n methods that build would otherwise be looked through n times.</summary>
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> NamesByScope = new();

    /// <summary>The arguments that name exceptions: two of a list answer for each of its arguments, whatever their number.</summary>
    private static readonly ConditionalWeakTable<ArgumentListSyntax, ArgumentSyntax[]> Mentions = new();

    public static bool At(SyntaxNode call)
    {
        SyntaxNode child = call;
        foreach (SyntaxNode node in call.Ancestors())
        {
            switch (node)
            {
                case TryStatementSyntax attempt when attempt.Block == child && attempt.Catches.Any(IsOfBuild):
                    return true;
                case AnonymousFunctionExpressionSyntax function when IsExpected(function):
                    return true;
                case LocalFunctionStatementSyntax function when IsExpectedByName(ScopeOf(function), function.Identifier):
                    return true;
                case MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method:
                    return IsExpectedByName(type, method.Identifier);
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return false;
            }

            child = node;
        }

        return false;
    }

    private static bool IsOfBuild(CatchClauseSyntax handler) => handler.Declaration?.Type is { } type && NameOf(type) == BuildException;

    /// <summary>A delegate counts where it is handed over as it is, or by the name of the variable that it was assigned to.</summary>
    private static bool IsExpected(AnonymousFunctionExpressionSyntax function)
    {
        SyntaxNode outer = Outermost(function);
        return outer.Parent switch
        {
            ArgumentSyntax argument => IsAssertion(argument),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => IsExpectedByName(ScopeOf(variable), variable.Identifier),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment when assignment.Right == outer => IsExpectedByName(ScopeOf(assignment), variable.Identifier),
            _ => false,
        };
    }

    /// <summary>Conversions and parentheses around a lambda change nothing.</summary>
    private static SyntaxNode Outermost(SyntaxNode expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            expression = expression.Parent;
        return expression;
    }

    private static bool IsExpectedByName(SyntaxNode scope, SyntaxToken name) => NamesByScope.GetValue(scope, ExpectedNamesIn).Contains(name.ValueText);

    private static HashSet<string> ExpectedNamesIn(SyntaxNode scope) =>
        [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsExpectedUse).Select(use => use.Identifier.ValueText)];

    private static bool IsExpectedUse(IdentifierNameSyntax use)
    {
        SyntaxNode outer = Outermost(use);
        return outer.Parent switch
        {
            ArgumentSyntax argument => IsAssertion(argument),
            MemberAccessExpressionSyntax access => access.Expression == outer && Chain(access).Any(IsAboutExceptions),
            _ => false,
        };
    }

    private static SyntaxNode ScopeOf(SyntaxNode declared) => declared.Ancestors().First(n => n is BlockSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    /// <summary>Whether the call that takes the argument says, by its name, by what is called on its result or by another argument, that it is about exceptions.</summary>
    private static bool IsAssertion(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax call)
            return false;
        return NameOf(call.Expression) is "Catch" or "CatchAsync" or "Invoking" or "Awaiting"
            || IsAboutExceptions(NameOf(call.Expression))
            || Chain(call).Any(IsAboutExceptions)
            || Mentions.GetValue(call.ArgumentList, MentionsIn).Any(other => other != argument);
    }

    private static ArgumentSyntax[] MentionsIn(ArgumentListSyntax list) =>
        [.. list.Arguments.Where(a => a.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => IsAboutExceptions(n.Identifier.ValueText))).Take(2)];

    /// <summary>Throws, ThrowsAsync, ThrowsException, ThrowsExactly, ShouldThrow, Throw; and Record.Exception.</summary>
    private static bool IsAboutExceptions(string name) => name.IndexOf("Throw", StringComparison.Ordinal) >= 0 || name is "Exception" or "ExceptionAsync";

    /// <summary>The names of what is called, or read, on the result of an expression.</summary>
    private static IEnumerable<string> Chain(ExpressionSyntax expression)
    {
        SyntaxNode? node = expression is MemberAccessExpressionSyntax ? expression : expression.Parent;
        while (node is MemberAccessExpressionSyntax or InvocationExpressionSyntax or AwaitExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            if (node is MemberAccessExpressionSyntax access)
                yield return access.Name.Identifier.ValueText;
            node = node.Parent;
        }
    }

    private static string NameOf(SyntaxNode name) => name switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}
