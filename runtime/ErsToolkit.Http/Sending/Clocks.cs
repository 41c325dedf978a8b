using System;
using System.Threading;
using System.Threading.Tasks;

namespace ErsToolkit.Http.Sending;

/// <summary>Time limits and waits by a clock that tests can turn, on every framework.</summary>
internal static class Clocks
{
    public static CancellationTokenSource CancelAfter(this TimeProvider clock, TimeSpan time) =>
#if NET
        new(time, clock);
#else
        clock.CreateCancellationTokenSource(time);
#endif

    public static Task DelayAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, clock, cancellationToken);
#else
        clock.Delay(time, cancellationToken);
#endif
}
