using System.Globalization;
using System.Linq;
using BookOrDefer.Output;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>The parts of the demonstration's page.</summary>
internal static class Section
{
    private const int Indentation = 2;

    public static void Begin(IAnsiConsole console, string title, string introduction)
    {
        console.Write(new Rule(Markup.Escape(title)).LeftJustified());
        Say(console, introduction);
    }

    public static void Say(IAnsiConsole console, string text) => console.Write(new Text(text + "\n\n"));

    /// <summary>Writes code as it is, indented, and a blank line.</summary>
    public static void Code(IAnsiConsole console, string code) =>
        console.Write(new UnbrokenLines().Append(string.Join('\n', code.Split('\n').Select(line => new string(' ', Indentation) + line)) + "\n"));

    /// <summary>Writes what a call gave, indented and as wide as the output, and a blank line.</summary>
    public static void Result(IAnsiConsole console, string text) =>
        console.Write(new Padder(new Text(text), new Padding(Indentation, 0, 0, 1)));

    public static void Table(IAnsiConsole console, Table table)
    {
        console.Write(table);
        console.WriteLine();
    }

    /// <summary>Numbers lines; of a longer text, those from <paramref name="first"/> on.</summary>
    public static string NumberLines(string lines, int first = 1) =>
        string.Join('\n', lines.Split('\n').Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{index + first,2}  {line}")));
}
