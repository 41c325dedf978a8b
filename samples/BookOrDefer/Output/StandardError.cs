using System;

namespace BookOrDefer.Output;

/// <summary>Says in one line on standard error why the process fails.</summary>
internal static class StandardError
{
    public static int Failed(string message)
    {
        Console.Error.WriteLine("BookOrDefer: " + message);
        return ExitCode.Failed;
    }

    public static int Unreadable(string file, string whyNot) => Failed($"'{DisplayText.Of(file)}' cannot be read: {whyNot}");

    public static int WrongUsage(string message) => Failed(message + " See BookOrDefer --help.");
}
