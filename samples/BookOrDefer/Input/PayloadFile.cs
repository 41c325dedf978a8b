using System;
using System.IO;

namespace BookOrDefer.Input;

/// <summary>Reads the file that an argument names.</summary>
internal static class PayloadFile
{
    public const string StandardInput = "-";

    // One byte more than the toolkit accepts: it then sees that the content is too large, however large the file is.
    private const int Limit = (1024 * 1024) + 1;

    /// <summary>Reads a file.</summary>
    /// <param name="name">The name, or <see cref="StandardInput"/>.</param>
    /// <param name="payload">The content, or as much of it as the toolkit accepts and a byte more.</param>
    /// <param name="whyNot">What stands in the way, where the result is false.</param>
    public static bool TryRead(string name, out byte[] payload, out string whyNot)
    {
        payload = [];
        whyNot = "";
        try
        {
            using Stream stream = name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
            byte[] buffer = new byte[Limit];
            int length = stream.ReadAtLeast(buffer, Limit, throwOnEndOfStream: false);
            payload = buffer[..length];
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The exception's own text names the full path, which the caller did not ask to see.
            whyNot = Describe(name, exception);
            return false;
        }
    }

    private static string Describe(string name, Exception exception) => exception switch
    {
        _ when Directory.Exists(name) => "it is a folder.",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "access is denied.",
        PathTooLongException => "the name is too long.",
        ArgumentException => "this is not the name of a file.",
        _ => "reading it failed.",
    };
}
