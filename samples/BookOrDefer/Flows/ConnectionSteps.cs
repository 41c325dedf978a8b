using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Current;

namespace BookOrDefer.Flows;

/// <summary>The steps that can be taken with any e-RS, each shown with what came of it.</summary>
internal static class ConnectionSteps
{
    public static Task<ReferralReading> ReadReferralAsync(this Connection ers, Steps steps, string ubrn, CancellationToken cancellationToken = default) =>
        steps.DoAsync("read the referral", () => ers.ReadReferralAsync(ubrn, cancellationToken), reading => reading.Told);

    /// <summary>Searches, and reads all pages from that of the search on.</summary>
    public static Task<SlotSearchResult> SearchAsync(this Connection ers, Steps steps, SlotSearchRequest search, CancellationToken cancellationToken = default) =>
        steps.DoAsync($"search slots of service {search.Service}", () => ers.Slots.SearchAllAsync(search, cancellationToken: cancellationToken), Telling.Told);

    public static Task<BookResult> BookAsync(this Connection ers, Steps steps, BookRequest booking, CancellationToken cancellationToken = default) =>
        steps.DoAsync($"book {booking.Slot}", () => ers.Appointments.BookAsync(booking, cancellationToken), Telling.Told);

    public static Task<DeferResult> DeferAsync(this Connection ers, Steps steps, DeferRequest deferral) =>
        steps.DoAsync($"defer with {deferral.Reason.ToCode()}", () => ers.Appointments.DeferAsync(deferral), Telling.Told);
}
