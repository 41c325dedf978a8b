using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.ERS3006;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3006;

/// <summary>Takes a value out of a log entry, together with its name in the text of the entry.</summary>
internal static class ArgumentRemoval
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Location.SourceSpan.End > target.Root.FullSpan.End
            || ArgumentAt(target.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } argument
            || argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax, ContainsDirectives: false } list
            || list.Arguments.Any(a => a.NameColon is not null))
        {
            return null;
        }

        int index = list.Arguments.IndexOf(argument);
        int first = list.Arguments.IndexOf(a => a.Expression.IsKind(SyntaxKind.StringLiteralExpression)) + 1;
        if (first == 0 || index < first || HoleIn(list.Arguments[first - 1].Expression, index - first, list.Arguments.Count - first) is not { } hole)
            return null;
        var value = TextSpan.FromBounds(list.Arguments[index - 1].Span.End, argument.Span.End);
        bool hasComment = list.DescendantTrivia().Any(t => value.Contains(t.Span)
            && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        return hasComment
            ? null
            : new Edit($"Leave out '{argument.Expression}'", Rewrite.AsOne(
                target.Text,
                TextSpan.FromBounds(hole.Start, value.End),
                [new TextChange(hole, ""), new TextChange(value, "")]));
    }

    /// <summary>The argument that is the value and nothing else, but for what is written where there is none.</summary>
    private static ArgumentSyntax? ArgumentAt(SyntaxNode? node) => node switch
    {
        ArgumentSyntax argument => argument,
        { Parent: ArgumentSyntax argument } => argument,
        { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: LiteralExpressionSyntax, Parent: ArgumentSyntax argument } } =>
            argument,
        _ => null,
    };

    /// <summary>The name of a value in the text, with the blank before it; null where the sentence around it would not be one without it.</summary>
    private static TextSpan? HoleIn(ExpressionSyntax template, int index, int count)
    {
        SyntaxToken token = ((LiteralExpressionSyntax)template).Token;
        string text = token.ValueText;
        var holes = Templates.HolesOf(text).ToList();
        if (token.Text != "\"" + text + "\"" || holes.Count != count || holes.Any(h => h.Name.Length == 0 || char.IsDigit(h.Name[0])))
            return null;
        (int start, int end, _) = holes[index];
        bool isApart = (start == 0 || text[start - 1] == ' ') && (end == text.Length || text[end] is ' ' or '.' or ',' or ';');
        if (!isApart)
            return null;
        int from = start > 0 ? start - 1 : start;
        int to = start == 0 && end < text.Length && text[end] == ' ' ? end + 1 : end;
        return TextSpan.FromBounds(token.SpanStart + 1 + from, token.SpanStart + 1 + to);
    }
}
