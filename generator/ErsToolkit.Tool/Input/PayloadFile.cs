using System;
using System.IO;
using ErsToolkit.Tool.Judging;

namespace ErsToolkit.Tool.Input;

/// <summary>Reads a payload.</summary>
internal static class PayloadFile
{
    /// <summary>Reads a file, or standard input, but not more than shows that it is too large.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static byte[] Read(string name) => SpecFiles.Guard(name, () =>
    {
        if (Directory.Exists(name))
            throw new InputException($"'{Output.DisplayText.Of(name)}' is a folder. Name the files in it.");

        using Stream stream = name == SpecFiles.StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
        byte[] buffer = new byte[PayloadJudge.MaximumLength + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    });
}
