using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Emit.Writing;

/// <summary>The only ways by which text of a spec gets into generated code. None of them lets it end what it stands in.</summary>
internal static class Literal
{
    /// <summary>A C# string literal.</summary>
    public static string Text(string value) => Visible(SymbolDisplay.FormatLiteral(value, quote: true));

    /// <summary>The inside of an XML documentation element.</summary>
    public static string Documentation(string value) =>
        Comment(value).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The rest of a line comment.</summary>
    public static string Comment(string value) =>
        Visible(new(value.Select(character => IsBreak(character) ? ' ' : character).ToArray()));

    private static bool IsBreak(char character) =>
        char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Escapes what does not show but changes how the text around it looks: overrides of its direction, joiners, blanks of no width.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = char.IsSurrogatePair(text, index);
            if (CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format)
            {
                int scalar = isPair ? char.ConvertToUtf32(text, index) : text[index];
                visible.Append(isPair ? "\\U" : "\\u").Append(scalar.ToString(isPair ? "X8" : "X4", CultureInfo.InvariantCulture));
            }
            else
            {
                visible.Append(text, index, isPair ? 2 : 1);
            }

            index += isPair ? 1 : 0;
        }

        return visible.ToString();
    }

    /// <summary>The inside of a JSON string.</summary>
    public static string Json(string value)
    {
        var text = new StringBuilder();
        foreach (char character in value)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character < ' ')
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
