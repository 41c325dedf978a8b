using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Judging;

/// <summary>An issue of an answer.</summary>
/// <param name="Code">The key as it was sent; empty where there is none.</param>
/// <param name="IsTimeout">Whether it speaks of a time-out in any code.</param>
internal sealed record AnswerIssue(string Code, bool IsTimeout)
{
    private const string Timeout = "timeout";

    /// <summary>The issues of an OperationOutcome; <see langword="null"/> where the body is something else, or says a thing twice.</summary>
    /// <param name="body">The body.</param>
    /// <param name="keys">The codes of outcomes.</param>
    public static IReadOnlyList<AnswerIssue>? Read(ReadOnlySpan<byte> body, CodesModel keys)
    {
        ReadOnlySpan<byte> text = JsonPart.WithoutMark(body);
        if (body.Length > PayloadJudge.MaximumLength || !text.TrimStart(" \r\n\t"u8).StartsWith("{"u8))
            return null;

        try
        {
            JsonPart root = JsonPart.Read(text, isLenient: true);
            return Only(root, "resourceType") is { IsText: true, Text: "OperationOutcome" } && Only(root, "issue") is { IsArray: true } issues
                ? [.. issues.Entries.Select(issue => Of(issue, keys))]
                : null;
        }
        catch (Exception exception) when (exception is JsonException or AmbiguousAnswerException)
        {
            return null;
        }
    }

    private static AnswerIssue Of(JsonPart issue, CodesModel keys)
    {
        if (!issue.IsObject)
            throw new AmbiguousAnswerException();

        Text(issue, "severity");
        Text(issue, "diagnostics");
        bool isTimeout = issue.Members.Any(member => member.Name == "code" && SpeaksOfTimeout(member.Value));
        JsonPart? codings = Only(issue, "details") is { IsObject: true } details ? Only(details, "coding") : null;
        (bool IsKnown, string Code)[] all = [.. codings is { IsArray: true } ? codings.Entries.Where(coding => coding.IsObject).Select(coding => Coding(coding, keys)) : []];
        return new AnswerIssue(all.FirstOrDefault(coding => coding.IsKnown).Code ?? "", isTimeout || all.Any(coding => coding.Code.Contains(Timeout, StringComparison.OrdinalIgnoreCase)));
    }

    private static (bool IsKnown, string Code) Coding(JsonPart coding, CodesModel keys)
    {
        string? system = Text(coding, "system");
        return (system is not null && (system == keys.System || keys.Aliases.Contains(system)), Text(coding, "code") ?? "");
    }

    private static bool SpeaksOfTimeout(JsonPart code) => code.IsText && code.Text.Contains(Timeout, StringComparison.OrdinalIgnoreCase);

    /// <summary>A member that may be there once. Of two, it is not known which one counts.</summary>
    private static JsonPart? Only(JsonPart item, string name)
    {
        JsonPart[] all = [.. item.Members.Where(member => member.Name == name).Select(member => member.Value)];
        return all.Length <= 1 ? all.FirstOrDefault() : throw new AmbiguousAnswerException();
    }

    /// <summary>A text that may be there once; values of other kinds do not count.</summary>
    private static string? Text(JsonPart item, string name)
    {
        JsonPart[] all = [.. item.Members.Where(member => member.Name == name && member.Value.IsText).Select(member => member.Value)];
        return all.Length <= 1 ? all.FirstOrDefault()?.Text : throw new AmbiguousAnswerException();
    }

    private sealed class AmbiguousAnswerException : Exception;
}
