using System;
using System.Linq;
using Xunit;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>What a user of A016 relies on holds of what the specs generate.</summary>
public sealed class AcceptanceTests
{
    private static readonly Lazy<Subject> Whole = new(() => new Subject(SpecHarness.Run(Repository.Specs, "A016@v1=", visibility: "public").Load()));

    public static TheoryData<string> Names => [.. AcceptanceCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_the_specs_of_the_package_the_case_has_its_verdict(string name)
    {
        AcceptanceCase one = AcceptanceCases.All.Single(candidate => candidate.Name == name);

        Assert.Equal(one.Expected, one.Run(Whole.Value).Summary);
    }
}
