using System.Collections.Generic;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>
/// The calls in a text, by name, without its syntax: every call has its name before a parenthesis. There are more such names than calls, in comments, texts and
/// declarations, but none is missing.
/// </summary>
internal static class CallText
{
    /// <summary>Type arguments that are written at greater length are nobody's own handwriting.</summary>
    private const int LongestTypeArguments = 256;

    public static IEnumerable<WrittenCall> CallsIn(string text)
    {
        for (int open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            int end = BeforeTypeArguments(text, BeforeBlanks(text, open));
            int start = end;
            while (start > 0 && IsOfName(text[start - 1]))
                start--;
            if (start < end)
                yield return new WrittenCall(start, text.Substring(start, end - start), BeforeBlanks(text, start) is > 0 and var before && text[before - 1] == '.');
        }
    }

    /// <summary>Whether a character may be in a name.</summary>
    public static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int BeforeBlanks(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>The end of the name to which type arguments belong that end there; the same place where none do.</summary>
    private static int BeforeTypeArguments(string text, int end)
    {
        if (end == 0 || text[end - 1] != '>')
            return end;
        int depth = 0;
        for (int at = end - 1; at >= 0 && end - at < LongestTypeArguments && IsOfTypeArguments(text[at]); at--)
        {
            depth += text[at] switch { '>' => 1, '<' => -1, _ => 0 };
            if (depth == 0)
                return BeforeBlanks(text, at);
        }

        return end;
    }

    private static bool IsOfTypeArguments(char c) => IsOfName(c) || char.IsWhiteSpace(c) || c is '<' or '>' or '.' or ',' or '?' or '[' or ']' or '(' or ')' or ':' or '@';
}

/// <summary>What may be a call.</summary>
/// <param name="Start">Where its name begins.</param>
/// <param name="Name">The name.</param>
/// <param name="IsOfMember">Whether a dot stands before it.</param>
internal readonly record struct WrittenCall(int Start, string Name, bool IsOfMember);
