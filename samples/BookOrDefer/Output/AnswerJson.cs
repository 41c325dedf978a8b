using System;
using System.IO;
using BookOrDefer.Answers;

namespace BookOrDefer.Output;

/// <summary>Writes an answer as one line of JSON, for programs.</summary>
internal static class AnswerJson
{
    public static void Write(Answer answer)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonLine.Write(output, json =>
        {
            json.WriteString("key", answer.Key);
            json.WriteString("rawKey", answer.RawKey);
            json.WriteString("next", answer.Next?.ToString());
            json.WriteBoolean("mayHaveBeenCarriedOut", answer.MayHaveBeenCarriedOut);
            json.WriteString("deferReason", answer.PermittedReason);
        });
    }
}
