using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsSimulator.Http;
using static ErsSimulator.Faults.FaultMoment;

namespace ErsSimulator.Faults;

/// <summary>Statuses of failure, as gateways and e-RS send them.</summary>
internal static class StatusFaults
{
    // The key of 500 is one that no edition knows.
    private static readonly (int Status, string Key)[] OfServers = [(500, "INTERNAL_ERROR"), (502, "PAS_RESPONDED_WITH_ERROR"), (503, "SYSTEM_UNAVAILABLE"), (504, "PAS_NOT_RESPONDING")];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Status429", "Too many requests; the answer does not say how long to wait.", Instead, scene => scene.SendAsync(Answer.Bare(429))),
        new("Status429Seconds", "Too many requests; the answer says to wait 2 seconds.", Instead, scene => scene.SendAsync(Wait("2"))),
        new("Status429Date", "Too many requests; the answer says until when to wait, which is 2 seconds by the simulator's clock.", Instead, scene => scene.SendAsync(Wait(scene.Now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture)))),
        .. ((int[])[401, 403, 404, 409, 423]).Select(status => new Fault(
            Name($"Status{status}"), Name($"The status {status} comes without a body."), Instead, scene => scene.SendAsync(Answer.Bare(status)))),
        .. OfServers.Select(one => new Fault(
            Name($"Status{one.Status}"), Name($"The status {one.Status} comes without a body, and nothing is done."), Instead, scene => scene.SendAsync(Answer.Bare(one.Status)))),
        .. OfServers.Select(one => new Fault(
            Name($"Status{one.Status}AfterCarryingOut"), Name($"The status {one.Status} comes without a body, although the request was carried out."), Afterwards, scene => scene.SendAsync(Answer.Bare(one.Status)))),
        .. OfServers.Select(one => new Fault(
            Name($"Status{one.Status}Outcome"), Name($"The status {one.Status} comes with an OperationOutcome that says {one.Key}."), Instead, scene => scene.SendAsync(new Answer(one.Status, RefusalFaults.Body(scene, one.Key, 1))))),
    ];

    private static Answer Wait(string retryAfter) => Answer.Bare(429) with { Headers = [("Retry-After", retryAfter)] };

    private static string Name(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
