using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;

namespace ErsToolkit.Http.Sending;

/// <summary>One attempt of a call, as the <see cref="Door"/> knows it again: by its body, by an option of the message, which copies of messages keep, or by the flow of the program.</summary>
internal sealed class Passage
{
    private const string OptionName = "ErsToolkit.Http.Passage";

    private static readonly AsyncLocal<Passage?> Current = new();

    private readonly ErsCall _call;
    private readonly Uri _address;
    private int _isInside;
    private int _isResendPrevented;
    private int _isKeptFromElsewhere;
    private HttpResponseMessage? _answer;
    private int _answeredStatus;

    public Passage(ErsCall call, Uri address, SingleUseContent? content)
    {
        _call = call;
        _address = address;
        Content = content;
        if (content is not null)
        {
            content.Passage = this;
        }
    }

    public SingleUseContent? Content { get; }

    /// <summary>Whether a request of it came to the door.</summary>
    public bool IsWatched { get; private set; }

    /// <summary>Whether the request that came to the door had the body of the call, and none around it or in its place.</summary>
    public bool HasOwnBody { get; private set; }

    /// <summary>Whether a body other than the call's own, or one that wraps it, was let out. The call's own body does not show whether such a body left.</summary>
    public bool IsBodyReplaced { get; private set; }

    /// <summary>Whether a second sending was prevented.</summary>
    public bool IsResendPrevented => Volatile.Read(ref _isResendPrevented) != 0 || Content is { IsResendPrevented: true };

    /// <summary>Whether its secrets were kept from going to another host.</summary>
    public bool IsKeptFromElsewhere => Volatile.Read(ref _isKeptFromElsewhere) != 0;

    /// <summary>Whether the body may have left.</summary>
    public bool HasLeft => Content is { IsSent: true };

    /// <summary>Finds the attempt that a request belongs to; null for a request of somebody else.</summary>
    public static Passage? Of(HttpRequestMessage request) =>
        (request.Content as SingleUseContent)?.Passage ?? OptionOf(request) ?? (Current.Value is { } current && current.IsLike(request) ? current : null);

    /// <summary>Ties a message to this attempt, and all that handlers make of it in the same flow. The flow is the caller's again when the calling method ends.</summary>
    public void Attach(HttpRequestMessage message)
    {
#if NET
        message.Options.Set(new HttpRequestOptionsKey<Passage>(OptionName), this);
#else
        message.Properties[OptionName] = this;
#endif
        Current.Value = this;
    }

    /// <summary>Lets a request with a body out. Another one may only follow when nothing of this one has left.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isNetwork">Whether what is behind the door is a network.</param>
    public void Enter(HttpRequestMessage request, bool isNetwork)
    {
        IsWatched = true;
        if (Interlocked.CompareExchange(ref _isInside, 1, 0) != 0 || HasLeft || Content!.IsGivenUp)
        {
            Interlocked.Exchange(ref _isResendPrevented, 1);
            throw new InvalidOperationException(Content is { IsGivenUp: true } && !HasLeft ? SingleUseContent.TooLate : SingleUseContent.SentAlready);
        }

        // What stands in for a network, as in tests, has streams of its own.
        Content.IsOpen = !isNetwork;
        HasOwnBody = ReferenceEquals(request.Content, Content);
        IsBodyReplaced |= !HasOwnBody;
    }

    /// <summary>Takes the answer of the network; null where there is none.</summary>
    public void Leave(HttpResponseMessage? answer)
    {
        Content!.IsOpen = false;
        if (answer is not null)
        {
            _answer = answer;
            _answeredStatus = (int)answer.StatusCode;
        }
        else if (!HasLeft && !IsBodyReplaced)
        {
            Interlocked.Exchange(ref _isInside, 0);
        }
    }

    /// <summary>Refuses a request that would take the secrets of the call to another host.</summary>
    public void KeepFromElsewhere(HttpRequestMessage request)
    {
        if (request.RequestUri is { IsAbsoluteUri: true } address && !IsSameHost(address) && SecretsOn(request).Length > 0)
        {
            Interlocked.Exchange(ref _isKeptFromElsewhere, 1);
            throw new InvalidOperationException(
                "This request would take secret headers of a call to e-RS to another host than that of the client's BaseAddress. Nothing was sent there. Take out the handler that follows redirects, or set the BaseAddress to the host that is meant.");
        }
    }

    /// <summary>Whether the network gave this answer: the same instance, with the status that it had then. Its content may have been replaced, as handlers do that decompress or log.</summary>
    public bool IsGenuine(HttpResponseMessage answer) => ReferenceEquals(answer, _answer) && (int)answer.StatusCode == _answeredStatus;

    /// <summary>Whether an address is on the host that the call was meant for.</summary>
    public bool IsSameHost(Uri address) =>
        address.Port == _address.Port && string.Equals(address.Host, _address.Host, StringComparison.OrdinalIgnoreCase) && address.Scheme == _address.Scheme;

    /// <summary>The names of the secret headers that a request has with the values of the call.</summary>
    public string[] SecretsOn(HttpRequestMessage request) =>
    [
        .. from known in _call.Endpoint.Headers
           where known.IsSecret && request.Headers.TryGetValues(known.Name, out IEnumerable<string>? values)
               && values.Any(value => _call.Headers.Any(header => header.Key == known.Name && header.Value == value))
           select known.Name,
    ];

    private static Passage? OptionOf(HttpRequestMessage request)
    {
#if NET
        return request.Options.TryGetValue(new HttpRequestOptionsKey<Passage>(OptionName), out Passage? passage) ? passage : null;
#else
        return request.Properties.TryGetValue(OptionName, out object? passage) ? passage as Passage : null;
#endif
    }

    /// <summary>Whether a request that only the flow ties to this attempt looks like one of it. A handler may ask other servers meanwhile, for a token for example.</summary>
    private bool IsLike(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
        {
            return false;
        }

        if (SecretsOn(request).Length > 0)
        {
            return true;
        }

        return request.Content is { } body && Content is { } own
            && ((request.Method.Method == _call.Endpoint.Method && string.Equals(address.AbsolutePath, _address.AbsolutePath, StringComparison.OrdinalIgnoreCase))
                || (body.Headers.ContentLength == own.Headers.ContentLength && body.Headers.ContentType?.MediaType == own.Headers.ContentType?.MediaType));
    }
}
