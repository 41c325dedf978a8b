namespace ErsSimulator.State;

/// <summary>How many requests arrived with a complete body, and how many of them were carried out.</summary>
/// <param name="BookingsArrived">Bookings that arrived.</param>
/// <param name="BookingsCarriedOut">Bookings that were made.</param>
/// <param name="DeferralsArrived">Deferrals that arrived.</param>
/// <param name="DeferralsCarriedOut">Deferrals that were made.</param>
public readonly record struct Tally(int BookingsArrived = 0, int BookingsCarriedOut = 0, int DeferralsArrived = 0, int DeferralsCarriedOut = 0)
{
    /// <summary>Adds the counts of both.</summary>
    public static Tally operator +(Tally left, Tally right) => Add(left, right);

    /// <summary>Adds the counts of both.</summary>
    public static Tally Add(Tally left, Tally right) => new(
        left.BookingsArrived + right.BookingsArrived,
        left.BookingsCarriedOut + right.BookingsCarriedOut,
        left.DeferralsArrived + right.DeferralsArrived,
        left.DeferralsCarriedOut + right.DeferralsCarriedOut);
}
