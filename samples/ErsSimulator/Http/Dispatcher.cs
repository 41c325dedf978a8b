using System;
using System.IO;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using ErsSimulator.State;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Takes a call through its stages, and lets go wrong what is meant to.</summary>
internal sealed class Dispatcher(FaultPlan faults, FaultSurroundings surroundings, Ledger ledger)
{
    /// <summary>The header with which one request asks for a fault of its own.</summary>
    public const string FaultHeader = "Simulator-Fault";

    public async Task RunAsync(HttpContext http, IncomingCall call)
    {
        string? wanted = http.Request.Headers[FaultHeader] is [{ } name] ? name : null;
        Fault? fault = wanted is null ? faults.Take(call.Kind) : FaultCatalogue.Find(wanted);
        await (wanted is not null && fault is null
            ? Sending.SendAsync(http.Response, Answer.Of(StatusCodes.Status400BadRequest, "text/plain", FaultHeader + " names no fault of the catalogue.\n"))
            : HandleAsync(http, call, fault)).ConfigureAwait(false);
        surroundings.Log?.Invoke(FormattableString.Invariant(
            $"{call.Kind} {call.Edition.Endpoint.Edition} {(fault is null ? "" : fault.Name + " ")}{(http.RequestAborted.IsCancellationRequested ? "broken off" : http.Response.StatusCode)}"));
    }

    private async Task HandleAsync(HttpContext http, IncomingCall call, Fault? fault)
    {
        if (http.Connection.LocalPort == surroundings.OtherAddress().Port)
            ledger.AddElsewhere();

        if (fault?.Moment == FaultMoment.BeforeBody)
        {
            await StrikeAsync(fault, http, call, null).ConfigureAwait(false);
            return;
        }

        try
        {
            await call.ReceiveAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The client went away within its request, so there is nobody to answer.
            http.Abort();
            return;
        }

        Reply? reply = fault?.Moment == FaultMoment.Instead ? null : await call.AnswerAsync().ConfigureAwait(false);
        await (fault is null ? Sending.SendAsync(http.Response, reply!.Answer) : StrikeAsync(fault, http, call, reply)).ConfigureAwait(false);
    }

    private async Task StrikeAsync(Fault fault, HttpContext http, IncomingCall call, Reply? reply)
    {
        try
        {
            await fault.StrikeAsync(new FaultScene(http, call.Edition, reply, surroundings)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The client did not wait for the end of it.
            http.Abort();
        }
    }
}
