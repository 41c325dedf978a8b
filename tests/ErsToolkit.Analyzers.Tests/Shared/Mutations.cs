using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Programs as they are while somebody types in them, pastes into them, or has lost half of one.</summary>
internal static class Mutations
{
    private const int Kinds = 10;

    // What leaves a bracket, a text or a comment open, or means something else than the words around it.
    private static readonly string[] OddTokens =
        ["{", "}", "(", ")", "[", "<", ">", "\"", "\"\"\"", "/*", "$\"{", "\n#if X\n", "\n#endif\n", "\n#pragma warning disable\n", "?.", "!", "..", "=>", ";", "is", "not", "or", "switch", "case", "default", "null", "await", "yield return", "ref", "out", "this", "goto", "static", "dynamic", "\0", "∞"];

    /// <summary>One of the programs with one to three mistakes in it.</summary>
    public static Gen<string> Of(IReadOnlyList<string> programs)
    {
        Gen<Mistake> mistake = Gen.Select(Gen.Int[0, Kinds - 1], Gen.UInt, Gen.UInt, (kind, at, other) => new Mistake(kind, at, other));
        return Gen.Select(Gen.Int[0, programs.Count - 1], Gen.Int[0, programs.Count - 1], mistake.Array[1, 3], (program, other, mistakes) =>
            mistakes.Aggregate(programs[program], (text, next) => Apply(text, programs[other], next)));
    }

    private static string Apply(string text, string other, Mistake mistake)
    {
        TextSpan[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(token => token.Span).Where(span => span.Length > 0)];
        return tokens.Length == 0 ? other : mistake.Kind < 6 ? InTokens(text, tokens, mistake) : InLines(text.Split('\n'), other.Split('\n'), mistake);
    }

    private static string InTokens(string text, TextSpan[] tokens, Mistake mistake)
    {
        TextSpan at = tokens[mistake.At % tokens.Length], other = tokens[mistake.Other % tokens.Length];
        string word = text.Substring(other.Start, other.Length);
        (TextSpan first, TextSpan second) = at.Start < other.Start ? (at, other) : (other, at);
        return mistake.Kind switch
        {
            0 => text.Remove(at.Start, at.Length),
            1 => text.Insert(at.Start, word + " "),
            2 => text.Remove(at.Start, at.Length).Insert(at.Start, word),
            3 => text[..at.End],
            4 => text.Insert(at.Start, OddTokens[mistake.Other % OddTokens.Length] + " "),
            _ => text[..first.Start] + text.Substring(second.Start, second.Length) + text[first.End..Math.Max(first.End, second.Start)] + text.Substring(first.Start, first.Length) + text[second.End..],
        };
    }

    private static string InLines(string[] lines, string[] others, Mistake mistake)
    {
        int at = (int)(mistake.At % lines.Length), other = (int)(mistake.Other % lines.Length);
        (int first, int second) = (Math.Min(at, other), Math.Max(at, other));
        IEnumerable<string> changed = mistake.Kind switch
        {
            6 => [.. lines[..at], others[mistake.Other % others.Length], .. lines[(at + 1)..]],
            7 => [.. lines[..first], .. lines[second..]],
            8 => [.. lines[..second], lines[first], .. lines[second..]],
            _ => lines[first..],
        };
        return string.Join('\n', changed);
    }

    private sealed record Mistake(int Kind, uint At, uint Other);
}
