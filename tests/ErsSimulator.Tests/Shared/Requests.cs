using System;
using System.Linq;
using System.Net.Http;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Tests;

/// <summary>Requests that suit the sample world. Every value that is personal stands there.</summary>
internal static class Requests
{
    public const string Slot = "228385";

    /// <summary>What stands in every comment. It is as personal as a patient.</summary>
    public const string Comment = "Prefers to be called in the evening";

    /// <summary>Lets a request be one of the sample's session, in edition <c>current</c>.</summary>
    public static void Sign(HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", SampleWorld.Token);
        request.Headers.Add("NHSD-End-User-Organisation-ODS", "R69");
        request.Headers.Add("NHSD-eRS-Business-Function", "REFERRING_CLINICIAN");
    }

    public static BookRequest Booking(World world, string ubrn = SampleWorld.Ubrn, string slot = Slot)
    {
        Slot found = world.Slots.Single(one => one.Id == slot);
        return A016.Book()
            .Slot("Slot/" + slot, found.Start, found.End)
            .IncomingReferral(ubrn, world.Referral(ubrn).Version)
            .Service(SampleWorld.Service)
            .Patient(SampleWorld.Patient)
            .Comment(Comment)
            .Build();
    }

    /// <summary>A deferral for a reason; where a slot was gone, of that one.</summary>
    public static DeferRequest Deferral(World world, DeferReason reason, string service = SampleWorld.FullService)
    {
        DeferRequestBuilder deferral = A016.Defer()
            .Reason(reason)
            .IncomingReferral(SampleWorld.Ubrn, world.Referral(SampleWorld.Ubrn).Version)
            .Service(service)
            .Patient(SampleWorld.Patient)
            .Comment(Comment);
        return (reason == DeferReason.SlotNotAvailable ? deferral.Slot("Slot/" + Slot) : deferral).Build();
    }

    /// <summary>A search for the slots of the sample's service.</summary>
    public static SlotSearchRequest Search(ReferralPriority priority = ReferralPriority.Routine) =>
        A015.Search().Service(SampleWorld.Service).Priority(priority).CommissioningOrganisation("R68").Count(20).Page(1).Build();

    /// <summary>A referral as a caller holds it who has read it.</summary>
    public static ReferralContext Held(Referral referral) => new()
    {
        Ubrn = referral.Ubrn,
        Version = referral.Version,
        State = Enum.Parse<ReferralState>(referral.State.ToString()),
    };

    public static V1.BookRequest V1Booking(World world)
    {
        Slot found = world.Slots.Single(one => one.Id == Slot);
        return V1.A016.Book()
            .Slot("Slot/" + Slot, found.Start, found.End)
            .IncomingReferral(SampleWorld.Ubrn, world.Referral(SampleWorld.Ubrn).Version)
            .Service(SampleWorld.Service)
            .Patient(SampleWorld.Patient)
            .Comment(Comment)
            .Build();
    }

    /// <summary>A deferral because the service has no slots.</summary>
    public static V1.DeferRequest V1Deferral(World world) => V1.A016.Defer()
        .Reason(V1.DeferReason.NoSlotsAtService)
        .IncomingReferral(SampleWorld.Ubrn, world.Referral(SampleWorld.Ubrn).Version)
        .Service(SampleWorld.FullService)
        .Patient(SampleWorld.Patient)
        .Comment(Comment)
        .Build();

    public static V1.SlotSearchRequest V1Search() => V1.A015.Search().Service(SampleWorld.Service).Priority(V1.ReferralPriority.Routine).Count(20).Page(1).Build();
}
