using System.Globalization;
using System.Linq;
using System.Text;

namespace ErsToolkit.Tool.Pages;

/// <summary>Writes text as Markdown, in which nothing that a spec says is markup.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|~";

    public static string Of(RichText text) => string.Concat(text.Pieces.Where(piece => piece.Text.Length > 0).Select(piece => piece.Kind switch
    {
        InlineKind.Code => Code(piece.Text),
        InlineKind.Note => "*" + Escape(piece.Text) + "*",
        _ => Escape(piece.Text),
    }));

    /// <summary>Text as code. A backtick would end it, and a vertical line the cell of a table that it is in: then it is HTML, whose characters are named.</summary>
    private static string Code(string text) => text.IndexOfAny(['`', '|']) < 0
        ? $"`{text}`"
        : $"<code>{string.Concat(text.Select(character => char.IsAsciiLetterOrDigit(character) || character == ' ' ? character.ToString() : string.Create(CultureInfo.InvariantCulture, $"&#{(int)character};")))}</code>";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];

            // Within a word an underscore is only itself, and so is a sharp sign anywhere but at the start of a line.
            bool isMarkup = Special.Contains(character, System.StringComparison.Ordinal) && character switch
            {
                '_' => index == 0 || index == text.Length - 1 || !char.IsLetterOrDigit(text[index - 1]) || !char.IsLetterOrDigit(text[index + 1]),
                '#' => index == 0,
                ']' => false,
                _ => true,
            };
            escaped.Append(isMarkup ? "\\" : "").Append(character);
        }

        return escaped.ToString();
    }
}
