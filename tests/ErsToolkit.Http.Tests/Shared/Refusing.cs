using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>A network without anybody at the other end.</summary>
internal sealed class Refusing : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new HttpRequestException(HttpRequestError.ConnectionError);
}
