using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace BookOrDefer.Flows;

/// <summary>A clock that can skip time, so that nobody has to wait two minutes to see a provider's system not answer. Whatever is due by then happens;
/// otherwise it goes as any clock does.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StepOnScreen = TimeSpan.FromMilliseconds(12);

    private readonly Lock _gate = new();
    private readonly List<SkippedTimer> _timers = [];
    private TimeSpan _skipped;

    public override long TimestampFrequency => System.TimestampFrequency;

    private TimeSpan Skipped
    {
        get
        {
            lock (_gate)
            {
                return _skipped;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Skipped;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(Skipped.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippedTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>Skips so much time, in steps that can be watched, or less where something is done before.</summary>
    public async Task SkipAsync(TimeSpan time, Task done)
    {
        for (TimeSpan left = time; left > TimeSpan.Zero && !done.IsCompleted; left -= Step)
        {
            Skip(left < Step ? left : Step);
            await Task.WhenAny(done, Task.Delay(StepOnScreen)).ConfigureAwait(false);
        }
    }

    private void Skip(TimeSpan time)
    {
        SkippedTimer[] timers;
        lock (_gate)
        {
            _skipped += time;
            timers = [.. _timers];
        }

        foreach (SkippedTimer timer in timers)
            timer.Reconsider();
    }

    private void Forget(SkippedTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    /// <summary>A timer that goes off once, by the clock as it is: nothing here asks for another time.</summary>
    private sealed class SkippedTimer : ITimer
    {
        private readonly SkippingClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _real;
        private readonly Lock _gate = new();
        private DateTimeOffset? _due;

        public SkippedTimer(SkippingClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
            _real = System.CreateTimer(_ => Reconsider(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            }

            return _real.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        /// <summary>Goes off if it is due.</summary>
        public void Reconsider()
        {
            lock (_gate)
            {
                if (_due is not { } due)
                    return;

                TimeSpan left = due - _clock.GetUtcNow();
                if (left > TimeSpan.Zero)
                {
                    _real.Change(left, Timeout.InfiniteTimeSpan);
                    return;
                }

                _due = null;
            }

            _callback(_state);
        }

        public void Dispose()
        {
            _clock.Forget(this);
            _real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            _clock.Forget(this);
            return _real.DisposeAsync();
        }
    }
}
