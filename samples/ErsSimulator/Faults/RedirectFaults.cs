using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsSimulator.Http;

namespace ErsSimulator.Faults;

/// <summary>Redirects. A client that follows one sends the request, and perhaps its headers, a second time.</summary>
internal static class RedirectFaults
{
    private static readonly int[] Statuses = [301, 302, 303, 307, 308];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Statuses.Select(status => Of(status, "ToItself", "the same address", scene => $"{scene.Http.Request.Scheme}://{scene.Http.Request.Host}{scene.Http.Request.Path}")),
        .. Statuses.Select(status => Of(status, "Elsewhere", "another port, where the simulator counts what arrives", scene => new Uri(scene.OtherAddress, scene.Http.Request.Path.Value).AbsoluteUri)),
    ];

    private static Fault Of(int status, string suffix, string where, Func<FaultScene, string> location) => new(
        "Redirect" + status.ToString(CultureInfo.InvariantCulture) + suffix,
        $"The status {status.ToString(CultureInfo.InvariantCulture)} leads to {where}; nothing is done.",
        FaultMoment.Instead,
        scene => scene.SendAsync(Answer.Bare(status) with { Headers = [("Location", location(scene))] }));
}
