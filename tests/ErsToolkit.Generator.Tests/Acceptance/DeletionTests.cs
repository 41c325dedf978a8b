using System;
using System.Collections.Generic;
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
    private const string V1 = "A016.ers.xml";
    private const string Current = "A016.current.ers.xml";
    private const string Search = "A015.ers.xml";
    private const string CurrentSearch = "A015.current.ers.xml";
    private const string Common = "ers-common.ers.xml";

    [Fact]
    public void Given_the_specs_without_any_one_statement_a_verdict_or_a_member_differs() => Verify("v1", V1, AcceptanceCases.Of("v1"), V1, Common);

    [Fact]
    public void Given_what_the_current_edition_says_otherwise_each_statement_of_it_matters() => Verify("current", Current, [.. AcceptanceCases.Of("v1"), .. AcceptanceCases.Of("current")], Current);

    [Fact]
    public void Given_the_search_without_any_one_statement_a_verdict_or_a_member_differs() => Verify("v1", Search, AcceptanceCases.Of("v1"), Search);

    [Fact]
    public void Given_what_the_current_edition_says_otherwise_of_the_search_each_statement_of_it_matters() => Verify("current", CurrentSearch, [.. AcceptanceCases.Of("v1"), .. AcceptanceCases.Of("current")], CurrentSearch);

    private void Verify(string edition, string file, IReadOnlyList<AcceptanceCase> cases, params string[] meant)
    {
        var baseline = new Baseline(Repository.Specs, edition, cases);
        SpecVariant[] variants = [.. SpecVariant.All(Repository.Specs, meant)];
        var effects = new StatementEffect[variants.Length];
        Parallel.For(0, variants.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index => effects[index] = StatementEffect.Of(variants[index], baseline));

        SpecFile spec = Repository.Specs.Single(candidate => candidate.Path == file);
        string page = TracePage.Render(SpecXml.Read(new SpecText(spec.Path, spec.Text, IsChosen: false, Namespace: "")).Root!, effects);
        output.WriteLine(page);

        string[] unnoticed = [.. effects.Where(effect => !effect.Variant.IsDocumentation && !effect.IsNoticed).Select(effect => $"{effect.Variant.File}:{effect.Variant.Line} {effect.Variant.Statement}")];
        Assert.True(unnoticed.Length == 0, "Nobody would miss these statements:\n" + string.Join("\n", unnoticed));
        Reviewed.Equal(TracePage.FileOf(file), page);
    }
}
