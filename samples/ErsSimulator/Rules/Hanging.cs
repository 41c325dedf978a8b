using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ErsSimulator.Rules;

/// <summary>Knows how many requests wait for something that only the clock, or the end, brings about.</summary>
internal sealed class Hanging
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _watchers = [];
    private int _count;

    /// <summary>Completes when so many requests hang.</summary>
    public Task ReachAsync(int count)
    {
        lock (_gate)
        {
            if (_count >= count)
                return Task.CompletedTask;

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((count, reached));
            return reached.Task;
        }
    }

    /// <summary>Waits for something that has been arranged already, so that whoever is told may turn the clock.</summary>
    public async Task WaitAsync(Task arranged)
    {
        Change(+1);
        try
        {
            await arranged.ConfigureAwait(false);
        }
        finally
        {
            Change(-1);
        }
    }

    private void Change(int difference)
    {
        lock (_gate)
        {
            _count += difference;
            foreach ((int count, TaskCompletionSource reached) in _watchers)
            {
                if (count <= _count)
                    reached.TrySetResult();
            }

            _watchers.RemoveAll(watcher => watcher.Reached.Task.IsCompleted);
        }
    }
}
