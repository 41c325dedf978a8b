using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool.Input;

/// <summary>Reads the spec files that the arguments name.</summary>
internal static class SpecFiles
{
    public const string StandardInput = "-";

    public const string NameOfStandardInput = "stdin.ers.xml";

    private const string Pattern = "*.ers.xml";

    private const int MaximumLength = 1024 * 1024;
    private const int PartLength = 16 * 1024;

    /// <summary>Reads each file, and all spec files of each folder, once.</summary>
    /// <exception cref="InputException">One of them cannot be read.</exception>
    public static IReadOnlyList<SpecText> Read(IEnumerable<string> names) => [.. names.SelectMany(Expand).DistinctBy(Path.GetFullPath).Select(Read)];

    private static IEnumerable<string> Expand(string name)
    {
        if (!Directory.Exists(name))
            return [name];

        string[] files = Guard(name, () => Directory.GetFiles(name, Pattern));
        return files.Length > 0
            ? files.Order(StringComparer.Ordinal)
            : throw new InputException($"'{DisplayText.Of(name)}' contains no {Pattern} file.");
    }

    private static SpecText Read(string name)
    {
        string text = ReadText(name, MaximumLength);
        return new SpecText(name == StandardInput ? NameOfStandardInput : name, text, IsChosen: true, Namespace: "");
    }

    /// <summary>Reads a text, but not more of it than shows that it is too long.</summary>
    /// <param name="name">The name of the file, or that of standard input.</param>
    /// <param name="maximum">The length of the longest text that is of use.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    internal static string ReadText(string name, int maximum) => Guard(name, () =>
    {
        using var reader = name == StandardInput ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(name);
        var text = new StringBuilder();
        char[] part = new char[PartLength];
        for (int length = 1; length > 0 && text.Length <= maximum;)
        {
            length = reader.ReadBlock(part, 0, Math.Min(part.Length, maximum + 1 - text.Length));
            text.Append(part, 0, length);
        }

        return text.ToString();
    });

    /// <summary>Reads something, and says in one line why that is not possible.</summary>
    internal static T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The exception's own text contains the full path, which the user did not type.
            throw new InputException($"'{DisplayText.Of(name)}' cannot be read: {Reason(exception)}");
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "access is denied.",
        PathTooLongException => "the name is too long.",
        ArgumentException => "this is not the name of a file.",
        _ => "reading it failed.",
    };
}
