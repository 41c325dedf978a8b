using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>No statement of the specs is decoration: without it, somebody would notice.</summary>
public sealed class DeletionTests(ITestOutputHelper output)
{
    [Fact]
    public void Given_the_specs_without_any_one_statement_a_verdict_or_a_member_differs()
    {
        var baseline = new Baseline(Repository.Specs);
        SpecVariant[] variants = [.. SpecVariant.All(Repository.Specs)];
        var effects = new ConcurrentDictionary<SpecVariant, Effect>();
        Parallel.ForEach(variants, variant => effects[variant] = baseline.EffectOf(variant.Specs));

        var unnoticed = new List<string>();
        foreach (SpecVariant variant in variants)
        {
            Effect effect = effects[variant];
            string what = effect.Problems.Count > 0 ? string.Join(" ", effect.Problems) : $"{effect.Cases.Count} {effect.Members.Count} {string.Join(", ", effect.Cases.Take(2))} | {string.Join(", ", effect.Members.Take(2))} | {string.Join(" ", effect.Files)}";
            string line = $"{variant.File}:{variant.Line} {variant.Statement} => {what}";
            output.WriteLine(line);
            if (!variant.IsDocumentation && !effect.IsNoticed)
            {
                unnoticed.Add(line);
            }
        }

        Assert.True(unnoticed.Count == 0, unnoticed.Count + " of " + variants.Length + "\n" + string.Join("\n", unnoticed));
    }
}
