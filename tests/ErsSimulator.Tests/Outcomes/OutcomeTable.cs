using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Every case, sent to both editions over HTTP.</summary>
public sealed class OutcomeTable : IAsyncLifetime
{
    private readonly Dictionary<string, (Refused V1, Refused Current)> _bookings = [];
    private readonly Dictionary<string, (Refused V1, Refused Current)> _deferrals = [];

    internal (Refused V1, Refused Current) Booking(OutcomeCase refused) => _bookings[refused.Name];

    internal (Refused V1, Refused Current) Deferral(OutcomeCase refused) => _deferrals[refused.Name];

    public async Task InitializeAsync()
    {
        foreach (OutcomeCase refused in OutcomeCases.Bookings)
            _bookings.Add(refused.Name, (await Refused.OfV1BookingAsync(refused), await Refused.OfBookingAsync(refused)));

        foreach (OutcomeCase refused in OutcomeCases.Deferrals)
            _deferrals.Add(refused.Name, (await Refused.OfV1DeferralAsync(refused), await Refused.OfDeferralAsync(refused)));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
