using System.Threading;
using ErsToolkit.Analyzers.ERS3007;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3007;

/// <summary>Writes a comparison of two texts as one of two members of an enumeration.</summary>
internal static class MemberComparison
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (ComparisonAt(target.Root, diagnostic.Location) is not { ContainsDirectives: false } node
            || target.Model.GetOperation(node, cancellation) is not { } operation
            || RuleContext.TryCreate(target.Model.Compilation) is not { } context
            || TextComparison.TryRead(operation, context) is not { } comparison
            || WithoutText(comparison.Code) is not { } member)
        {
            return null;
        }

        string name = Names.OfMember(comparison.Member, target.Model, node.SpanStart);
        return new Edit($"Compare with '{name}'", Rewrite.AsOne(target.Text, node.Span, [member, new TextChange(comparison.Constant.Syntax.Span, name)]));
    }

    /// <summary>A comparison with one text. A switch compares with several, not all of which need have a member.</summary>
    private static SyntaxNode? ComparisonAt(SyntaxNode root, Location place)
    {
        if (place.SourceSpan.End > root.FullSpan.End)
            return null;
        SyntaxNode? node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).Parent;
        while (node is ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax)
            node = node.Parent;
        return node switch
        {
            BinaryExpressionSyntax => node,
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => node,
            _ => null,
        };
    }

    private static TextChange? WithoutText(CodeText code) => (code.Kind, code.Text.Syntax) switch
    {
        (CodeTextKind.RawProperty, MemberAccessExpressionSyntax access) => new TextChange(access.Name.Span, access.Name.Identifier.ValueText.Substring(CodeText.RawPrefix.Length)),
        (CodeTextKind.RuntimeProperty, MemberAccessExpressionSyntax access) => new TextChange(access.Name.Span, CodeText.MemberMethod + "()"),
        (CodeTextKind.Converted, InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax access } call) =>
            new TextChange(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), ""),
        _ => null,
    };
}
