using System;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a person who checks a file cannot see what is wrong with it, or a log is full of escape codes.</summary>
public sealed class ValidateTableTests
{
    [Fact]
    public async Task Each_file_has_its_verdict_and_each_issue_its_row()
    {
        using var folder = new PayloadFolder();
        string good = folder.Add("good.json", Payload.Good);
        string bad = folder.Add("bad.json", Payload.With(payload =>
        {
            payload.AsObject().Remove("slot");
            payload.AsObject().Remove("language");
        }));

        SampleRun run = await Sample.RunAsync("validate", good, bad);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(good + ": valid", run.Output, StringComparison.Ordinal);
        Assert.Contains(bad + ": invalid, 1 error, 1 warning", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"error +MISSING_VALUE +1:1", run.Output);
        Assert.Matches(@"Appointment\.slot\r?\n", run.Output);
        Assert.Matches(@"warning +MISSING_VALUE +1:1", run.Output);
        Assert.Matches(@"Appointment\.language\r?\n", run.Output);
    }

    [Fact]
    public async Task More_issues_than_are_kept_are_said_to_be_more()
    {
        string members = string.Join(',', System.Linq.Enumerable.Repeat("\"unknown\": 1", 1001));

        SampleRun run = await Sample.RunWithInputAsync(System.Text.Encoding.UTF8.GetBytes("{\"status\": \"proposed\"," + members + "}"), "validate", "-");

        Assert.Contains("-: invalid, 1000 errors and more", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("There are more issues than these. Correct them, and check the payload again.\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u202e')]
    [InlineData('\u200b')]
    [InlineData('\u2028')]
    public async Task A_character_that_changes_how_a_name_looks_is_not_printed(char character)
    {
        SampleRun run = await Sample.RunAsync("validate", "no" + character + "such.json");

        Assert.Contains("no?such.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_plain_text_in_a_pipe()
    {
        SampleRun run = await Sample.RunWithInputAsync("{}"u8.ToArray(), "validate", "-");

        Assert.Contains("MISSING_VALUE", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.NotEqual(0xEF, run.OutputBytes[0]);
    }

    [Fact]
    public async Task A_long_path_is_not_broken_so_that_it_can_be_copied()
    {
        using var folder = new PayloadFolder();
        string file = folder.Add("a file with a name that is longer than any line of the table " + new string('x', 120) + ".json", Payload.Good);

        SampleRun run = await Sample.RunAsync("validate", file);

        Assert.Equal(file + ": valid\n", run.Output.ReplaceLineEndings("\n"));
    }
}
