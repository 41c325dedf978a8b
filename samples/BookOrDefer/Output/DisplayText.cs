using System.Linq;
using ErsToolkit;

namespace BookOrDefer.Output;

/// <summary>Words that are written for people and programs.</summary>
internal static class DisplayText
{
    /// <summary>Gives an argument without what would steer a terminal.</summary>
    public static string Of(string argument) =>
        string.Concat(argument.Select(character => char.IsControl(character) ? '?' : character));

    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
