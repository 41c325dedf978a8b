using System.Collections.Generic;

namespace BookOrDefer.Demo;

/// <summary>Bookings, good and bad.</summary>
internal static class SentBookings
{
    public static IReadOnlyList<SentPayload> For(IDemoParts edition) =>
    [
        SentPayload.Good,
        SentPayload.Changed("end before the start", payload => payload["end"] = "2027-03-02T08:30:00Z"),
        SentPayload.Changed("start without an offset", payload => payload["start"] = "2027-03-02T09:00:00"),
        SentPayload.Changed("a reason, as if deferred", payload => payload["reason"] = SamplePayload.Parse(edition.Defer().Value.Json)["reason"]!.DeepClone()),
        .. edition.MoreBookings,
    ];
}
