using System;
using System.Linq;
using ErsToolkit.Analyzers.Locals;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>What a look at the syntax tells: nearly all calls of a program go nowhere, or take nothing that is marked.</summary>
internal static class SinkSyntax
{
    public static bool IsSink(InvocationExpressionSyntax call, RuleContext context)
    {
        string? name = NameOf(call);
        return name switch
        {
            null => false,
            "Add" => call.ArgumentList.Arguments.Count > 1,
            "WriteAsync" or "WriteLineAsync" => true,
            _ => LogTypes.MayBe(name) || context.Sensitive.MayBeLogMethod(name),
        };
    }

    /// <summary>An implicit <c>new(…)</c> does not say of what it is one.</summary>
    public static bool MayBeException(BaseObjectCreationExpressionSyntax creation) => (creation as ObjectCreationExpressionSyntax)?.Type switch
    {
        null => true,
        QualifiedNameSyntax name => IsException(name.Right),
        AliasQualifiedNameSyntax name => IsException(name.Name),
        SimpleNameSyntax name => IsException(name),
        _ => false,
    };

    public static bool IsDataOfException(AssignmentExpressionSyntax assignment) => (assignment.Left as ElementAccessExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "Data",
        MemberBindingExpressionSyntax access => access.Name.Identifier.ValueText == "Data",
        _ => false,
    };

    /// <summary>Whether anything in an expression is called as something marked is, or may hold it, or be written whole.</summary>
    public static bool MayLeak(SyntaxNode? value, RuleContext context)
    {
        if (value is null)
            return false;
        LocalNames? locals = null;
        return value.DescendantNodesAndSelf(n => n is not AnonymousFunctionExpressionSyntax).Any(node => node switch
        {
            SimpleNameSyntax name when context.Sensitive.MayBe(name.Identifier.ValueText) => true,
            IdentifierNameSyntax name when name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name =>
                (locals ??= context.Locals.Around(value)).MayHold(name.Identifier.ValueText),
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
                literal.Token.ValueText.IndexOf(Templates.WholeMark, StringComparison.Ordinal) >= 0,
            _ => false,
        });
    }

    /// <summary>The name of what is called, also behind a question mark.</summary>
    private static string? NameOf(InvocationExpressionSyntax call) =>
        (call.Expression is MemberBindingExpressionSyntax binding ? binding.Name : Call.NameIn(call))?.Identifier.ValueText;

    private static bool IsException(SimpleNameSyntax name) => name.Identifier.ValueText.EndsWith(nameof(Exception), StringComparison.Ordinal);
}
