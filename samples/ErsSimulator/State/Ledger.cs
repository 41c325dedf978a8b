using System;
using System.Collections.Generic;
using System.Threading;

namespace ErsSimulator.State;

/// <summary>Counts what arrived and what was carried out, so that a second booking cannot go unnoticed.</summary>
public sealed class Ledger
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private Tally _total;
    private int _unreadable;
    private int _elsewhere;

    /// <summary>The counts of all referrals together.</summary>
    public Tally Total => Read(() => _total);

    /// <summary>How many POSTs of complete bodies broke a rule of the payload, so that they count for no referral.</summary>
    public int Unreadable => Read(() => _unreadable);

    /// <summary>How many requests came to <see cref="Simulator.OtherAddress"/>, to which only redirects lead.</summary>
    public int Elsewhere => Read(() => _elsewhere);

    /// <summary>The counts of each referral that a request named, by UBRN.</summary>
    public IReadOnlyDictionary<string, Tally> ByUbrn => Read(() => new SortedDictionary<string, Tally>(_tallies, StringComparer.Ordinal));

    /// <summary>The counts of one referral.</summary>
    public Tally Of(string ubrn) => Read(() => _tallies.GetValueOrDefault(ubrn));

    /// <summary>Starts again from nothing.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _tallies.Clear();
            _total = default;
            _unreadable = 0;
            _elsewhere = 0;
        }
    }

    internal void Add(string ubrn, Tally more)
    {
        lock (_gate)
        {
            _total += more;
            _tallies[ubrn] = _tallies.GetValueOrDefault(ubrn) + more;
        }
    }

    internal void AddUnreadable() => Interlocked.Increment(ref _unreadable);

    internal void AddElsewhere() => Interlocked.Increment(ref _elsewhere);

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
