using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Results;

/// <summary>
/// The form that the documentation shows: a request is sent once, one switch tells its cases apart, the unknown one among them, and somebody looks whether the
/// answer is confirmed. No rule has anything to say of it, so that it is never bound: an asynchronous method costs more to bind than all the rules.
/// </summary>
internal static class PlainSwitch
{
    /// <summary>Whether a block is of that form.</summary>
    /// <param name="codeBlock">The block.</param>
    /// <param name="names">The names of what sends and of results.</param>
    /// <param name="senders">The names of the file's own methods that send.</param>
    public static bool Is(SyntaxNode codeBlock, ResultNames names, ICollection<string> senders)
    {
        int sendings = 0;
        bool isConfirmed = false;
        var cases = new List<SimpleNameSyntax>();
        foreach (SyntaxNode node in codeBlock.DescendantNodes())
        {
            if (MayRepeat(node))
                return false;
            if (node is not SimpleNameSyntax { Identifier.ValueText: var text } name)
                continue;
            if (senders.Contains(text) || names.Clients.Contains(text) && name.Parent is TypeArgumentListSyntax)
                return false;
            sendings += names.Sending.Contains(text) ? 1 : 0;
            isConfirmed |= names.Confirmations.Contains(text);
            if (names.Cases.Contains(text))
                cases.Add(name);
        }

        return sendings == 1
            && isConfirmed
            && cases.Count > 0
            && SwitchOf(cases[0]) is { } only
            && cases.All(name => SwitchOf(name) == only)
            && cases.Any(name => IsUnknown(name, names));
    }

    private static bool MayRepeat(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or GotoStatementSyntax or LabeledStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>The switch of which a name is in a label; null where it is in none.</summary>
    private static SyntaxNode? SwitchOf(SimpleNameSyntax name)
    {
        SyntaxNode? around = PatternAround(name).Parent;
        while (around is PatternSyntax)
            around = around.Parent;
        return around switch
        {
            SwitchLabelSyntax label => label.Parent?.Parent,
            SwitchExpressionArmSyntax arm => arm.Parent,
            _ => null,
        };
    }

    /// <summary>Whether a label takes the whole unknown case.</summary>
    private static bool IsUnknown(SimpleNameSyntax name, ResultNames names) =>
        names.Unknown.Contains(name.Identifier.ValueText)
        && PatternAround(name) is var pattern
        && pattern is not RecursivePatternSyntax
        && pattern.Parent is SwitchLabelSyntax and not CasePatternSwitchLabelSyntax { WhenClause: not null } or SwitchExpressionArmSyntax { WhenClause: null };

    /// <summary>What names the type: a pattern, or the expression of a plain label.</summary>
    private static SyntaxNode PatternAround(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax or AliasQualifiedNameSyntax)
            type = type.Parent;
        return type.Parent is PatternSyntax pattern ? pattern : type;
    }
}
