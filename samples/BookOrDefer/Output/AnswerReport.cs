using BookOrDefer.Answers;
using Spectre.Console;

namespace BookOrDefer.Output;

/// <summary>Writes a verdict on an answer and a table of what it says, for people.</summary>
internal static class AnswerReport
{
    public static void Write(Answer answer, string? file)
    {
        using var terminal = new Terminal();
        string source = file is null ? "answer without a body" : DisplayText.Of(file);
        string verdict = answer.Next is { } next ? $"next step {next}" : "nothing was refused";
        terminal.Console.Write(new UnbrokenLines().Append(source + ": ").Append(verdict, answer.Next is null ? Color.Green : Color.Red));
        terminal.Console.Write(AnswerTable.Of(answer));
    }
}
