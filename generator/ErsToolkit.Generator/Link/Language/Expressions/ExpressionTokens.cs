using System.Collections.Generic;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>A word, a text in quotes, or a symbol of an expression. The last one of every expression is empty.</summary>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Start, int End);

/// <summary>The kinds of token.</summary>
internal enum ExpressionTokenKind
{
    Word,
    Text,
    Symbol,
    End,
}

/// <summary>Cuts an expression into tokens.</summary>
internal static class ExpressionTokens
{
    public static List<ExpressionToken> Read(string text, out ExpressionFault? fault)
    {
        var tokens = new List<ExpressionToken>();
        fault = null;
        int at = 0;
        while (at < text.Length && fault is null)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = EndOf(text, at);
            if (end == at)
            {
                fault = text[at] == '\''
                    ? new ExpressionFault(at, text.Length, "a closing ' after the text")
                    : new ExpressionFault(at, at + (char.IsSurrogatePair(text, at) ? 2 : 1), "names, codes, 'texts', =, <, <=, brackets and the words and, or, not, in, is set");
                break;
            }

            ExpressionTokenKind kind = text[at] == '\'' ? ExpressionTokenKind.Text : IsOfWord(text[at]) ? ExpressionTokenKind.Word : ExpressionTokenKind.Symbol;
            string content = kind == ExpressionTokenKind.Text ? text.Substring(at + 1, end - at - 2) : text.Substring(at, end - at);
            tokens.Add(new ExpressionToken(kind, content, at, end));
            at = end;
        }

        tokens.Add(new ExpressionToken(ExpressionTokenKind.End, "", text.Length, text.Length));
        return tokens;
    }

    /// <summary>Where the token at a place ends; the place itself where none starts there.</summary>
    private static int EndOf(string text, int at)
    {
        int end = at;
        switch (text[at])
        {
            case '(' or ')' or '=':
                return at + 1;
            case '<':
                return at + 1 < text.Length && text[at + 1] == '=' ? at + 2 : at + 1;
            case '\'':
                int quote = text.IndexOf('\'', at + 1);
                return quote < 0 ? at : quote + 1;
            default:
                while (end < text.Length && IsOfWord(text[end]))
                {
                    end++;
                }

                return end;
        }
    }

    /// <summary>A dot parts a name, and codes have hyphens and underscores too.</summary>
    private static bool IsOfWord(char value) =>
        value is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.';
}
