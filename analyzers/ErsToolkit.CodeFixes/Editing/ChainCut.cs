using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Takes a call out of the middle or the end of a chain: with the comments that are about it, and without those that are about the rest.</summary>
internal static class ChainCut
{
    /// <summary>Null where the text around the call leaves open what belongs to it.</summary>
    public static ImmutableArray<TextChange>? TryMake(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SourceText text)
    {
        if (access.OperatorToken.ContainsDirectives || access.Name.ContainsDirectives || call.ArgumentList.ContainsDirectives)
            return null;
        if (HasComment(access.OperatorToken.TrailingTrivia) || HasComment(access.Name.GetLeadingTrivia()))
            return WithDotBehind(call, access, text);
        if (LineOf(access.Expression.Span.End, text) == LineOf(access.OperatorToken.SpanStart, text))
            return Delete(HasComment(access.Expression.GetTrailingTrivia()) ? access.OperatorToken.SpanStart : access.Expression.Span.End, call.Span.End);
        if (EndsLine(call.GetTrailingTrivia()))
            return Delete(access.Expression.FullSpan.End, call.FullSpan.End);
        return call.GetLastToken().GetNextToken().IsKind(SyntaxKind.DotToken)
            ? Delete(access.OperatorToken.SpanStart, call.FullSpan.End)
            : WithTailMovedUp(call, access.Expression, text);
    }

    /// <summary>What follows the call on its line, as a semicolon does, follows the call before it, but not the comment there.</summary>
    private static ImmutableArray<TextChange> WithTailMovedUp(InvocationExpressionSyntax call, ExpressionSyntax receiver, SourceText text)
    {
        if (!HasComment(receiver.GetTrailingTrivia()))
            return Delete(receiver.Span.End, call.Span.End);
        int end = call.Span.End;
        SyntaxToken next = call.GetLastToken().GetNextToken();
        while (next.Span.End > end && LineOf(next.SpanStart, text) == LineOf(end, text))
        {
            end = next.Span.End;
            next = next.GetNextToken();
        }

        string tail = text.ToString(TextSpan.FromBounds(call.Span.End, end));
        int endOfComment = text.Lines[LineOf(receiver.Span.End, text)].End;
        return ImmutableArray.Create(new TextChange(new TextSpan(receiver.Span.End, 0), tail), new TextChange(TextSpan.FromBounds(endOfComment, end), ""));
    }

    /// <summary>Where each line ends with the dot of the next one, the line of the call is from its name to the dot.</summary>
    private static ImmutableArray<TextChange>? WithDotBehind(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SourceText text)
    {
        SyntaxToken next = call.GetLastToken().GetNextToken();
        return next.IsKind(SyntaxKind.DotToken) && EndsLine(next.TrailingTrivia) && EndsLine(access.OperatorToken.TrailingTrivia) && !next.ContainsDirectives
            ? Delete(access.OperatorToken.FullSpan.End, next.FullSpan.End)
            : null;
    }

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));

    private static bool EndsLine(SyntaxTriviaList trivia) => trivia.Count > 0 && trivia.Last().IsKind(SyntaxKind.EndOfLineTrivia);

    private static int LineOf(int position, SourceText text) => text.Lines.GetLineFromPosition(position).LineNumber;

    private static ImmutableArray<TextChange> Delete(int start, int end) => ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, end), ""));
}
