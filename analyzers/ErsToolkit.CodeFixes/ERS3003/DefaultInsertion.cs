using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.ERS3003;
using ErsToolkit.Analyzers.Rules;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3003;

/// <summary>Writes one case for all that a switch leaves out, at its end.</summary>
/// <remarks>The author says what happens in it: until then it throws, or goes on where the program goes on now.</remarks>
internal static class DefaultInsertion
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Location.SourceSpan.End > target.Root.FullSpan.End
            || target.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not { } node
            || target.Model.GetOperation(node, cancellation) is not { } operation
            || RuleContext.TryCreate(target.Model.Compilation) is not { } context
            || SwitchCoverage.MissingIn(operation, context) is not { IsDefaultOrEmpty: false })
        {
            return null;
        }

        string exception = Names.Unfinished(target.Model, node.SpanStart);
        var layout = new Layout(target.Text);
        TextChange? change = node switch
        {
            SwitchStatementSyntax { CloseBraceToken.IsMissing: false } statement =>
                Section(statement, SwitchExits.LeavesRestToCodeAfter(statement) ? "break;" : exception + ";", layout),
            SwitchExpressionSyntax { CloseBraceToken.IsMissing: false, Arms.Count: > 0 } expression => ArmInsertion.AtEnd(expression, "_ => " + exception, layout),
            _ => null,
        };
        return change is { } made ? new Edit("Add a case for the rest", made) : null;
    }

    private static TextChange Section(SwitchStatementSyntax statement, string body, Layout layout)
    {
        SyntaxToken close = statement.CloseBraceToken;
        if (!layout.IsFirstOnLine(close))
            return new TextChange(new TextSpan(close.SpanStart, 0), $"default: {body} ");
        SwitchSectionSyntax? last = statement.Sections.LastOrDefault();
        string indent = last is not null && layout.IsFirstOnLine(last.GetFirstToken())
            ? layout.IndentOf(last.GetFirstToken())
            : Layout.Deeper(layout.IndentOf(close));
        bool areOnOneLine = last is not null && statement.Sections.All(s => s.Statements.Count > 0 && !layout.IsFirstOnLine(s.Statements[0].GetFirstToken()));
        string label = areOnOneLine ? "default: " : $"default:{layout.LineBreak}{Layout.Deeper(indent)}";
        string gap = statement.Sections.Count > 1 && layout.IsBelowBlankLine(last!.GetFirstToken()) ? layout.LineBreak : "";
        return new TextChange(new TextSpan(layout.StartOfLine(close), 0), gap + indent + label + body + layout.LineBreak);
    }
}
