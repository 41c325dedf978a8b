using System;
using System.Linq;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, the first thing that somebody tries of the toolkit does not run, or cannot be read.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task It_shows_every_kind_of_breach_and_succeeds()
    {
        SampleRun run = await Sample.RunAsync("demo");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        string[] keys = ["MISSING_VALUE", "INVALID_VALUE", "INVALID_CODE", "INAPPROPRIATE_VALUE", "UNEXPECTED_FIELD"];
        Assert.All(keys, key => Assert.Contains("  " + key + "  ", run.Output, StringComparison.Ordinal));
        Assert.Contains("ErsValidationException", run.Output, StringComparison.Ordinal);
        Assert.Contains("OutcomeKey.MissingValue", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_where_no_command_is_named()
    {
        SampleRun named = await Sample.RunAsync("demo");
        SampleRun unnamed = await Sample.RunAsync();

        Assert.Equal(0, unnamed.ExitCode);
        Assert.Equal(named.Output, unnamed.Output);
    }

    [Fact]
    public async Task It_is_plain_text_of_120_columns_in_a_pipe()
    {
        SampleRun run = await Sample.RunAsync("demo");

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.NotEqual(0xEF, run.OutputBytes[0]);
        Assert.Equal(120, run.Output.ReplaceLineEndings("\n").Split('\n').Max(line => line.Length));
    }

    [Fact]
    public async Task The_text_of_a_request_hides_its_personal_data()
    {
        SampleRun run = await Sample.RunAsync("demo");

        string text = Assert.Single(run.Output.Split("\n\n"), block => block.TrimStart().StartsWith("DeferRequest ", StringComparison.Ordinal));
        Assert.Contains("Patient (not shown)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("9990000018", text, StringComparison.Ordinal);
    }
}
