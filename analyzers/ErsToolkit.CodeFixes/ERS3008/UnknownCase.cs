using System.Threading;
using ErsToolkit.Analyzers.Results;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS3008;

/// <summary>Writes the case whose outcome is unknown at the end of a switch. What is to happen in it the author says: until then it throws.</summary>
internal static class UnknownCase
{
    /// <summary>Null where the report is not on a switch: an <c>else</c> has to be taken apart by somebody who knows what it is for.</summary>
    public static Edit? TryAdd(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Location.SourceSpan.End > target.Root.FullSpan.End
            || target.Root.FindToken(diagnostic.Location.SourceSpan.Start) is not { RawKind: (int)SyntaxKind.SwitchKeyword, Parent: { } node }
            || ResultContracts.TryCreate(target.Model.Compilation) is not { } contracts
            || ValueOf(node) is not { } value
            || target.Model.GetTypeInfo(value, cancellation).Type is not INamedTypeSymbol result
            || !contracts.IsResult(result)
            || contracts.CaseOf(result, Cases.Unknown) is not { } unknown)
        {
            return null;
        }

        // A type by itself is a pattern since C# 9.
        bool needsDiscard = ((CSharpParseOptions)target.Root.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp9;
        string pattern = unknown.ToMinimalDisplayString(target.Model, node.SpanStart) + (needsDiscard ? " _" : "");
        string exception = Names.Unfinished(target.Model, node.SpanStart);
        TextChange? change = node switch
        {
            SwitchStatementSyntax { CloseBraceToken.IsMissing: false, Sections.Count: > 0 } statement =>
                Section(statement, pattern, exception, new Layout(target.Text)),
            SwitchExpressionSyntax { CloseBraceToken.IsMissing: false, Arms.Count: > 0 } expression =>
                ArmInsertion.AtEnd(expression, $"{pattern} => {exception}", new Layout(target.Text)),
            _ => null,
        };
        return change is { } made ? new Edit("Add the case", made) : null;
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode node) => node switch
    {
        SwitchStatementSyntax statement => statement.Expression,
        SwitchExpressionSyntax expression => expression.GoverningExpression,
        _ => null,
    };

    private static TextChange Section(SwitchStatementSyntax statement, string pattern, string exception, Layout layout)
    {
        SyntaxToken close = statement.CloseBraceToken;
        if (!layout.IsFirstOnLine(close))
            return new TextChange(new TextSpan(close.SpanStart, 0), $"case {pattern}: {exception}; ");
        SyntaxToken last = statement.Sections.Last().GetFirstToken();
        string indent = layout.IsFirstOnLine(last) ? layout.IndentOf(last) : Layout.Deeper(layout.IndentOf(close));
        return new TextChange(new TextSpan(layout.StartOfLine(close), 0),
            $"{indent}case {pattern}:{layout.LineBreak}{Layout.Deeper(indent)}{exception};{layout.LineBreak}");
    }
}
