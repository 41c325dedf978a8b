using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.ERS2004;

/// <summary>Takes the blanks out of a text, or puts the beginning before it that every value of the field has. Digits are never made up.</summary>
internal static class TextForm
{
    public static Edit? TryMake(FixTarget target, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Location.SourceSpan.End > target.Root.FullSpan.End
            || target.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            || literal.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || FormatOf(target, call, literal, cancellation) is not { } format)
        {
            return null;
        }

        string? text = Candidates(literal.Token.ValueText, format.Prefix).FirstOrDefault(t => format.Misfit(t) is null);
        return text is null ? null : new Edit($"Write {SymbolDisplay.FormatLiteral(text, quote: true)}", new TextChange(literal.Span, SymbolDisplay.FormatLiteral(text, quote: true)));
    }

    private static IEnumerable<string> Candidates(string text, string prefix)
    {
        string dense = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        yield return dense;
        if (prefix.Length == 0)
            yield break;
        yield return prefix + dense;
        if (dense.StartsWith("/", StringComparison.Ordinal) || dense.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            yield return prefix + dense.Substring(dense.StartsWith("/", StringComparison.Ordinal) ? 1 : prefix.Length).TrimStart('/').Replace(prefix, "");
    }

    private static FieldFormat? FormatOf(FixTarget target, InvocationExpressionSyntax call, LiteralExpressionSyntax literal, CancellationToken cancellation)
    {
        if (target.ContractOf(call, out IMethodSymbol? method, cancellation)?.SettingsOf(method!) is not { IsDefault: false } settings
            || target.Model.GetOperation(call, cancellation) is not IInvocationOperation operation)
        {
            return null;
        }

        int? ordinal = operation.Arguments.FirstOrDefault(a => a.Syntax is ArgumentSyntax argument && argument.Expression == literal)?.Parameter?.Ordinal;
        return settings.SelectMany(s => s.Formats).FirstOrDefault(f => f.Ordinal == ordinal).Format;
    }
}
