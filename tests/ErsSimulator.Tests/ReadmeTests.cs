using System;
using System.IO;
using System.Linq;
using ErsSimulator.Faults;
using ErsSimulator.Scenarios;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("samples/ErsSimulator/README.md"));

    [Fact]
    public void The_readme_has_the_catalogue_of_faults()
    {
        string[] expected = [.. FaultCatalogue.All.Select(fault => $"| `{fault.Name}` | {(fault.IsCarriedOut ? "yes" : "no")} | {fault.Description} |")];
        string[] actual = [.. Readme.Split('\n').SkipWhile(line => line != "## Faults").Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_readmes_scenario_can_be_read()
    {
        string json = Readme.Split("```json\n")[1].Split("```")[0];

        Assert.NotNull(Scenario.Parse(System.Text.Encoding.UTF8.GetBytes(json)));
    }
}
