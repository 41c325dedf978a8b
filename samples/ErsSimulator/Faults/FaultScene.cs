using System;
using System.Threading;
using System.Threading.Tasks;
using ErsSimulator.Http;
using ErsSimulator.Rules;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Faults;

/// <summary>A request that a fault strikes, and what the fault may do with it.</summary>
internal sealed class FaultScene(HttpContext http, IEdition edition, Reply? reply, FaultSurroundings surroundings)
{
    public HttpContext Http => http;

    public IEdition Edition => edition;

    /// <summary>The current time of the simulator.</summary>
    public DateTimeOffset Now => surroundings.Clock.GetUtcNow();

    /// <summary>The second address of the simulator.</summary>
    public Uri OtherAddress => surroundings.OtherAddress();

    /// <summary>The answer as it should go out; only afterwards.</summary>
    public Reply Reply => reply ?? throw new InvalidOperationException("There is no answer yet.");

    /// <summary>The connection itself.</summary>
    public Wire Wire { get; } = new(http);

    public Task SendAsync(Answer answer) => Sending.SendAsync(http.Response, answer);

    /// <summary>Waits until the client or the simulator ends the connection.</summary>
    public async Task HangAsync()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, surroundings.Stopping);
        await surroundings.Hanging.WaitAsync(Task.Delay(Timeout.InfiniteTimeSpan, end.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        http.Abort();
    }
}
