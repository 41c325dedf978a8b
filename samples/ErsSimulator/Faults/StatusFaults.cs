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

    // Gateways give up with these statuses, whatever the server after them goes on to do.
    private static readonly int[] GivenUp = [408, 499, .. OfServers.Select(one => one.Status)];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Status429", "Too many requests; the answer does not say how long to wait.", Instead, scene => scene.SendAsync(Answer.Bare(429))),
        new("Status429Seconds", "Too many requests; the answer says to wait 2 seconds.", Instead, scene => scene.SendAsync(Wait(Answer.Bare(429), "2"))),
        new("Status429Date", "Too many requests; the answer says until when to wait, which is 2 seconds by the simulator's clock.", Instead,
            scene => scene.SendAsync(Wait(Answer.Bare(429), scene.Now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture)))),
        .. ((int[])[401, 403, 404, 409, 423]).Select(status => new Fault(
            Text($"Status{status}"), Text($"The status {status} comes without a body."), Instead, scene => scene.SendAsync(Answer.Bare(status)))),
        .. GivenUp.Select(status => new Fault(
            Text($"Status{status}"), Text($"The status {status} comes without a body, and nothing is done."), Instead,
            scene => scene.SendAsync(Answer.Bare(status)))),
        .. GivenUp.Select(status => new Fault(
            Text($"Status{status}AfterCarryingOut"), Text($"The status {status} comes without a body, although the request was carried out."), Afterwards,
            scene => scene.SendAsync(Answer.Bare(status)))),
        .. OfServers.Select(one => OfKey(one.Status, one.Key, "Outcome", Instead, "")),

        // With PAS_RESPONDED_WITH_ERROR e-RS says that nothing was done.
        .. OfServers.Where(one => one.Status != 502)
            .Select(one => OfKey(one.Status, one.Key, "OutcomeAfterCarryingOut", Afterwards, ", although the request was carried out")),
        new("Status503OutcomeRetryAfter",
            "The status 503 comes with an OperationOutcome that says SYSTEM_UNAVAILABLE, and asks to wait 30 seconds, although the request was carried out.",
            Afterwards, scene => scene.SendAsync(Wait(OfKey(scene, 503, "SYSTEM_UNAVAILABLE"), "30"))),
    ];

    private static Fault OfKey(int status, string key, string suffix, FaultMoment moment, string addition) => new(
        Text($"Status{status}{suffix}"), Text($"The status {status} comes with an OperationOutcome that says {key}{addition}."), moment,
        scene => scene.SendAsync(OfKey(scene, status, key)));

    private static Answer OfKey(FaultScene scene, int status, string key) => new(status, RefusalFaults.Body(scene, key, 1));

    private static Answer Wait(Answer answer, string retryAfter) => answer with { Headers = [("Retry-After", retryAfter)] };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
