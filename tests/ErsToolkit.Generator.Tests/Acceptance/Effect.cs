using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What a user of A016 would notice of a change in the specs.</summary>
/// <param name="Problems">The problems that the generator reports; nothing else is looked at where there are any.</param>
/// <param name="Files">The generated files that differ, by concept.</param>
/// <param name="Members">The members that appeared, vanished or changed.</param>
/// <param name="Cases">The names of the cases whose verdicts differ.</param>
internal sealed record Effect(IReadOnlyList<string> Problems, IReadOnlyList<string> Files, IReadOnlyList<string> Members, IReadOnlyList<string> Cases)
{
    public bool IsNoticed => Problems.Count + Members.Count + Cases.Count > 0;
}

/// <summary>What the specs of the package give, to compare variants with.</summary>
internal sealed class Baseline
{
    private readonly Generated _generated;
    private readonly Generated _alone;
    private readonly Observation _observed;
    private readonly string _edition;
    private readonly IReadOnlyList<AcceptanceCase> _cases;

    /// <param name="specs">The specs of the package.</param>
    /// <param name="edition">The edition that is looked at.</param>
    /// <param name="cases">The cases whose verdicts are compared; what they expect does not matter here.</param>
    public Baseline(IReadOnlyList<SpecFile> specs, string edition, IReadOnlyList<AcceptanceCase> cases)
    {
        _edition = edition;
        _cases = cases;
        _generated = new Generated(specs, edition);
        _alone = new Generated(specs, edition, isAlone: true);
        _observed = _generated.Load(Observe);
    }

    public Effect EffectOf(IReadOnlyList<SpecFile> specs)
    {
        var generated = new Generated(specs, _edition);
        string[] files = _generated.Differing(generated);
        if (generated.Problems.Count > 0 || files.Length == 0)
        {
            // What makes no difference beside the other endpoint may make one without it.
            IEnumerable<string> alone = generated.Problems.Count > 0 ? [] : _alone.Differing(new Generated(specs, _edition, isAlone: true)).Select(file => file + " of A016 alone");
            return new Effect(generated.Problems, files, [.. alone], []);
        }

        Observation observed = generated.Load(Observe);
        return new Effect(
            [],
            files,
            [.. _observed.Api.Except(observed.Api).Concat(observed.Api.Except(_observed.Api)).Order(StringComparer.Ordinal)],
            [.. _observed.Verdicts.Where(pair => pair.Value != observed.Verdicts[pair.Key]).Select(pair => pair.Key)]);
    }

    private Observation Observe(Assembly assembly)
    {
        var subject = new Subject(assembly);
        return new(ApiSurface.Of(assembly), _cases.ToDictionary(one => one.Name, one => one.Run(subject)));
    }

    /// <param name="Api">The members that a program can use.</param>
    /// <param name="Verdicts">The verdicts of all cases.</param>
    private sealed record Observation(HashSet<string> Api, Dictionary<string, Verdict> Verdicts);
}
