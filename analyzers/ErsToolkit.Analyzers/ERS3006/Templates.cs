using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>Texts that name the values of a log entry.</summary>
internal static class Templates
{
    /// <summary>What marks a name whose value is to be written with all its properties.</summary>
    public const string WholeMark = "{@";

    /// <summary>The values that a template asks to be written whole, and that are of a marked type.</summary>
    public static IEnumerable<Leak> WholeValues(Sink sink, SensitiveMembers members)
    {
        if (sink.Template is not { ConstantValue.Value: string text } || text.IndexOf(WholeMark, StringComparison.Ordinal) < 0)
            yield break;
        List<IOperation> values = [.. sink.Values.SkipWhile(v => v.Syntax != sink.Template.Syntax).Skip(1).SelectMany(Elements)];
        foreach ((string name, int index) in HolesOf(text).Select((hole, index) => (hole.Name, index)))
        {
            if (!name.StartsWith("@", StringComparison.Ordinal) || index >= values.Count)
                continue;
            IOperation value = Symbols.WithoutConversion(values[index]);
            ITypeSymbol? type = Symbols.WithoutNullable(value.Type);
            if (members.KindOfProperties(type) is { } kind)
                yield return new Leak(type!.Name, kind, value.Syntax);
        }
    }

    /// <summary>The holes of a template with their names, in order.</summary>
    public static IEnumerable<(int Start, int End, string Name)> HolesOf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
                continue;
            int end = text.IndexOf('}', i);
            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            if (end < 0)
                yield break;
            yield return (i, end + 1, text.Substring(i + 1, end - i - 1).Split(',', ':')[0]);
            i = end;
        }
    }

    private static IEnumerable<IOperation> Elements(IOperation value) =>
        value is IArrayCreationOperation { Initializer: { } elements } ? elements.ElementValues.AsEnumerable() : [value];
}
