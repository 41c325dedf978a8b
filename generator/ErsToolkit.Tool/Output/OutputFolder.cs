using System;
using System.Collections.Generic;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Text;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Output;

/// <summary>The folder that a command writes files to, created with the first of them; or standard output, where they follow each other.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether files go to standard output. Nothing else may be written there then.</summary>
    public bool IsStandardOutput { get; } = path == SpecFiles.StandardInput;

    /// <summary>How many files have been written.</summary>
    public int Count { get; private set; }

    /// <summary>Says that a command writes files of which each needs its name.</summary>
    public static void MustNotBeStandardOutput(OptionResult result)
    {
        if (result.Tokens is [{ Value: SpecFiles.StandardInput }])
            result.AddError("These files need their names, so they cannot go to standard output. Name a folder with --out.");
    }

    /// <summary>A file of the folder, as messages show it.</summary>
    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>What is in a file now, whatever its line endings are; <see langword="null"/> where there is none.</summary>
    public string? Read(string name)
    {
        string file = PathOf(name);
        return File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
    }

    /// <summary>Writes files that must not exist yet, and says so for each; if one exists, says that instead and writes nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="isForced">Whether files that exist are overwritten.</param>
    public bool TryWrite(IReadOnlyList<(string Name, string Text)> files, bool isForced)
    {
        if (!isForced && files.FirstOrDefault(file => Read(file.Name) is not null).Name is { } there)
        {
            Console.Error.WriteLine($"ers: '{DisplayText.Of(PathOf(there))}' exists. Choose another name, or overwrite it with --force.");
            return false;
        }

        foreach ((string file, string text) in files)
        {
            Write(file, text);
            Console.WriteLine("Written: " + DisplayText.Of(PathOf(file)));
        }

        return true;
    }

    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(string name, string text)
    {
        if (IsStandardOutput)
        {
            Console.Out.Write(text);
            return;
        }

        string file = PathOf(name);
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllText(file, text, Utf8);
            Count++;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"'{DisplayText.Of(file)}' cannot be written{(exception is UnauthorizedAccessException ? ": access is denied" : "")}. Choose another folder with --out.");
        }
    }
}
