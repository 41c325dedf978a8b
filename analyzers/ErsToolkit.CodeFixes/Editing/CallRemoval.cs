using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Takes a call out of a chain, or the statement that consists of it out of its block.</summary>
internal static class CallRemoval
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // A call that supplies other fields as well is more than the mistake.
        if (target.CallAt(diagnostic, FindingProperties.SupplierIndex) is not { Expression: MemberAccessExpressionSyntax access } call
            || target.ContractOf(call, out IMethodSymbol? method, cancellation)?.SettingsOf(method!) is not { IsDefault: false, Length: 1 }
            || access.OperatorToken.ContainsDirectives
            || call.ArgumentList.ContainsDirectives)
        {
            return null;
        }

        TextChange change = StatementOf(call, access) is { } statement ? WithoutStatement(statement, target.Text) : WithoutCall(call, access, target.Text);
        return new Edit($"Remove the call to {access.Name.Identifier.ValueText}", change);
    }

    /// <summary>The statement <c>b = b.Call(…);</c>, of which nothing is left without the call.</summary>
    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access) =>
        call.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left } assignment
        && assignment.Right == call
        && access.Expression is IdentifierNameSyntax receiver
        && receiver.Identifier.ValueText == left.Identifier.ValueText
            ? assignment.Parent as ExpressionStatementSyntax
            : null;

    private static TextChange WithoutStatement(ExpressionStatementSyntax statement, SourceText text)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
            return new TextChange(statement.Span, "{ }");
        TextSpan span = statement.Span;
        TextLine first = text.Lines.GetLineFromPosition(span.Start);
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        bool aloneBefore = IsBlank(text, first.Start, span.Start);
        bool aloneBehind = IsBlank(text, span.End, last.End);
        if (aloneBefore && aloneBehind)
            return new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "");
        return new TextChange(TextSpan.FromBounds(aloneBehind ? BackOverBlanks(text, span.Start) : span.Start, OverBlanks(text, span.End)), "");
    }

    /// <summary>Takes a call out of the middle or the end of a chain. What is said around it stays.</summary>
    public static TextChange WithoutCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SourceText text)
    {
        int receiverEnd = access.Expression.Span.End;
        int dot = access.OperatorToken.SpanStart;
        int end = call.Span.End;
        int next = OverBlanks(text, end);
        char follower = next < text.Length ? text[next] : '\n';
        bool commentBetween = access.Expression.GetTrailingTrivia().Concat(access.OperatorToken.LeadingTrivia)
            .Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        bool onItsOwnLine = text.Lines.GetLineFromPosition(receiverEnd).LineNumber < text.Lines.GetLineFromPosition(dot).LineNumber;

        if (onItsOwnLine && follower == '/')
            return Delete(dot, next); // a comment behind the call takes its place
        if (follower is '\r' or '\n')
            return Delete(commentBetween ? EndOfTextBefore(text, dot) : receiverEnd, end);
        return Delete(commentBetween || (onItsOwnLine && follower == '.') ? dot : receiverEnd, end);
    }

    private static TextChange Delete(int start, int end) => new(TextSpan.FromBounds(start, end), "");

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    private static int OverBlanks(SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    private static int BackOverBlanks(SourceText text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
            position--;
        return position;
    }

    private static int EndOfTextBefore(SourceText text, int position)
    {
        while (position > 0 && char.IsWhiteSpace(text[position - 1]))
            position--;
        return position;
    }
}
