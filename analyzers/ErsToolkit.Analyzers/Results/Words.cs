using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Results;

/// <summary>The words in names and texts, by which one can tell whether an author claims to know.</summary>
internal static class Words
{
    private static readonly string[] Doubting =
        ["unknown", "uncertain", "unclear", "indeterminate", "undetermined", "unsettled", "unresolved", "pending", "check", "verif", "confirm", "review",
            "reread", "reconcil", "refresh", "reload", "recover", "possibl", "perhaps", "investigat", "followup"];

    private static readonly string[] DoubtingAlone = ["read", "later", "may", "maybe", "might", "open", "follow", "look"];

    private static readonly string[] Insisting = ["ensure", "assert", "require", "guard", "throw", "settle", "resolve"];

    private static readonly string[] Denying =
        ["fail", "error", "refus", "reject", "unable", "cannot", "sorry", "unsuccessful", "unbook", "not", "declin", "releas", "again", "retry", "problem",
            "defer"];

    /// <summary>Whether somebody says there that it is not known what became of the request.</summary>
    public static bool Doubt(SyntaxNode syntax) => In(syntax).Any(word => DoubtingAlone.Contains(word) || Begins(word, Doubting));

    /// <summary>Whether what is called finds out what became of the request, or ends in an exception where that is not known.</summary>
    public static bool FindOut(SyntaxNode name) => Doubt(name) || In(name).Any(word => Begins(word, Insisting));

    /// <summary>Whether somebody says there that it failed.</summary>
    public static bool Deny(SyntaxNode syntax) => In(syntax).Any(word => Begins(word, Denying));

    /// <summary>Whether a text says there that something is not so.</summary>
    public static bool DenyInText(SyntaxNode syntax) => syntax.DescendantTokens().Where(t =>
        t.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax).SelectMany(t => Split(t.ValueText)).Any(word => word is "not" or "no" or "none");

    private static bool Begins(string word, string[] stems) => stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal));

    private static IEnumerable<string> In(SyntaxNode syntax) => syntax.DescendantTokens()
        .Where(t => t.Parent is SimpleNameSyntax or LiteralExpressionSyntax or InterpolatedStringTextSyntax)
        .SelectMany(t => Split(t.ValueText));

    /// <summary>The words of a text or a name, in small letters: <c>AlreadyBooked</c> has no <c>read</c> in it.</summary>
    private static IEnumerable<string> Split(string text)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]) && char.IsLetter(text[i - 1]) && !(char.IsUpper(text[i]) && char.IsLower(text[i - 1])))
                continue;
            if (char.IsLetter(text[start]))
                yield return text.Substring(start, i - start).ToLowerInvariant();
            start = i;
        }
    }
}
