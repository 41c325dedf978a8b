using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using static ErsSimulator.Faults.FaultMoment;

namespace ErsSimulator.Faults;

/// <summary>Connections that break, stall or crawl.</summary>
internal static class ConnectionFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("ResetBeforeReading", "The connection is reset when the head of the request has arrived.", BeforeBody, scene => Reset(scene)),
        new("ResetWhileReading", "The connection is reset when a byte of the body has been read.", BeforeBody, ResetWhileReadingAsync),
        new("ResetBeforeCarryingOut", "The connection is reset when the body has arrived in full, and nothing has been done about it.", Instead, scene => Reset(scene)),
        new("ResetBeforeAnswer", "The connection is reset when the request has been carried out, before a byte of the answer.", Afterwards, scene => Reset(scene)),
        new("ResetInsideHeaders", "The connection is reset within the headers of the answer.", Afterwards, scene => Reset(scene, HeaderPart(scene))),
        new("ResetInsideBody", "The connection is reset when half the body of the answer has been sent.", Afterwards, scene => Reset(scene, HalfABody(scene))),
        new("CloseBeforeCarryingOut", "The connection is closed when the body has arrived in full, and nothing has been done about it.", Instead, scene => Close(scene)),
        new("CloseBeforeAnswer", "The connection is closed in good order, before a byte of the answer.", Afterwards, scene => Close(scene)),
        new("CloseInsideBody", "The connection is closed in good order when half the body of the answer has been sent.", Afterwards, scene => Close(scene, HalfABody(scene))),
        new("SlowAnswer", "The answer comes a byte at a time; in the end all of it is there.", Afterwards, SlowAnswerAsync),
        new("NoAnswer", "There is no answer, and nothing is done.", Instead, scene => scene.HangAsync()),
        new("NoAnswerAfterCarryingOut", "There is no answer, although the request was carried out.", Afterwards, scene => scene.HangAsync()),
        new("BodyWithoutEnd", "Half the body of the answer comes, and then nothing more.", Afterwards, BodyWithoutEndAsync),
    ];

    /// <summary>The line of the status, and a part of the next one.</summary>
    private static byte[] HeaderPart(FaultScene scene)
    {
        byte[] whole = scene.Reply.Answer.ToWire();
        return whole[..(Array.IndexOf(whole, (byte)'\n') + 6)];
    }

    private static byte[] HalfABody(FaultScene scene)
    {
        byte[] whole = scene.Reply.Answer.ToWire();
        return whole[..^(scene.Reply.Answer.Body.Length / 2)];
    }

    private static Task Reset(FaultScene scene, params byte[] first)
    {
        scene.Wire.Send(first);
        scene.Wire.Reset();
        return Task.CompletedTask;
    }

    private static Task Close(FaultScene scene, params byte[] first)
    {
        scene.Wire.Send(first);
        scene.Wire.Close();
        return Task.CompletedTask;
    }

    private static async Task ResetWhileReadingAsync(FaultScene scene)
    {
        _ = await scene.Http.Request.Body.ReadAsync(new byte[1]).ConfigureAwait(false);
        scene.Wire.Reset();
    }

    private static async Task SlowAnswerAsync(FaultScene scene)
    {
        foreach (byte one in scene.Reply.Answer.ToWire())
        {
            scene.Wire.Send([one]);
            await Task.Yield();
        }

        scene.Wire.Close();
    }

    private static Task BodyWithoutEndAsync(FaultScene scene)
    {
        scene.Wire.Send(HalfABody(scene));
        return scene.HangAsync();
    }
}
