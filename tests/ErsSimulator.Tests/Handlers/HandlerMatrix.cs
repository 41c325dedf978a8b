using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>A booking through every kind of handler, with the handler of <c>ErsHttpHandler</c> at the network's end and without.</summary>
public sealed class HandlerMatrix : IAsyncLifetime
{
    private const int AtATime = 4;

    private readonly ConcurrentDictionary<(string Name, bool IsWatched), HandlerRun> _runs = new();

    public async Task InitializeAsync()
    {
        var all = from kind in HandlerCatalogue.All from isWatched in (bool[])[true, false] select (kind, isWatched);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (one, _) => _runs[(one.kind.Name, one.isWatched)] = await HandlerRun.OfAsync(one.kind, one.isWatched));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal HandlerRun Run(string name, bool isWatched) => _runs[(name, isWatched)];
}
