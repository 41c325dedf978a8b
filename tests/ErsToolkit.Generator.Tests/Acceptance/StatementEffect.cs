using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What differs without a statement, or with it saying something else where nothing is generated without it.</summary>
/// <param name="Variant">The statement.</param>
/// <param name="Without">What differs without it.</param>
/// <param name="Altered">What differs where it says something else; <see langword="null"/> where that was not tried, or tells no more.</param>
internal sealed record StatementEffect(SpecVariant Variant, Effect Without, Effect? Altered)
{
    private const int Shown = 2;

    /// <summary>A statement that this many cases depend on is in every payload, and none of them is about it.</summary>
    private const int Many = 10;

    /// <summary>The effect that shows what the statement generates.</summary>
    private Effect Told => Altered ?? Without;

    public static StatementEffect Of(SpecVariant variant, Baseline baseline)
    {
        Effect without = baseline.EffectOf(variant.Specs());
        bool isTelling = without.Problems.Count == 0 && without.Cases.Count <= Many;
        Effect? altered = isTelling || variant.Altered is null || variant.Rows.Count == 0 ? null : baseline.EffectOf(variant.Altered());
        return new(variant, without, altered is { Problems.Count: 0, IsNoticed: true } ? altered : null);
    }

    /// <summary>Whether somebody would notice that the statement is gone.</summary>
    public bool IsNoticed => Without.IsNoticed;

    /// <summary>What is generated of the statement, by concept.</summary>
    public string Generated => Told.Problems.Count > 0 ? "all of it" : string.Join(" ", Told.Files.Select(file => "`" + file + "`"));

    /// <summary>The cases that tell that the statement is kept.</summary>
    public IReadOnlyList<string> Cases => Told.Cases;

    /// <summary>What tells that the statement is kept: of many cases, those that fewest other statements matter to.</summary>
    /// <param name="rank">How many statements matter to a case.</param>
    public string Evidence(IReadOnlyDictionary<string, int> rank) => string.Join("; ", new[]
    {
        Without.Problems.Count > 0 ? "without it refused, " + string.Join(" ", Without.Problems) : "",
        Some(Told.Cases.OrderBy(name => rank[name]).Select(name => "\"" + name + "\"")),
        Told.Cases.Count == 0 ? Some(Told.Members.Select(name => "`" + name + "`")) : "",
    }.Where(text => text.Length > 0));

    private static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(Shown)) + (all.Length > Shown ? FormattableString.Invariant($" and {all.Length - Shown} more") : "");
    }
}
