using System.Linq;
using System.Threading.Tasks;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Generator.Tests.Pages;
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
        var effects = new StatementEffect[variants.Length];
        Parallel.For(0, variants.Length, index => effects[index] = StatementEffect.Of(variants[index], baseline));

        SpecFile spec = Repository.Specs.Single(file => file.Path == "A016.ers.xml");
        string page = TracePage.Render(SpecXml.Read(new SpecText(spec.Path, spec.Text, IsChosen: false, Namespace: "")).Root!, effects);
        output.WriteLine(page);

        string[] unnoticed = [.. effects.Where(effect => !effect.Variant.IsDocumentation && !effect.IsNoticed).Select(effect => $"{effect.Variant.File}:{effect.Variant.Line} {effect.Variant.Statement}")];
        Assert.True(unnoticed.Length == 0, "Nobody would miss these statements:\n" + string.Join("\n", unnoticed));
        Reviewed.Equal("spec/A016.trace.md", page);
    }
}
