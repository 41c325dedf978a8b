using System;
using System.Net.Http;
using BookOrDefer.Flows;
using BookOrDefer.Output;
using ErsToolkit;
using ErsToolkit.Http;

namespace BookOrDefer.Remote;

/// <summary>Says why there is no answer that can be used, or what a refusal is about, and what to do.</summary>
internal static class WayProblem
{
    public static string Of(ReferralReading reading) =>
        reading.RefusedWith is { } status ? Of(status, next: null) : Of(reading.Why!.Value, reading.Exception);

    public static string Of(IndeterminateCause why, Exception? exception) => why switch
    {
        IndeterminateCause.NotConnected => OfConnecting(exception),
        IndeterminateCause.ConnectionLost => "The connection broke before there was an answer.",
        IndeterminateCause.TimedOut => "There was no answer within the time that e-RS may take.",
        IndeterminateCause.Cancelled => "It was given up while e-RS was at work.",
        IndeterminateCause.ServerError => "A gateway answered that there is a fault, and not e-RS itself, which may have gone on.",
        IndeterminateCause.UnclearOutcome => "e-RS says what went wrong, but not whether it carried the request out all the same.",
        IndeterminateCause.Redirected => "The answer leads to another address, and is not followed, because the token would go along. Check --base-url.",
        IndeterminateCause.ForeignAnswer => "The answer is not one of e-RS, but a page for people, such as that of a proxy. Check --base-url.",
        IndeterminateCause.UnreadableAnswer => "The answer is not what e-RS answers here. Check --base-url.",
        IndeterminateCause.UnexpectedStatus => "The answer has a status of success that e-RS does not have here.",
        IndeterminateCause.ResendPrevented => "Something on the way tried to send the request a second time, which was prevented.",
        _ => $"There is no answer that can be used ({why}).",
    };

    /// <param name="status">The status of the refusal.</param>
    /// <param name="next">What the key says is to be done; null where there is no key.</param>
    public static string Of(int status, NextStep? next) => status switch
    {
        401 => "The access token in " + RemoteArguments.TokenVariable + " is not, or no longer, that of a signed-in professional. Sign in again.",
        403 => "The professional may not do this. Check --organisation and --function.",
        404 => "Nothing is there. Check --base-url and, where a referral was asked for, the UBRN.",
        _ when next is { } step => NextStepText.Of(step),
        429 => NextStepText.Of(NextStep.BackOff),
        >= 500 => NextStepText.Of(NextStep.Wait),
        _ => NextStepText.Of(NextStep.Stop),
    };

    private static string OfConnecting(Exception? exception) => (exception as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "The host of --base-url has no address. Check its name, and the network.",
        HttpRequestError.SecureConnectionError => "There is no secure connection: this machine does not trust the host's certificate, or the host speaks no TLS. Check --base-url, and the proxy.",
        HttpRequestError.ProxyTunnelError => "The proxy does not let the connection through.",
        _ => "The host of --base-url cannot be connected to: nothing listens there, or the network does not lead there.",
    };
}
