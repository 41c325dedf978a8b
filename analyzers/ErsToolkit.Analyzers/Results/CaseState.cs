using System.Collections.Immutable;
using System.Linq;

namespace ErsToolkit.Analyzers.Results;

/// <summary>What one path knows since a result was had.</summary>
internal sealed record CaseState
{
    private ImmutableDictionary<object, CaseFact> Facts { get; init; } = ImmutableDictionary<object, CaseFact>.Empty;

    /// <summary>Nothing has been looked at yet.</summary>
    public static CaseState Start { get; } = new();

    /// <summary>What the result may be.</summary>
    public Cases Cases { get; init; } = Cases.All;

    /// <summary>Whether the path may have been taken for a reason that is not understood.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether code has run that may have changed what members hold.</summary>
    public bool HasActed { get; init; }

    /// <summary>Whether the variable that holds the request has been given another one.</summary>
    public bool IsRenewed { get; init; }

    /// <summary>Whether the request certainly may have arrived here, and nobody has found out what became of it.</summary>
    public bool IsUnsettled => !IsUncertain && (Cases & Cases.Arrived) != 0;

    public CaseFact? this[object place] => Facts.TryGetValue(place, out CaseFact? fact) ? fact : null;

    public CaseState With(object place, CaseFact? fact) => this with { Facts = fact is null ? Facts.Remove(place) : Facts.SetItem(place, fact) };

    public bool Equals(CaseState? other) => other is not null
        && (Cases, IsUncertain, HasActed, IsRenewed, Facts.Count) == (other.Cases, other.IsUncertain, other.HasActed, other.IsRenewed, other.Facts.Count)
        && Facts.All(pair => pair.Value.Equals(other[pair.Key]));

    public override int GetHashCode()
    {
        int hash = ((int)Cases * 8) + (IsUncertain ? 4 : 0) + (HasActed ? 2 : 0) + (IsRenewed ? 1 : 0);
        return Facts.Aggregate(hash, (sum, pair) => sum ^ ((pair.Key.GetHashCode() * 31) + pair.Value.GetHashCode()));
    }
}
