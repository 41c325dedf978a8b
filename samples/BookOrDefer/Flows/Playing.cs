using System;
using System.Globalization;
using System.Threading.Tasks;
using ErsSimulator.State;
using ErsToolkit.Current;
using NextStep = ErsToolkit.NextStep;

namespace BookOrDefer.Flows;

/// <summary>The steps that flows are made of, each shown with what came of it.</summary>
internal static class Playing
{
    public static async Task<SlotPage> SearchAsync(this Setting setting, Steps steps, string service = SampleWorld.Service)
    {
        SlotSearchRequest search = A015.Search().Service(service).Priority(ReferralPriority.Routine).CommissioningOrganisation(Setting.CommissioningOrganisation).Count(20).Page(1).Build();
        SlotSearchResult result = await steps.DoAsync($"search slots of service {service}", () => setting.Slots.SearchAsync(search), Told);
        return result is SlotSearchResult.Found found ? found.Page : throw new InvalidOperationException("The search was not answered: " + result);
    }

    public static Task<BookResult> BookAsync(this Setting setting, Steps steps, FoundSlot slot)
    {
        BookRequest booking = Booking(setting, slot);
        return steps.DoAsync($"book {slot.Reference}", () => setting.Appointments.BookAsync(booking), Told);
    }

    /// <summary>The booking of a slot for the sample's referral in the version that the world has.</summary>
    public static BookRequest Booking(this Setting setting, FoundSlot slot) => A016.Book()
        .Slot(slot)
        .IncomingReferral(SampleWorld.Ubrn, setting.World.Referral(SampleWorld.Ubrn).Version)
        .Patient(SampleWorld.Patient)
        .Build();

    public static Task<ReferralContext> ReadReferralAsync(this Setting setting, Steps steps) => steps.DoAsync(
        "read the referral",
        () => setting.ReadReferralAsync(SampleWorld.Ubrn),
        referral => string.Create(CultureInfo.InvariantCulture, $"{referral.State}, version {referral.Version}"));

    public static Task<DeferResult> DeferAsync(this Setting setting, Steps steps, DeferRequest deferral) =>
        steps.DoAsync($"defer with {deferral.Reason.ToCode()}", () => setting.Appointments.DeferAsync(deferral), Told);

    public static string Told(BookResult result) => result switch
    {
        BookResult.Booked booked => string.Create(CultureInfo.InvariantCulture, $"booked; the referral has version {booked.IncomingReferral?.Version}, the answer {(booked.IsConfirmed ? "is about what was requested" : "is about something else: " + booked.Findings.Issues[0].Message)}"),
        BookResult.Failed failed => Told(failed.Outcome.StatusCode, failed.Outcome.RawKey, failed.Outcome.Next),
        BookResult.Indeterminate lost => $"nobody can tell ({lost.Why}). Next: {lost.Next}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    public static string Told(DeferResult result) => result switch
    {
        DeferResult.Deferred deferred => string.Create(CultureInfo.InvariantCulture, $"deferred; the referral has version {deferred.IncomingReferral?.Version}"),
        DeferResult.Failed failed => Told(failed.Outcome.StatusCode, failed.Outcome.RawKey, failed.Outcome.Next),
        DeferResult.Indeterminate lost => $"nobody can tell ({lost.Why}). Next: {lost.Next}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static string Told(SlotSearchResult result) => result switch
    {
        SlotSearchResult.Found { Page.Slots.Count: 0 } => "none",
        SlotSearchResult.Found found => string.Create(CultureInfo.InvariantCulture, $"{found.Page.Total} free, the first is {found.Slots[0].Reference} at {found.Slots[0].Start:yyyy-MM-dd HH:mm}"),
        SlotSearchResult.Failed failed => Told(failed.Outcome.StatusCode, failed.Outcome.RawKey, failed.Outcome.Next),
        _ => result.ToString()!,
    };

    private static string Told(int status, string key, NextStep next) => string.Create(CultureInfo.InvariantCulture, $"refused with {status} {(key.Length > 0 ? key : "and no key")}. Next: {next}");

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
