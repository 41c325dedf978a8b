using System.Collections.Generic;
using System.Text;
using ErsSimulator.Http;
using static ErsSimulator.Faults.FaultMoment;

namespace ErsSimulator.Faults;

/// <summary>Answers with the status of success, or nearly, that cannot be read.</summary>
internal static class AnswerFaults
{
    public const string Html = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in.</p></body></html>";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("EmptyBody", "The status of success comes without a body.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { Body = [], ContentType = null })),
        new("HtmlBody", "The status of success comes with a page for people, such as that of a proxy.", Afterwards, scene => scene.SendAsync(Answer.Of(scene.Reply.Answer.Status, "text/html", Html))),
        new("WrongContentType", "The answer is right, and says that it is plain text.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { ContentType = "text/plain" })),
        new("NoContentType", "The answer is right, and does not say what it is.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { ContentType = null })),
        new("TruncatedJson", "The body is half a resource, and its length says that this is all.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { Body = scene.Reply.Answer.Body[..(scene.Reply.Answer.Body.Length / 2)] })),
        new("OversizedBody", "The body is larger than 1 MiB.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { Body = Blown(scene.Reply.Answer.Body) })),
        new("OtherResource", "The status of success comes with a resource of another type.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { Body = """{"resourceType":"Parameters"}"""u8.ToArray() })),
        new("Status200", "The answer is right but for its status, which is 200.", Afterwards, scene => scene.SendAsync(scene.Reply.Answer with { Status = 200 })),
        new("Status202", "The status 202 says that something will be done, and nothing is.", Instead, scene => scene.SendAsync(Answer.Bare(202))),
        new("Status204", "The status 204 comes in place of the answer.", Afterwards, scene => scene.SendAsync(Answer.Bare(204))),
    ];

    /// <summary>Blanks after a value leave JSON as it is.</summary>
    public static byte[] Blown(byte[] body) => [.. body, .. Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024 + 1))];
}
