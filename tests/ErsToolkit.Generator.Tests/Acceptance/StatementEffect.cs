using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What differs without a statement, or with it saying something else where nothing is generated without it.</summary>
/// <param name="Variant">The statement.</param>
/// <param name="Without">What differs without it.</param>
/// <param name="Altered">What differs where it says something else; <see langword="null"/> where that was not tried.</param>
internal sealed record StatementEffect(SpecVariant Variant, Effect Without, Effect? Altered)
{
    private const int Shown = 2;

    /// <summary>The effect that shows what the statement generates.</summary>
    private Effect Told => Without.Problems.Count > 0 && Altered is { Problems.Count: 0, IsNoticed: true } ? Altered : Without;

    public static StatementEffect Of(SpecVariant variant, Baseline baseline)
    {
        Effect without = baseline.EffectOf(variant.Specs());
        return new(variant, without, without.Problems.Count > 0 && variant.Altered is not null ? baseline.EffectOf(variant.Altered()) : null);
    }

    /// <summary>Whether somebody would notice that the statement is gone.</summary>
    public bool IsNoticed => Without.IsNoticed;

    /// <summary>What is generated of the statement, by concept.</summary>
    public string Generated => Told.Problems.Count > 0 ? "all of it" : string.Join(" ", Told.Files.Select(file => "`" + file + "`"));

    /// <summary>What tells that the statement is kept.</summary>
    public string Evidence => string.Join("; ", new[]
    {
        Without.Problems.Count > 0 ? "without it refused, " + string.Join(" ", Without.Problems) : "",
        Some(Told.Cases.Select(name => "\"" + name + "\"")),
        Told.Cases.Count == 0 ? Some(Told.Members.Select(name => "`" + name + "`")) : "",
    }.Where(text => text.Length > 0));

    private static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(Shown)) + (all.Length > Shown ? FormattableString.Invariant($" and {all.Length - Shown} more") : "");
    }
}
