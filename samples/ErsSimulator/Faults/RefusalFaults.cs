using System.Collections.Generic;
using System.Linq;
using ErsSimulator.Http;
using ErsToolkit;
using static ErsSimulator.Faults.FaultMoment;

namespace ErsSimulator.Faults;

/// <summary>Refusals that are unusual. Nothing is carried out.</summary>
internal static class RefusalFaults
{
    private const int Status = 422;

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("UnknownKey", "A refusal has a key that no edition knows.", Instead, scene => scene.SendAsync(new Answer(Status, Body(scene, "SOMETHING_NEW", 1)))),
        new("ManyIssues", "A refusal has a thousand issues.", Instead, scene => scene.SendAsync(new Answer(Status, Body(scene, "INVALID_VALUE", 1000)))),
        new("EmptyRefusal", "A refusal has no body.", Instead, scene => scene.SendAsync(Answer.Bare(Status))),
        new("HtmlRefusal", "A refusal is a page for people.", Instead, scene => scene.SendAsync(Answer.Of(Status, "text/html", AnswerFaults.Html))),
        new("TruncatedRefusal", "A refusal breaks off within its first issue, and its length says that this is all.", Instead, scene => scene.SendAsync(new Answer(Status, Body(scene, "INVALID_VALUE", 1)[..40]))),
        new("OversizedRefusal", "A refusal is larger than 1 MiB.", Instead, scene => scene.SendAsync(new Answer(Status, AnswerFaults.Blown(Body(scene, "INVALID_VALUE", 1))))),
        new("PlainTextRefusal", "A refusal is right, and says that it is plain text.", Instead, scene => scene.SendAsync(new Answer(Status, Body(scene, "INVALID_VALUE", 1)) { ContentType = "text/plain" })),
    ];

    public static byte[] Body(FaultScene scene, string key, int issues) =>
        scene.Edition.Write(ValidationResult.Create([.. Enumerable.Repeat(new ValidationIssue(Severity.Error, key, "Appointment", "The simulator was told to refuse this request."), issues)]));
}
