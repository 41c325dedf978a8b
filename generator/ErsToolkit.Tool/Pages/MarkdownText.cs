using System.Linq;
using System.Text;

namespace ErsToolkit.Tool.Pages;

/// <summary>Writes text as Markdown, in which nothing that a spec says is markup.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|~";

    public static string Of(RichText text) => Write(text, isCell: false);

    /// <summary>The same in a cell of a table, which a vertical line would end.</summary>
    public static string OfCell(RichText text) => Write(text, isCell: true);

    private static string Write(RichText text, bool isCell) => string.Concat(text.Pieces.Where(piece => piece.Text.Length > 0).Select(piece => piece.Kind switch
    {
        InlineKind.Code => Code(piece.Text, isCell),
        InlineKind.Note => "*" + Escape(piece.Text) + "*",
        _ => Escape(piece.Text),
    }));

    /// <summary>Text as code. A backtick in it takes more of them around it.</summary>
    private static string Code(string text, bool isCell)
    {
        string shown = isCell ? text.Replace("|", "\\|", System.StringComparison.Ordinal) : text;
        return !shown.Contains('`', System.StringComparison.Ordinal) ? $"`{shown}`" : $"``` {shown} ```";
    }

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
