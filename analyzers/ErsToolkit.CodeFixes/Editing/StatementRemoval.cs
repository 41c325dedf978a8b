using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Takes a statement out, with its comments, an <c>if</c> or <c>else</c> that would be left empty, and a blank line that is then one too many.</summary>
internal static class StatementRemoval
{
    /// <summary>Null where an empty block would be left, or a condition would go that does something.</summary>
    public static Edit? TryMake(StatementSyntax statement, string title, FixTarget target, CancellationToken cancellation)
    {
        if (Widest(statement, target.Model, cancellation) is not { } gone || HasDirectives(gone))
            return null;
        var lines = new Lines(target.Text);
        TextSpan span = IsAloneOnItsLines(gone, lines) ? WithBlankLine(WithComments(gone, lines), lines) : OnItsLine(gone, target.Text);
        return new Edit(title, new TextChange(span, "")) { Scope = lines.Around(ScopeOf(statement).Span) };
    }

    private static SyntaxNode? Widest(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node.Parent switch
    {
        BlockSyntax { Statements.Count: > 1 } or SwitchSectionSyntax { Statements.Count: > 1 } => node,
        GlobalStatementSyntax global => global,
        BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } block => Widest(block, model, cancellation),
        ElseClauseSyntax otherwise => otherwise,
        IfStatementSyntax { Else: null } test when Effects.AreNoneInCondition(test, model, cancellation) => Widest(test, model, cancellation),
        _ => null,
    };

    /// <summary>All that would be left empty if everything else in it went too.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        while (node.Parent is IfStatementSyntax or ElseClauseSyntax || (node.Parent is BlockSyntax block && IsPartOfStatement(block)))
            node = node.Parent;
        return node;
    }

    private static bool IsPartOfStatement(BlockSyntax block) =>
        block.Parent is (StatementSyntax and not LocalFunctionStatementSyntax) or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax;

    private static bool HasDirectives(SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(t => t.IsDirective && node.Span.Contains(t.Span));

    private static bool IsAloneOnItsLines(SyntaxNode node, Lines lines) =>
        lines.IsBlank(lines.StartOf(node.SpanStart), node.SpanStart) && lines.EndOf(node.Span.End) <= node.FullSpan.End;

    private static TextSpan OnItsLine(SyntaxNode node, SourceText text)
    {
        int start = node.SpanStart, end = node.Span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        bool isLast = end == text.Length || text[end] is '\r' or '\n';
        while (isLast && start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The lines of a node with the comments above it, unless they are the heading of more: a blank line is above them, and code follows the node.</summary>
    private static TextSpan WithComments(SyntaxNode node, Lines lines)
    {
        int end = lines.AfterLineOf(node.Span.End);
        int own = lines.StartOf(node.SpanStart), start = own;
        while (start > node.FullSpan.Start && lines.IsComment(lines.Before(start)))
            start = lines.Before(start).Start;
        bool isHeading = lines.IsBlankOrOpening(lines.Before(start)) && !lines.IsBlankOrClosing(lines.At(end)) && !lines.IsComment(lines.At(end));
        return TextSpan.FromBounds(isHeading && node is not ElseClauseSyntax ? own : start, end);
    }

    private static TextSpan WithBlankLine(TextSpan span, Lines lines)
    {
        TextLine above = lines.Before(span.Start), below = lines.At(span.End);
        if (below.Text is not null && lines.IsBlank(below) && lines.IsBlankOrOpening(above))
            return TextSpan.FromBounds(span.Start, below.EndIncludingLineBreak);
        return lines.IsBlank(above) && lines.IsBlankOrClosing(below) ? TextSpan.FromBounds(above.Start, span.End) : span;
    }

    /// <summary>The lines of a text. Before the first and behind the last there is an empty one.</summary>
    private sealed class Lines(SourceText text)
    {
        public int StartOf(int position) => text.Lines.GetLineFromPosition(position).Start;

        public int EndOf(int position) => text.Lines.GetLineFromPosition(position).End;

        public int AfterLineOf(int position) => text.Lines.GetLineFromPosition(position).EndIncludingLineBreak;

        public TextLine At(int start) => start < text.Length ? text.Lines.GetLineFromPosition(start) : default;

        public TextLine Before(int start) => start > 0 ? text.Lines.GetLineFromPosition(start - 1) : default;

        public TextSpan Around(TextSpan span) => TextSpan.FromBounds(Before(StartOf(span.Start)).Start, Math.Max(span.End, At(AfterLineOf(span.End)).End));

        public bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

        public bool IsBlank(TextLine line) => TextOf(line).Length == 0;

        public bool IsBlankOrOpening(TextLine line) =>
            IsBlank(line) || TextOf(line).EndsWith("{", StringComparison.Ordinal) || TextOf(line).EndsWith(":", StringComparison.Ordinal);

        public bool IsBlankOrClosing(TextLine line) => IsBlank(line) || TextOf(line).StartsWith("}", StringComparison.Ordinal);

        public bool IsComment(TextLine line) => TextOf(line) is { } shown
            && (shown.StartsWith("//", StringComparison.Ordinal)
                || (shown.StartsWith("/*", StringComparison.Ordinal) && shown.EndsWith("*/", StringComparison.Ordinal)));

        private string TextOf(TextLine line) => line.Text is null ? "" : text.ToString(line.Span).Trim();
    }
}
