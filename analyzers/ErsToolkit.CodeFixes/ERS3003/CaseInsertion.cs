using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.ERS3003;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3003;

/// <summary>Writes the missing cases at the end of a switch. What is to happen in them the author says: until then they throw.</summary>
internal static class CaseInsertion
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Location.SourceSpan.End > target.Root.FullSpan.End
            || target.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not { } node
            || target.Model.GetOperation(node, cancellation) is not { } operation
            || RuleContext.TryCreate(target.Model.Compilation) is not { } context
            || SwitchCoverage.MissingIn(operation, context) is not { IsDefaultOrEmpty: false } missing)
        {
            return null;
        }

        var members = missing.Select(m => Names.OfMember(m, target.Model, node.SpanStart)).ToArray();
        string exception = $"throw new {Names.OfType("System", "NotImplementedException", target.Model, node.SpanStart)}()";
        TextChange? change = node switch
        {
            SwitchStatementSyntax { CloseBraceToken.IsMissing: false } statement => Sections(statement, members, exception, new Layout(target.Text)),
            SwitchExpressionSyntax { CloseBraceToken.IsMissing: false, Arms.Count: > 0 } expression => Arms(expression, members, exception, new Layout(target.Text)),
            _ => null,
        };
        return change is { } made ? new Edit("Add the cases", made) : null;
    }

    private static TextChange Sections(SwitchStatementSyntax statement, string[] members, string exception, Layout layout)
    {
        SyntaxToken close = statement.CloseBraceToken;
        if (!layout.IsFirstOnLine(close))
            return new TextChange(new TextSpan(close.SpanStart, 0), string.Concat(members.Select(m => $"case {m}: {exception}; ")));
        string indent = statement.Sections.LastOrDefault() is { } last && layout.IsFirstOnLine(last.GetFirstToken())
            ? layout.IndentOf(last.GetFirstToken())
            : Layout.Deeper(layout.IndentOf(close));
        string body = Layout.Deeper(indent);
        return new TextChange(
            new TextSpan(layout.StartOfLine(close), 0),
            string.Concat(members.Select(m => $"{indent}case {m}:{layout.LineBreak}{body}{exception};{layout.LineBreak}")));
    }

    private static TextChange Arms(SwitchExpressionSyntax expression, string[] members, string exception, Layout layout)
    {
        SyntaxToken close = expression.CloseBraceToken;
        SwitchExpressionArmSyntax last = expression.Arms[expression.Arms.Count - 1];
        bool endsWithComma = expression.Arms.SeparatorCount == expression.Arms.Count;
        bool onLines = layout.IsFirstOnLine(close);
        int end = endsWithComma ? expression.Arms.GetSeparator(expression.Arms.Count - 1).Span.End : last.Span.End;

        // A comment behind the last arm stays behind it.
        int insertion = onLines ? layout.StartOfLine(close) : end;
        string indent = layout.IsFirstOnLine(last.GetFirstToken()) ? layout.IndentOf(last.GetFirstToken()) : Layout.Deeper(layout.IndentOf(close));
        string arms = onLines
            ? string.Concat(members.Select((m, i) => $"{indent}{m} => {exception}{(i < members.Length - 1 || endsWithComma ? "," : "")}{layout.LineBreak}"))
            : " " + string.Join(", ", members.Select(m => $"{m} => {exception}")) + (endsWithComma ? "," : "");
        TextSpan between = TextSpan.FromBounds(end, insertion);
        return new TextChange(between, (endsWithComma ? "" : ",") + layout.Text.ToString(between) + arms);
    }
}
