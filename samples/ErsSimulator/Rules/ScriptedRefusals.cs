using System.Collections.Generic;

namespace ErsSimulator.Rules;

/// <summary>Keys with which the next requests are refused, for what no state of the simulator leads to.</summary>
internal sealed class ScriptedRefusals
{
    private readonly Queue<string> _keys = new();

    public void Add(string key, int times)
    {
        lock (_keys)
        {
            for (int count = 0; count < times; count++)
                _keys.Enqueue(key);
        }
    }

    public string? Take()
    {
        lock (_keys)
        {
            return _keys.TryDequeue(out string? key) ? key : null;
        }
    }

    public void Clear()
    {
        lock (_keys)
        {
            _keys.Clear();
        }
    }
}
