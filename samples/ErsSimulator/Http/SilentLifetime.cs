using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace ErsSimulator.Http;

/// <summary>A web server's usual lifetime takes Ctrl+C and SIGTERM away from the program, which then could not be ended. This one leaves them to whoever started the simulator.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
