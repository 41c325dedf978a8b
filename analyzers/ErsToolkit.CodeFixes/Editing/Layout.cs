using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>How the lines of a text are laid out, so that new ones look like them.</summary>
internal sealed class Layout(SourceText text)
{
    public SourceText Text => text;

    public string LineBreak { get; } = text.Lines.Select(l => text.ToString(TextSpan.FromBounds(l.End, l.EndIncludingLineBreak))).FirstOrDefault(end => end.Length > 0) ?? "\n";

    public int StartOfLine(SyntaxToken token) => LineOf(token).Start;

    public bool IsFirstOnLine(SyntaxToken token) => string.IsNullOrWhiteSpace(Before(token));

    public bool IsBelowBlankLine(SyntaxToken token) =>
        LineOf(token).LineNumber is > 0 and var line && string.IsNullOrWhiteSpace(text.Lines[line - 1].ToString());

    /// <summary>The blanks at the beginning of the token's line.</summary>
    public string IndentOf(SyntaxToken token) => new(text.ToString(LineOf(token).Span).TakeWhile(c => c is ' ' or '\t').ToArray());

    public static string Deeper(string indent) => indent + (indent.EndsWith("\t", System.StringComparison.Ordinal) ? "\t" : "    ");

    private string Before(SyntaxToken token) => text.ToString(TextSpan.FromBounds(LineOf(token).Start, token.SpanStart));

    private TextLine LineOf(SyntaxToken token) => text.Lines.GetLineFromPosition(token.SpanStart);
}
