using System.Collections.Generic;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>
/// Which of several ways each call of a block goes. A block is carried out once for each combination: what comes of a call then needs no more than one state
/// at a time.
/// </summary>
internal sealed class Choices
{
    /// <summary>With more combinations the body is left alone.</summary>
    public const int MaxCombinations = 64;

    private readonly List<(int Taken, int Count)> _made = new(0);
    private int _next;

    public int Of(int count)
    {
        if (_next == _made.Count)
            _made.Add((0, count));
        return _made[_next++].Taken;
    }

    /// <summary>Whether there is another combination, which is taken from then on.</summary>
    public bool Advance()
    {
        _next = 0;
        while (_made.Count > 0)
        {
            (int taken, int count) = _made[_made.Count - 1];
            _made.RemoveAt(_made.Count - 1);
            if (taken + 1 < count)
            {
                _made.Add((taken + 1, count));
                return true;
            }
        }

        return false;
    }
}
