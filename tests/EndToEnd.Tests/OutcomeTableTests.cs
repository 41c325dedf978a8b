using System;
using System.Text;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a person who looks at an answer of e-RS cannot see what to do, or is told to do what is not permitted.</summary>
public sealed class OutcomeTableTests
{
    [Fact]
    public async Task It_says_status_key_next_step_in_words_and_the_reason_for_a_deferral()
    {
        using var folder = new PayloadFolder();
        string file = folder.Add("answer.json", Refusal.With("SLOT_NOT_AVAILABLE"));

        SampleRun run = await Sample.RunAsync("outcome", "--operation", "book", "--status", "422", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.StartsWith(file + ": next step SearchAgain", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Status +422, after a booking", run.Output);
        Assert.Matches(@"Key +SLOT_NOT_AVAILABLE", run.Output);
        Assert.Matches(@"Carried out +no\s", run.Output);
        Assert.Matches(@"Next step +SearchAgain\s+Search slots again", run.Output);
        Assert.Matches(@"Deferral +permitted, for the reason SLOT_NOT_AVAILABLE and no other", run.Output);
    }

    [Fact]
    public async Task A_booking_that_may_have_gone_through_is_looked_for_before_it_is_deferred()
    {
        SampleRun run = await Run("book", "504", Refusal.With("PAS_NOT_RESPONDING"));

        Assert.Matches(@"Carried out +not known: e-RS may have carried the request out", run.Output);
        Assert.Matches(@"Next step +RereadReferral", run.Output);
        Assert.Matches(@"Deferral +permitted, for the reason BOOKING_ATTEMPT_PROBLEM and no other, if\s+the\s+referral,\s+read\s+again,\s+is still unbooked",
            run.Output);
    }

    [Fact]
    public async Task Every_issue_is_there()
    {
        SampleRun run = await Run("book", "422", Refusal.With("SLOT_NOT_AVAILABLE", "VERSION_CONFLICT", "CLINIC_CLOSED"));

        Assert.Matches(@"Key +not one that this edition knows", run.Output);
        Assert.Matches(@"Deferral +not permitted", run.Output);
        Assert.Matches(@"Issues +error SLOT_NOT_AVAILABLE\s+error VERSION_CONFLICT\s+error _OTHER", run.Output);
    }

    [Theory]
    [InlineData("book", "429", "BackOff")]
    [InlineData("defer", "502", "RereadReferral")]
    public async Task Without_a_body_it_says_that_the_status_decided(string operation, string status, string next)
    {
        SampleRun run = await Sample.RunAsync("outcome", "--operation", operation, "--status", status);

        Assert.Matches(@"Key +none: the status alone decides", run.Output);
        Assert.Matches("Next step +" + next, run.Output);
        Assert.Matches(@"Deferral +not permitted", run.Output);
        Assert.Matches(@"Issues +none", run.Output);
    }

    [Fact]
    public async Task Success_is_no_refusal()
    {
        SampleRun run = await Run("book", "201", Payload.Good);

        Assert.StartsWith("-: nothing was refused", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Next step +none: nothing was refused\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("204", "")]
    [InlineData("201", "SLOT_NOT_AVAILABLE")]
    public async Task Where_success_is_in_doubt_the_referral_is_to_be_read(string status, string key)
    {
        SampleRun run = await Run("book", status, key.Length == 0 ? "" : Refusal.With(key));

        Assert.Contains("ead the referral to see", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Deferral +not permitted", run.Output);
    }

    [Fact]
    public async Task It_is_plain_text_in_a_pipe_and_no_line_ends_in_blanks()
    {
        SampleRun run = await Run("book", "422", Refusal.With("SLOT_NOT_AVAILABLE"));

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.NotEqual(0xEF, run.OutputBytes[0]);
        Assert.DoesNotContain(" \n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static Task<SampleRun> Run(string operation, string status, string body) =>
        Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(body), "outcome", "--operation", operation, "--status", status, "-");
}
