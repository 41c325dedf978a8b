using System;
using System.Threading;
using Microsoft.Extensions.Time.Testing;

namespace ErsSimulator.Tests;

/// <summary>A clock on which the waits before another attempt are over at once. Time limits are not: they come when it is turned.</summary>
internal sealed class ImpatientClock : FakeTimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < LongestWait && dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
}
