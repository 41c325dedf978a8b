using ErsToolkit;

namespace BookOrDefer.Demo;

/// <summary>What a user typed and chose, right or wrong.</summary>
internal sealed record DeferralForm(DeferReason Reason, string? Slot, string Service, string Patient)
{
    public DeferRequestBuilder ToBuilder()
    {
        DeferRequestBuilder builder = A016.Defer()
            .Reason(Reason)
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service(Service)
            .Patient(Patient);
        return Slot is null ? builder : builder.Slot(Slot);
    }
}
