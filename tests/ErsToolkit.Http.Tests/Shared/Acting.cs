using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>A handler that does what a test says; it is given what sends on.</summary>
internal sealed class Acting(Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> act) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => act(request, message => base.SendAsync(message, cancellationToken));
}
