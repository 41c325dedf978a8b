using System;
using System.Net.Http;

namespace ErsToolkit.Http.Sending;

/// <summary>Where an answer comes from: e-RS, or something on the way that made it up.</summary>
internal readonly struct AnswerOrigin
{
    private const int TooManyRequests = 429;

    /// <summary>The handler of .NET Framework makes its contents of streams, as anybody can.</summary>
    private static readonly bool HasOnlyStreams = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    public AnswerOrigin(ErsCall call, Passage passage, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        bool hasOwnBody = ReferenceEquals(response.RequestMessage?.Content, passage.Content);
        bool isOfNetwork = passage.IsWatched ? passage.IsGenuine(response) : response.RequestMessage is not null && IsOfFramework(response.Content);

        // A body that a handler sent instead of the call's own may have left unseen.
        bool mayHaveLeft = passage.HasLeft || passage.IsBodyReplaced;

        // What takes the place of a network in a test may answer without having read the body.
        IsVouchedFor = passage.Content is null || (isOfNetwork && (passage.IsWatched ? passage.HasLeft || passage.HasOwnBody : passage.HasLeft && hasOwnBody));
        Cause = status is >= 300 and < 400 || IsOfAnother(call, passage, response) ? IndeterminateCause.Redirected
            : passage.Content is null || isOfNetwork ? null
            : mayHaveLeft ? (passage.IsResendPrevented ? IndeterminateCause.ResendPrevented : IndeterminateCause.AnsweredOnTheWay)
            : status >= 400 ? null
            : IndeterminateCause.AnsweredOnTheWay;
        MayBeSentAgain = status == TooManyRequests && Cause is null && (passage.IsWatched || passage.Content is null || (!passage.HasLeft && !isOfNetwork));
    }

    /// <summary>Why the outcome is unknown; null where the answer may be read.</summary>
    public IndeterminateCause? Cause { get; }

    /// <summary>Whether it is certain that it is the answer to the body of the call.</summary>
    public bool IsVouchedFor { get; }

    /// <summary>Whether the answer says that the request was not processed, and nobody but e-RS, or nobody after it had left, can have said so.</summary>
    public bool MayBeSentAgain { get; }

    /// <summary>Whether it is a content that the framework's own handlers make. Where the door is not watched, nothing else tells their answers from those that are made up.</summary>
    private static bool IsOfFramework(HttpContent? content)
    {
        Type? type = content?.GetType();
        return type is not null
            && (type.Assembly == typeof(HttpContent).Assembly
                ? (!type.IsVisible && type.Name != "EmptyContent") || (type == typeof(StreamContent) && HasOnlyStreams)
                : type.FullName == "System.Net.Http.NoWriteNoSeekStreamContent");
    }

    /// <summary>Whether it is the answer to another request: a handler that follows redirects may have asked for a page.</summary>
    private static bool IsOfAnother(ErsCall call, Passage passage, HttpResponseMessage response) => response.RequestMessage is { } sent
        && (sent.Method.Method != call.Endpoint.Method
            || (sent.RequestUri is { IsAbsoluteUri: true } address
                && (!passage.IsSameHost(address) || (call.Body is null && !address.AbsolutePath.EndsWith("/" + call.Endpoint.Path, StringComparison.Ordinal)))));
}
