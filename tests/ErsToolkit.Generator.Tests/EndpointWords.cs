using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using ErsToolkit.Generator.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Tests;

/// <summary>The words that only specs may know, and where C# code has one of them all the same.</summary>
internal sealed class EndpointWords
{
    /// <summary>Words that FHIR, or the spec language, has for every resource. They say nothing of an endpoint.</summary>
    private static readonly HashSet<string> Vocabulary =
    [
        "resourceType", "Reference", "reference", "id", "meta", "profile", "system", "code", "coding", "identifier", "value", .. SpecGrammar.ElementNames, .. SpecGrammar.ElementNames.SelectMany(SpecGrammar.AttributesOf),
    ];

    /// <summary>Names of elements and fields that any program has another use for: only a whole literal is one of them without doubt.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "start", "end", "comment", "reason", "created", "status", "description", "language", "reference", "display", "actor", "slot", "service", "en", "accepted", "page", "count", "priority", "free", "schedule", "slots", "_count",
    };

    private readonly HashSet<string> _words = [];

    public EndpointWords(IEnumerable<string> specs)
    {
        foreach (XElement element in specs.SelectMany(text => XDocument.Parse(text).Descendants()))
        {
            foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                _words.UnionWith(WordsOf(element.Name.LocalName, attribute.Name.LocalName, attribute.Value));
            }
        }

        _words.ExceptWith(Vocabulary);
    }

    public IReadOnlyCollection<string> All => _words;

    /// <summary>Gives each such word in the code of a file, with its line. Comments do not count.</summary>
    public IEnumerable<string> In(string path, string code)
    {
        // Once with the symbols of a current framework and once without: code behind a condition is code too.
        string[][] symbols = [[], ["NET", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]];
        return symbols.SelectMany(defined => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: defined)).GetRoot().DescendantTokens())
            .Where(token => !IsNextStep(path, token))
            .SelectMany(token => Found(token).Select(word => $"{path}({token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {word}"))
            .Distinct();
    }

    private static IEnumerable<string> WordsOf(string element, string attribute, string value) => (element, attribute) switch
    {
        (_, "path" or "by" or "at") => value.Replace("[]", "", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal).Split('.').Append(value),
        ("endpoint", "id") or ("field", "write") or ("operation" or "field" or "slice" or "search" or "parameter" or "read", "name") or ("parameter", "query" or "header" or "value") or ("bundle", "page" or "item" or "items") or ("hop", "to") or ("only", "value") or ("code" or "profile" or "slip" or "fixed", "value") or ("outcome" or "breach", "key") => [value],
        ("endpoint", "resource") => [],
        (_, "system") => [value],
        _ => value.Contains("://", StringComparison.Ordinal) ? [value] : [],
    };

    private IEnumerable<string> Found(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            return _words.Where(word => word == token.ValueText && !Common.Contains(word));
        }

        bool isText = token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.Value is string && !token.IsKind(SyntaxKind.IdentifierToken);
        return isText ? _words.Where(word => Common.Contains(word) ? word == token.ValueText : Contains(token.ValueText, word)) : [];
    }

    private static bool Contains(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || !IsWord(text[at - 1])) && (end == text.Length || !IsWord(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    /// <summary>The next steps are a vocabulary of e-RS as a whole: the grammar lists them, and the runtime has them as an enumeration.</summary>
    private static bool IsNextStep(string path, SyntaxToken token) =>
        (path.EndsWith("NextSteps.cs", StringComparison.Ordinal) || path.EndsWith("NextStep.cs", StringComparison.Ordinal)) && token.Value is string text && SpecGrammar.ValuesOf("outcome", "next").Contains(text);
}
