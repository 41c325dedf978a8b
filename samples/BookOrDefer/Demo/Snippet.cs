using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace BookOrDefer.Demo;

/// <summary>A value, and the code that made it.</summary>
internal sealed record Snippet<T>(T Value, string Code)
{
    /// <summary>Keeps the code beside something that was made of the value.</summary>
    public Snippet<TResult> Select<TResult>(Func<T, TResult> selector) => new(selector(Value), Code);
}

/// <summary>Keeps values with their own source text, so that what is shown is what ran.</summary>
internal static class Snippet
{
    private const string Indentation = "    ";

    public static Snippet<T> Of<T>(T value, [CallerArgumentExpression(nameof(value))] string code = "") => new(value, Dedent(code));

    // The first line has lost its indentation, the others have that of the file. A brace stands below what it belongs to, a call behind it.
    private static string Dedent(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Split('\n');
        int margin = lines.Skip(1).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        string indentation = lines.Length > 1 && lines[1].TrimStart().StartsWith('{') ? "" : Indentation;
        return string.Join('\n', lines.Select((line, index) => index == 0 ? line : string.Concat(indentation, line.AsSpan(margin))));
    }
}
