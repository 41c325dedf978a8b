using System;
using System.Linq;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, the first thing that somebody tries of the toolkit does not run, or shows another end than e-RS would give.</summary>
public sealed class DemoTests
{
    private static readonly string[] Ends =
    [
        "A slot is booked +booked", "Somebody else was faster +another slot is booked", "The last slot is taken +deferred, SLOT_NOT_AVAILABLE",
        "answers with an error +deferred, SLOT_NOT_AVAILABLE", "does not answer +deferred, BOOKING_ATTEMPT_PROBLEM",
        "answers too late +booked, by the referral",
        "The service has no slots +deferred, NO_SLOTS_AT_SERVICE", "assesses referrals first +deferred, TRIAGE", "suits the patient +refused, SLOTS_CURRENTLY_AVAILABLE", "holds the referral +refused, no ground",
        "called gone is free +refused, THIS_SLOT_IS_AVAILABLE", "gets lost +booked once",
    ];

    [Fact]
    public async Task It_runs_where_no_command_is_named_and_every_flow_ends_as_it_should()
    {
        SampleRun run = await Sample.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.All(Ends, end => Assert.Matches(end + " +yes\n", run.Output.ReplaceLineEndings("\n")));
        Assert.DoesNotContain("no: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_ended_although_a_web_server_runs_in_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        SampleRun run = await Sample.RunUntilTerminatedAsync("demo", "--plain");

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("Summary", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_plain_text_of_120_columns_for_a_log_and_names_no_patient()
    {
        SampleRun run = await Sample.RunAsync("demo", "--plain");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        string[] lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(120, lines.Max(line => line.Length));
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));
        Assert.All(new[] { "9401130264", "000000070002", "simulated-session" }, value => Assert.DoesNotContain(value, run.Output, StringComparison.Ordinal));
        Assert.Contains("CarriedOut: the simulator counts 1 booking that arrived and 1 that was made", run.Output, StringComparison.Ordinal);
    }
}
