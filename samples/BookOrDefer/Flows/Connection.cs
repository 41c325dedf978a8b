using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Current;
using ErsToolkit.Http;

namespace BookOrDefer.Flows;

/// <summary>An e-RS, real or simulated, and what talks to it for one professional.</summary>
internal sealed class Connection : IDisposable
{
    private const int LargestAnswer = 1 << 20;

    private readonly HttpClient _http;
    private readonly Caller _caller;

    /// <param name="address">The address below which the paths of e-RS stand, with or without a slash at its end.</param>
    /// <param name="caller">For whom.</param>
    /// <param name="clock">The clock for time limits and waits.</param>
    public Connection(Uri address, Caller caller, TimeProvider clock)
    {
        _caller = caller;
        _http = new HttpClient(ErsHttpHandler.Create())
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
            MaxResponseContentBufferSize = LargestAnswer,
        };
        var options = new ErsClientOptions { Clock = clock };
        Slots = new A015Client(_http, new A015Headers { AccessToken = caller.AccessToken, Organisation = caller.Organisation, BusinessFunction = caller.BusinessFunction }, options);
        Appointments = new A016Client(_http, new A016Headers { AccessToken = caller.AccessToken, Organisation = caller.Organisation, BusinessFunction = caller.BusinessFunction }, options);
    }

    public A015Client Slots { get; }

    public A016Client Appointments { get; }

    /// <summary>Reads the referral as it is now (A005).</summary>
    public Task<ReferralReading> ReadReferralAsync(string ubrn, CancellationToken cancellationToken = default) => ReferralReader.ReadAsync(_http, _caller, ubrn, cancellationToken);

    public void Dispose() => _http.Dispose();
}
