using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Writes an arm at the end of a switch expression, laid out like those that are there.</summary>
internal static class ArmInsertion
{
    public static TextChange AtEnd(SwitchExpressionSyntax expression, string arm, Layout layout)
    {
        SyntaxToken close = expression.CloseBraceToken;
        SwitchExpressionArmSyntax last = expression.Arms[expression.Arms.Count - 1];
        bool endsWithComma = expression.Arms.SeparatorCount == expression.Arms.Count;
        bool onLines = layout.IsFirstOnLine(close);
        int end = endsWithComma ? expression.Arms.GetSeparator(expression.Arms.Count - 1).Span.End : last.Span.End;

        // A comment after the last arm stays after it.
        int insertion = onLines ? layout.StartOfLine(close) : end;
        string indent = layout.IsFirstOnLine(last.GetFirstToken()) ? layout.IndentOf(last.GetFirstToken()) : Layout.Deeper(layout.IndentOf(close));
        string comma = endsWithComma ? "," : "";
        TextSpan between = TextSpan.FromBounds(end, insertion);
        string added = onLines ? indent + arm + comma + layout.LineBreak : $" {arm}{comma}";
        return new TextChange(between, (endsWithComma ? "" : ",") + layout.Text.ToString(between) + added);
    }
}
