using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Values;

/// <summary>Emits a pattern as plain code over <c>text</c> that leaves <c>at</c> behind the last character taken.</summary>
internal static class PatternEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, PatternModel pattern)
    {
        writer.Write("int at = 0;").Line();
        int number = 0;
        foreach (PatternItemModel item in pattern.Items)
        {
            if (item.Literal.Length > 0)
            {
                EmitLiteral(writer, context, item.Literal);
            }
            else
            {
                EmitClass(writer, item, "count" + (++number).ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static void EmitLiteral(CodeWriter writer, EmitContext context, string literal)
    {
        string bytes = context.Utf8(literal);
        writer.Write($$"""
            if (!{{EmitContext.Serialization}}Utf8Text.Skip(text, ref at, {{bytes}}))
            {
                return false;
            }

            """);
    }

    private static void EmitClass(CodeWriter writer, PatternItemModel item, string count)
    {
        string isInClass = string.Join(" || ", item.Ranges.Select(Test));
        isInClass = item.Ranges.Count > 1 ? "(" + isInClass + ")" : isInClass;
        if (item is { Minimum: 1, Maximum: 1 })
        {
            writer.Write($$"""
                // {{Literal.Comment(item.ClassText)}}
                if (at == text.Length || !({{isInClass}}))
                {
                    return false;
                }

                at++;

                """);
            return;
        }

        string limit = item.Maximum == int.MaxValue ? "" : count + " < " + Number(item.Maximum) + " && ";
        writer.Write($$"""
            // {{Literal.Comment(item.ClassText)}}
            int {{count}} = 0;
            while ({{limit}}at < text.Length && {{isInClass}})
            {
                at++;
                {{count}}++;
            }

            """);
        if (item.Minimum > 0)
        {
            writer.Write($$"""
                if ({{count}} < {{Number(item.Minimum)}})
                {
                    return false;
                }

                """);
        }
    }

    private static string Test(CharacterRange range) => range.First == range.Last
        ? "text[at] == (byte)" + Character(range.First)
        : "text[at] >= (byte)" + Character(range.First) + " && text[at] <= (byte)" + Character(range.Last);

    private static string Character(char value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
