using System;
using System.Linq;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, one file that cannot be read hides what is wrong with the others, or goes unnoticed.</summary>
public sealed class UnreadableFileTests
{
    [Fact]
    public async Task The_others_are_still_checked_and_the_exit_code_says_that_one_was_not()
    {
        using var folder = new PayloadFolder();
        string bad = folder.Add("bad.json", Payload.Without("slot"));
        string absent = folder.PathOf("absent.json");
        string good = folder.Add("good.json", Payload.Good);

        SampleRun run = await Sample.RunAsync("validate", "--json", bad, absent, good);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([bad, good], run.JsonLines.Select(line => line.Text("file")));
        Assert.Equal($"BookOrDefer: '{absent}' cannot be read: there is no such file.", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--json=false")]
    public async Task Each_unreadable_file_is_one_line_on_standard_error(string option)
    {
        using var folder = new PayloadFolder();

        SampleRun run = await Sample.RunAsync("validate", option, folder.Path, folder.PathOf("no/such/folder.json"), "");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        string[] reasons = [.. run.ErrorLines.Select(line => line[(line.LastIndexOf("cannot be read", StringComparison.Ordinal))..])];
        Assert.Equal(["cannot be read: it is a folder.", "cannot be read: there is no such file.", "cannot be read: this is not the name of a file."], reasons);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--json=false")]
    public async Task An_answer_that_cannot_be_read_is_not_taken_for_one_without_a_body(string option)
    {
        using var folder = new PayloadFolder();
        string absent = folder.PathOf("absent.json");

        SampleRun run = await Sample.RunAsync("outcome", "--operation", "book", "--status", "422", option, absent);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal($"BookOrDefer: '{absent}' cannot be read: there is no such file.", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_name_that_would_steer_the_terminal_is_shown_without_its_control_characters()
    {
        using var folder = new PayloadFolder();

        SampleRun run = await Sample.RunAsync("validate", folder.PathOf("a\u001b[31mb"));

        Assert.Contains("a?[31mb", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }
}
