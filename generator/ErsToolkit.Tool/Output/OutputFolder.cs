using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace ErsToolkit.Tool.Output;

/// <summary>The folder that a command writes files to. It is created with the first of them.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How many files have been written.</summary>
    public int Count { get; private set; }

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
