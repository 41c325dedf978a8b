using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>The parts of the demonstration's page.</summary>
internal static class Section
{
    public static void Begin(IAnsiConsole console, string title, string introduction)
    {
        console.Write(new Rule(Markup.Escape(title)).LeftJustified());
        Say(console, introduction);
    }

    public static void Say(IAnsiConsole console, string text) => console.Write(new Text(text + "\n\n"));

    /// <summary>Writes lines as they are, indented, and a blank line.</summary>
    public static void Block(IAnsiConsole console, string lines) =>
        console.Write(new Padder(new Text(lines), new Padding(2, 0, 0, 1)));

    public static string NumberLines(string lines) =>
        string.Join('\n', lines.Split('\n').Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1,2}  {line}")));
}
