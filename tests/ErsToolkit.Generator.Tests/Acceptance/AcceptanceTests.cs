using System;
using System.Linq;
using Xunit;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What a user of A016 relies on holds of what the specs generate.</summary>
public sealed class AcceptanceTests
{
    private static readonly Lazy<Subject> V1 = new(() => Load("v1"));
    private static readonly Lazy<Subject> Current = new(() => Load("current"));

    public static TheoryData<string> Names => [.. AcceptanceCases.Of("v1").Select(one => one.Name)];

    public static TheoryData<string> CurrentNames => [.. AcceptanceCases.Of("current").Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_the_specs_of_the_package_the_case_has_its_verdict(string name) => Verify("v1", name, V1.Value);

    [Theory]
    [MemberData(nameof(CurrentNames))]
    public void Given_the_current_edition_the_case_has_its_verdict(string name) => Verify("current", name, Current.Value);

    private static void Verify(string edition, string name, Subject subject)
    {
        AcceptanceCase one = AcceptanceCases.Of(edition).Single(candidate => candidate.Name == name);

        Assert.Equal(one.Expected, one.Run(subject).Summary);
    }

    private static Subject Load(string edition) => new(SpecHarness.Run(Repository.Specs, $"A016@{edition}=|A015@{edition}=", visibility: "public").Load());
}
