using System;
using System.Linq;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>A deferral as it should be: built, shown, and checked as a payload.</summary>
internal static class GoodDeferral
{
    public static void Show(IAnsiConsole console, IDemoParts edition)
    {
        Snippet<BuiltRequest> deferral = edition.Defer();
        byte[] json = deferral.Value.Json;
        Section.Begin(console, "2. Build a deferral", "A slot was taken while it was being booked, so the provider is asked to find a time:");
        Section.Code(console, deferral.Code);
        Section.Say(console, "Its JSON has another status than a booking's, a reason, and no start and end. The lines that differ:");
        Section.Code(console, StatusAndReason(SamplePayload.Print(json)));
        Section.Say(console, "Its ToString(), which may be logged:");
        Section.Result(console, deferral.Value.Text);
        Section.Say(console, "A016.ValidateDefer on that JSON:");
        Section.Result(console, edition.ValidateDefer(json).ToString());
    }

    private static string StatusAndReason(string json)
    {
        string[] lines = json.Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("  \"status\"", StringComparison.Ordinal));
        int end = Array.FindIndex(lines, line => line.StartsWith("  \"description\"", StringComparison.Ordinal));
        return Section.NumberLines(string.Join('\n', lines.Take(first..end)), first + 1);
    }
}
