using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErsSimulator.Faults;
using Xunit;

namespace ErsSimulator.Tests;

/// <summary>Every fault × every call × with and without a handler that retries.</summary>
public sealed class FaultMatrix : IAsyncLifetime
{
    private const int AtATime = 4;

    private readonly ConcurrentDictionary<(string Fault, string Attempt, bool IsRetried), FaultRun> _runs = new();

    internal static IReadOnlyList<Attempt> Attempts { get; } = [Attempt.Book, Attempt.Defer, Attempt.Search, Attempt.BookV1, Attempt.DeferV1, Attempt.SearchV1];

    public async Task InitializeAsync()
    {
        var all = from fault in FaultCatalogue.All from attempt in Attempts from isRetried in (bool[])[false, true] select (fault, attempt, isRetried);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (one, _) =>
            _runs[(one.fault.Name, one.attempt.Name, one.isRetried)] = await FaultRun.OfAsync(one.fault, one.attempt, one.isRetried));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal FaultRun Run(string fault, Attempt attempt, bool isRetried) => _runs[(fault, attempt.Name, isRetried)];
}
