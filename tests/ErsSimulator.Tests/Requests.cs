using System.Linq;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Tests;

/// <summary>Requests that suit the sample world. Every value that is personal stands there.</summary>
internal static class Requests
{
    public const string Slot = "228385";

    public static BookRequest Booking(World world, string ubrn = SampleWorld.Ubrn, string slot = Slot)
    {
        Slot found = world.Slots.Single(one => one.Id == slot);
        return A016.Book()
            .Slot("Slot/" + slot, found.Start, found.End)
            .IncomingReferral(ubrn, world.Referral(ubrn).Version)
            .Service(SampleWorld.Service)
            .Patient(SampleWorld.Patient)
            .Build();
    }

    /// <summary>A deferral for a reason; where a slot was gone, of that one.</summary>
    public static DeferRequest Deferral(World world, DeferReason reason, string service = SampleWorld.FullService)
    {
        DeferRequestBuilder deferral = A016.Defer()
            .Reason(reason)
            .IncomingReferral(SampleWorld.Ubrn, world.Referral(SampleWorld.Ubrn).Version)
            .Service(service)
            .Patient(SampleWorld.Patient);
        return (reason == DeferReason.SlotNotAvailable ? deferral.Slot("Slot/" + Slot) : deferral).Build();
    }
}
