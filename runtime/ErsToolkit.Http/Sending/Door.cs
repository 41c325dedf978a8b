using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Sending;

/// <summary>Stands where the network begins, lets one body of each attempt out, and remembers which answer came in. Requests of others pass untouched.</summary>
internal sealed class Door : DelegatingHandler
{
    private const string OfNoCall =
        "This request goes to an address of e-RS that a client of this HttpClient sends to, and belongs to no call that is under way: it may be a copy of one that was sent already. It was not sent. Take out the handler that sends copies, or use another HttpClient for requests of your own to that address.";

    // A copy that lost every tie to its call is known by where it goes.
    private readonly ConcurrentDictionary<string, bool> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isNetwork;

    public Door(HttpMessageHandler network)
        : base(network)
    {
        _isNetwork = NetworkStreams.IsOfFramework(network);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Passage? passage = Enter(request);
        if (passage is null)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            passage.Leave(answer);
        }
    }

#if NET
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Passage? passage = Enter(request);
        if (passage is null)
        {
            return base.Send(request, cancellationToken);
        }

        HttpResponseMessage? answer = null;
        try
        {
            answer = base.Send(request, cancellationToken);
            return answer;
        }
        finally
        {
            passage.Leave(answer);
        }
    }
#endif

    private static string AddressOf(HttpRequestMessage request) => request.Method.Method + " " + request.RequestUri?.GetLeftPart(UriPartial.Path);

    /// <summary>Gives the attempt whose body the request takes out; null where it takes none out.</summary>
    private Passage? Enter(HttpRequestMessage request)
    {
        Passage? passage = Passage.Of(request);
        passage?.KeepFromElsewhere(request);
        if (request.Content is null || passage is { Content: null })
        {
            return null;
        }

        if (passage is null)
        {
            return _addresses.IsEmpty || !_addresses.ContainsKey(AddressOf(request)) ? null : throw new InvalidOperationException(OfNoCall);
        }

        passage.Enter(request, _isNetwork);
        _addresses.TryAdd(AddressOf(request), true);
        return passage;
    }
}
