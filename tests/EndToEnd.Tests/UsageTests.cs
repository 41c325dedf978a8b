using System;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a script with a slip in its command line takes it for a verdict on its payloads, or for an answer of e-RS.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("needs at least one FILE", "validate")]
    [InlineData("needs at least one FILE", "validate", "--json")]
    [InlineData("'--jsn' is not an option", "validate", "--jsn", "-")]
    [InlineData("'-j' is not an option", "validate", "-", "-j")]
    [InlineData("may stand only once", "validate", "-", "-")]
    [InlineData("needs --operation book or --operation defer", "outcome", "--status", "422", "-")]
    [InlineData("--operation is book or defer, not 'Book'", "outcome", "--operation", "Book", "--status", "422", "-")]
    [InlineData("needs --status", "outcome", "--operation", "book", "-")]
    [InlineData("missing for option: '--status'", "outcome", "--operation", "book", "--status")]
    [InlineData("--status is a number from 100 to 599, not 'SLOT_NOT_AVAILABLE'", "outcome", "--operation", "book", "--status", "SLOT_NOT_AVAILABLE")]
    [InlineData("--status is a number from 100 to 599, not '-422'", "outcome", "--operation", "book", "--status", "-422")]
    [InlineData("--status is a number from 100 to 599, not '99'", "outcome", "--operation", "book", "--status", "99")]
    [InlineData("--status is a number from 100 to 599, not '600'", "outcome", "--operation", "book", "--status", "600")]
    [InlineData("--status is a number from 100 to 599, not '4294967718'", "outcome", "--operation", "book", "--status", "4294967718")]
    [InlineData("'--status' expects a single argument", "outcome", "--operation", "book", "--status", "422", "--status", "504")]
    [InlineData("'b.json' is neither a command nor an option", "outcome", "--operation", "book", "--status", "422", "a.json", "b.json")]
    [InlineData("'--jsn' is not an option of outcome", "outcome", "--operation", "book", "--status", "422", "--jsn")]
    [InlineData("'--jsn' is neither a command nor an option", "outcome", "--operation", "book", "--status", "422", "a.json", "--jsn")]
    [InlineData("--edition is current or v1, not 'v2'", "validate", "--edition", "v2", "-")]
    [InlineData("--edition is current or v1, not 'V1'", "tour", "--edition", "V1")]
    [InlineData("--edition is current or v1, not ''", "rebuild", "--edition", "", "-")]
    [InlineData("--edition is current or v1, not 'v2'", "outcome", "--edition", "v2", "--operation", "book", "--status", "422")]
    [InlineData("missing for option: '--edition'", "tour", "--edition")]
    [InlineData("'--edition' expects a single argument", "validate", "--edition", "v1", "--edition", "current", "-")]
    [InlineData("rebuild needs at least one FILE", "rebuild")]
    [InlineData("'--json' is not an option of rebuild", "rebuild", "--json", "-")]
    [InlineData("may stand only once", "rebuild", "-", "-")]
    [InlineData("'check' is neither a command nor an option", "check", "-")]
    [InlineData("'--json' is neither a command nor an option", "tour", "--json")]
    [InlineData("'--verbose' is neither a command nor an option", "--verbose")]
    public async Task Wrong_usage_is_one_message_and_exit_code_2(string message, params string[] arguments)
    {
        SampleRun run = await Sample.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "--json", "--", "--no-such-file")]
    [InlineData("outcome", "--operation", "book", "--status", "422", "--", "--no-such-file")]
    public async Task A_file_named_like_an_option_goes_after_two_dashes(params string[] arguments)
    {
        SampleRun run = await Sample.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("BookOrDefer: '--no-such-file' cannot be read: there is no such file.", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_name_with_an_at_sign_is_a_file_and_not_a_list_of_arguments()
    {
        SampleRun run = await Sample.RunAsync("validate", "@no-such-file");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("BookOrDefer: '@no-such-file' cannot be read: there is no such file.", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("Commands:", "--help")]
    [InlineData("--json", "validate", "--help")]
    [InlineData("Exit code 0: the answer was read, 2:", "outcome", "--help")]
    public async Task Help_is_no_failure(string part, params string[] arguments)
    {
        SampleRun run = await Sample.RunAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }
}
