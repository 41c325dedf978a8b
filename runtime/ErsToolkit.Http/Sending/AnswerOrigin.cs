using System;
using System.Net.Http;

namespace ErsToolkit.Http.Sending;

/// <summary>Where an answer comes from: e-RS, or something on the way that made it up.</summary>
internal readonly struct AnswerOrigin
{
    private const int TooManyRequests = 429;

    public AnswerOrigin(ErsCall call, Passage passage, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        bool isWatched = passage.IsWatched;
        bool isOfNetwork = isWatched && passage.IsGenuine(response);
        bool hasOwnBody = ReferenceEquals(response.RequestMessage?.Content, passage.Content);
        IsVouchedFor = passage.Content is null || (passage.HasLeft && (isWatched ? isOfNetwork : hasOwnBody));
        Cause = status is >= 300 and < 400 || IsOfAnother(call, passage, response) ? IndeterminateCause.Redirected
            : passage.Content is null || isOfNetwork ? null
            : !passage.HasLeft ? OfUnsent(status, response.RequestMessage is not null && !hasOwnBody)
            : passage.IsResendPrevented ? IndeterminateCause.ResendPrevented
            : isWatched || response.RequestMessage is null || status == TooManyRequests ? IndeterminateCause.AnsweredOnTheWay
            : null;
    }

    /// <summary>Why nobody can tell what became of the request; null where the answer may be read.</summary>
    public IndeterminateCause? Cause { get; }

    /// <summary>Whether it is certain that it is the answer to the body of the call.</summary>
    public bool IsVouchedFor { get; }

    /// <summary>What nobody has sent may be refused on the way, but cannot have succeeded, unless another body went in its place.</summary>
    private static IndeterminateCause? OfUnsent(int status, bool isReplaced) =>
        isReplaced ? (status == TooManyRequests ? IndeterminateCause.AnsweredOnTheWay : null)
        : status >= 400 ? null
        : IndeterminateCause.AnsweredOnTheWay;

    /// <summary>Whether it is the answer to another request: a handler that follows redirects may have asked for a page.</summary>
    private static bool IsOfAnother(ErsCall call, Passage passage, HttpResponseMessage response) => response.RequestMessage is { } sent
        && (sent.Method.Method != call.Endpoint.Method
            || (sent.RequestUri is { IsAbsoluteUri: true } address
                && (!passage.IsSameHost(address) || (call.Body is null && !address.AbsolutePath.EndsWith("/" + call.Endpoint.Path, StringComparison.Ordinal)))));
}
