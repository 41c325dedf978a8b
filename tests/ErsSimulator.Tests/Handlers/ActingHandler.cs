using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsSimulator.Tests;

/// <summary>What a handler does with a request.</summary>
/// <param name="request">The request.</param>
/// <param name="send">Sends it, or another one, on.</param>
/// <param name="simulator">The simulator to which it goes.</param>
internal delegate Task<HttpResponseMessage> Act(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send, Simulator simulator);

/// <summary>A handler that does what it is told.</summary>
internal sealed class ActingHandler(Simulator simulator, Act act) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        act(request, message => base.SendAsync(message, cancellationToken), simulator);
}
