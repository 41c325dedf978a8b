using System;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Current;

namespace BookOrDefer.Flows;

/// <summary>The steps that flows are made of, with the sample's referral.</summary>
internal static class Playing
{
    public static async Task<SlotPage> SearchAsync(this Setting setting, Steps steps, string service = SampleWorld.Service)
    {
        SlotSearchRequest search = A015.Search().Service(service).Priority(ReferralPriority.Routine).CommissioningOrganisation(Setting.CommissioningOrganisation).Count(20).Page(1).Build();
        return await setting.Ers.SearchAsync(steps, search).ConfigureAwait(false) is SlotSearchResult.Found found
            ? found.Page
            : throw new InvalidOperationException("The search was not answered.");
    }

    public static Task<BookResult> BookAsync(this Setting setting, Steps steps, FoundSlot slot) => setting.Ers.BookAsync(steps, Booking(setting, slot));

    /// <summary>Books with a provider's system that does not answer, and skips the time that e-RS gives it.</summary>
    public static async Task<BookResult> BookAndSkipAsync(this Setting setting, Steps steps, FoundSlot slot)
    {
        Task hanging = setting.Simulator.WhenHangingAsync();
        Task<BookResult> booking = setting.BookAsync(steps, slot);
        await Task.WhenAny(booking, hanging).ConfigureAwait(false);
        await setting.Clock.SkipAsync(A016.Endpoint.Window, booking).ConfigureAwait(false);
        return await booking.ConfigureAwait(false);
    }

    /// <summary>Waits, which means to skip the time.</summary>
    public static async Task<TimeSpan> WaitAsync(this Setting setting, DateTimeOffset until)
    {
        TimeSpan left = until - setting.Clock.GetUtcNow();
        await setting.Clock.SkipAsync(left, Task.Delay(Timeout.InfiniteTimeSpan)).ConfigureAwait(false);
        return left;
    }

    /// <summary>The booking of a slot for the sample's referral in the version that the world has.</summary>
    public static BookRequest Booking(this Setting setting, FoundSlot slot) => A016.Book()
        .Slot(slot)
        .IncomingReferral(SampleWorld.Ubrn, setting.World.Referral(SampleWorld.Ubrn).Version)
        .Patient(SampleWorld.Patient)
        .Build();

    public static async Task<ReferralContext> ReadReferralAsync(this Setting setting, Steps steps)
    {
        ReferralContext referral = (await setting.Ers.ReadReferralAsync(steps, SampleWorld.Ubrn).ConfigureAwait(false)).Required();
        referral.CommissioningOrganisation ??= Setting.CommissioningOrganisation;
        return referral;
    }

    public static Task<DeferResult> DeferAsync(this Setting setting, Steps steps, DeferRequest deferral) => setting.Ers.DeferAsync(steps, deferral);

    /// <summary>How a flow that ends with a deferral ended.</summary>
    public static string EndOf(DeferResult result, DeferRequest deferral) => result switch
    {
        DeferResult.Deferred => "deferred, " + deferral.Reason.ToCode(),
        DeferResult.Failed failed => "refused, " + failed.Outcome.RawKey,
        _ => result.ToString()!,
    };

    /// <summary>The first slot that was found.</summary>
    public static FoundSlot First(this SlotPage page) => page.Slots[0];
}
