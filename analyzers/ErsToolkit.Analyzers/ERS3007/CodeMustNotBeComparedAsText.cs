using System.Collections.Immutable;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.ERS3007;

/// <summary>A code that an enumeration has must not be compared as text.</summary>
internal sealed class CodeMustNotBeComparedAsText : OperationRule
{
    public const string Id = "ERS3007";

    public static readonly DiagnosticDescriptor ERS3007_CodeMustNotBeComparedAsText = new(
        Id,
        "An outcome key is compared as text although an enumeration has it",
        "'{0}' is compared as text, although '{1}' has a member for it. Compare with '{1}.{2}' instead.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A slip in a text compiles, and the comparison is then never true. A slip in the name of a member does not compile.",
        helpLinkUri: HelpLink.Of(Id));

    public override DiagnosticDescriptor Descriptor => ERS3007_CodeMustNotBeComparedAsText;

    public override ImmutableArray<SyntaxKind> Kinds { get; } = ImmutableArray.Create(
        SyntaxKind.EqualsExpression,
        SyntaxKind.NotEqualsExpression,
        SyntaxKind.IsPatternExpression,
        SyntaxKind.InvocationExpression,
        SyntaxKind.SwitchStatement,
        SyntaxKind.SwitchExpression);

    public override bool IsCandidate(SyntaxNode node, RuleContext context) => node switch
    {
        BinaryExpressionSyntax binary => IsCandidate(binary.Left) || IsCandidate(binary.Right),
        IsPatternExpressionSyntax pattern => IsCandidate(pattern.Expression),
        SwitchStatementSyntax statement => IsCandidate(statement.Expression),
        SwitchExpressionSyntax expression => IsCandidate(expression.GoverningExpression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Equals) } } => true,
        _ => false,
    };

    public override Diagnostic? Judge(IOperation operation, RuleContext context) =>
        TextComparison.TryRead(operation, context) is { } comparison
            ? Diagnostic.Create(Descriptor, comparison.Code.Text.Syntax.GetLocation(), comparison.Text, comparison.Member.ContainingType.Name, comparison.Member.Name)
            : null;

    private static bool IsCandidate(ExpressionSyntax operand) => operand switch
    {
        ParenthesizedExpressionSyntax inner => IsCandidate(inner.Expression),
        InvocationExpressionSyntax => Call.NameIn(operand) is { } name && CodeText.IsName(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => CodeText.IsName(access.Name.Identifier.ValueText),
        IdentifierNameSyntax name => CodeText.IsName(name.Identifier.ValueText),
        _ => false,
    };
}
