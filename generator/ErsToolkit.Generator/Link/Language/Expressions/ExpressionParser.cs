using System.Collections.Generic;

namespace ErsToolkit.Generator.Link.Language.Expressions;

/// <summary>Parses the one expression grammar of the language. Nothing throws, however long or deep the text is.</summary>
/// <remarks>
/// <code>
/// any  = all { "or" all }
/// all  = not { "and" not }
/// not  = "not" not | "(" any ")" | test
/// test = operand [ ("=" | "&lt;" | "&lt;=" | "in") operand | "is" "set" ]
/// operand = name { "." name } | CODE | "'" text "'"
/// </code>
/// </remarks>
internal sealed class ExpressionParser
{
    private const int DeepestNesting = 16;
    private const int MostTests = 64;

    private static readonly HashSet<string> Keywords = ["and", "or", "not", "in", "is", "set"];

    private static readonly Dictionary<string, ExpressionKind> Comparisons = new()
    {
        ["="] = ExpressionKind.Equal,
        ["<"] = ExpressionKind.Less,
        ["<="] = ExpressionKind.LessOrEqual,
        ["in"] = ExpressionKind.In,
    };

    private readonly List<ExpressionToken> _tokens;
    private ExpressionFault? _fault;
    private int _at;
    private int _depth;
    private int _tests;

    private ExpressionParser(string text) => _tokens = ExpressionTokens.Read(text, out _fault);

    /// <returns>The expression, or <see langword="null"/> and what is wrong with it.</returns>
    public static ExpressionNode? Parse(string text, out ExpressionFault? fault)
    {
        var parser = new ExpressionParser(text);
        ExpressionNode? expression = parser._fault is null ? parser.Any() : null;
        if (expression is not null && parser.Current.Kind != ExpressionTokenKind.End)
        {
            expression = parser.Fail("'and', 'or' or the end of the expression here");
        }

        fault = parser._fault;
        return expression;
    }

    private ExpressionToken Current => _tokens[_at];

    private ExpressionNode? Any() => Chain(ExpressionKind.Any, "or");

    private ExpressionNode? Chain(ExpressionKind kind, string word)
    {
        var parts = new List<ExpressionNode>();
        do
        {
            if ((kind == ExpressionKind.Any ? Chain(ExpressionKind.All, "and") : Not()) is not ExpressionNode part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (Take(word));

        return parts.Count == 1 ? parts[0] : new ExpressionNode(kind, "", parts[0].Start, parts[parts.Count - 1].End, parts.ToArray());
    }

    private ExpressionNode? Not()
    {
        ExpressionToken first = Current;
        bool isNot = Take("not");
        if (!isNot && !Take("("))
        {
            return Test();
        }

        if (_depth == DeepestNesting)
        {
            return Fail("an expression that is nested at most 16 deep", first);
        }

        _depth++;
        ExpressionNode? inner = isNot ? Not() : Any();
        _depth--;
        if (inner is null || isNot)
        {
            return inner is null ? null : new ExpressionNode(ExpressionKind.Not, "", first.Start, inner.End, inner);
        }

        return Take(")") ? inner : Fail("a closing bracket here");
    }

    private ExpressionNode? Test()
    {
        if (Operand() is not ExpressionNode left)
        {
            return null;
        }

        if (++_tests > MostTests)
        {
            return Fail("an expression of at most 64 comparisons");
        }

        if (Take("is"))
        {
            int end = Current.End;
            return Take("set") ? new ExpressionNode(ExpressionKind.IsSet, "", left.Start, end, left) : Fail("'set' after 'is'");
        }

        if (Current.Kind == ExpressionTokenKind.Text || !Comparisons.TryGetValue(Current.Text, out ExpressionKind kind))
        {
            return left;
        }

        _at++;
        return Operand() is ExpressionNode right ? new ExpressionNode(kind, "", left.Start, right.End, left, right) : null;
    }

    private ExpressionNode? Operand()
    {
        ExpressionToken token = Current;
        bool isText = token.Kind == ExpressionTokenKind.Text;
        if (!isText && (token.Kind != ExpressionTokenKind.Word || Keywords.Contains(token.Text)))
        {
            return Fail("a name, a code or a 'text' here");
        }

        _at++;
        return new ExpressionNode(isText ? ExpressionKind.Text : ExpressionKind.Name, token.Text, token.Start, token.End);
    }

    private bool Take(string text)
    {
        bool isThere = Current.Kind != ExpressionTokenKind.Text && Current.Text == text;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private ExpressionNode? Fail(string advice) => Fail(advice, Current);

    private ExpressionNode? Fail(string advice, ExpressionToken at)
    {
        _fault = new ExpressionFault(at.Start, at.End, advice);
        return null;
    }
}
