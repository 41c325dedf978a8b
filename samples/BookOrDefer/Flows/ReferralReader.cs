using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http;

namespace BookOrDefer.Flows;

/// <summary>Reads a referral (A005) as far as it is needed here. The endpoint is not one of the toolkit's yet.</summary>
internal static class ReferralReader
{
    private const int Success = 200;
    private const int FirstRedirect = 300;
    private const int FirstRefusal = 400;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reads a referral. No answer, and nothing that can go wrong on the way, is an exception.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async Task<ReferralReading> ReadAsync(HttpClient http, Caller caller, string ubrn, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using HttpRequestMessage request = Request(caller, ubrn);
        try
        {
            using HttpResponseMessage answer = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            return Of(answer, await answer.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false), ubrn);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReferralReading { Why = IndeterminateCause.TimedOut, Exception = exception };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new ReferralReading { Why = IsOfConnecting(exception) ? IndeterminateCause.NotConnected : IndeterminateCause.ConnectionLost, Exception = exception };
        }
    }

    private static HttpRequestMessage Request(Caller caller, string ubrn)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "STU3/ReferralRequest/" + ubrn);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        request.Headers.Add("NHSD-eRS-Business-Function", caller.BusinessFunction);
        request.Headers.Add("NHSD-End-User-Organisation-ODS", caller.Organisation);
        return request;
    }

    private static ReferralReading Of(HttpResponseMessage answer, byte[] body, string ubrn)
    {
        int status = (int)answer.StatusCode;
        if (status >= FirstRefusal)
            return new ReferralReading { RefusedWith = status };

        if (status != Success)
            return new ReferralReading { Why = status >= FirstRedirect ? IndeterminateCause.Redirected : IndeterminateCause.UnexpectedStatus };

        if (answer.Content.Headers.ContentType?.MediaType is { } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return new ReferralReading { Why = IndeterminateCause.ForeignAnswer };

        // What is about another referral must not be taken for this one.
        return ReferralBody.Read(body) is { } referral && referral.Ubrn == ubrn
            ? new ReferralReading { Referral = referral }
            : new ReferralReading { Why = IndeterminateCause.UnreadableAnswer };
    }

    private static bool IsOfConnecting(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
}
