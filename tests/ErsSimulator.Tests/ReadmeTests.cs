using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ErsSimulator.Faults;
using ErsSimulator.Scenarios;
using Xunit;

namespace ErsSimulator.Tests;

public sealed class ReadmeTests
{
    private const string Page = "samples/ErsSimulator/README.md";

    private static readonly string Readme = File.ReadAllText(Repository.PathOf(Page));

    [Fact]
    public void The_readme_has_the_catalogue_of_faults()
    {
        string[] lines = Readme.Split('\n');
        int title = Array.IndexOf(lines, "## Faults");
        int first = Array.FindIndex(lines, title, IsFault), end = Array.FindIndex(lines, first, line => !IsFault(line));
        IEnumerable<string> faults = FaultCatalogue.All.Select(fault => $"| `{fault.Name}` | {(fault.IsCarriedOut ? "yes" : "no")} | {fault.Description} |");

        Repository.Equal(Page, string.Join('\n', lines[..first].Concat(faults).Concat(lines[end..])));
    }

    [Fact]
    public void The_readmes_scenario_can_be_read()
    {
        string json = Readme.Split("```json\n")[1].Split("```")[0];

        Assert.NotNull(Scenario.Parse(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    private static bool IsFault(string line) => line.StartsWith("| `", StringComparison.Ordinal);
}
