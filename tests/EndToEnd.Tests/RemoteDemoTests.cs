using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using ErsSimulator;
using ErsSimulator.Faults;
using ErsSimulator.State;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, whoever tries the sample with a real e-RS books twice, books what is not the patient's, or is told something else than what happened.</summary>
public sealed class RemoteDemoTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("")]
    public async Task A_search_says_how_many_slots_are_free_and_changes_nothing(string slash)
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();

        SampleRun run = await RemoteErs.RunAsync(ers.Simulator.BaseAddress.AbsoluteUri.TrimEnd('/') + slash, [SampleWorld.Service]);

        Assert.Equal(0, run.ExitCode);
        string[] steps = RemoteErs.Steps(run);
        Assert.Equal(4, steps.Length);
        Assert.StartsWith("search slots of service 70000 3 free, the first is Slot/228385 at ", steps[0], StringComparison.Ordinal);
        Assert.EndsWith("with a named clinician", steps[2], StringComparison.Ordinal);
        Assert.Equal(default, ers.Tally);
    }

    [Fact]
    public async Task A_search_with_a_referral_reads_it_and_the_UBRN_may_come_from_the_environment()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Referral.State = ReferralProgress.CancelledReferral;
        var environment = new Dictionary<string, string> { ["ERS_ACCESS_TOKEN"] = SampleWorld.Token, ["ERS_UBRN"] = SampleWorld.Ubrn };

        SampleRun run = await Sample.RunWithEnvironmentAsync(environment, "--plain", "--base-url", ers.Simulator.BaseAddress.AbsoluteUri, "--organisation",
            "R69", "--commissioning-organisation", "R68", "--priority", "urgent", "--service", SampleWorld.FullService);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["read the referral CANCELLED_REFERRAL, version 3", "search slots of service 70001 none"], RemoteErs.Steps(run));
    }

    [Fact]
    public async Task More_slots_than_a_page_has_are_all_read_and_the_first_few_are_shown()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        for (int number = 1; number <= 120; number++)
        {
            Slot slot = ers.World.Slot(FormattableString.Invariant($"{number}"));
            slot.Service = SampleWorld.Service;
            slot.Start = DateTimeOffset.UtcNow.AddDays(20);
            slot.End = slot.Start.AddMinutes(10);
        }

        SampleRun run = await ers.SearchAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("… and 118 more", RemoteErs.Steps(run)[^1]);
    }

    [Fact]
    public async Task The_first_slot_is_booked_once()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();

        SampleRun run = await ers.BookAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("book Slot/228385 booked; the referral has version 5, the answer is about what was requested", RemoteErs.Steps(run)[^2]);
        Assert.Equal(new Tally(BookingsArrived: 1, BookingsCarriedOut: 1), ers.Tally);
    }

    [Fact]
    public async Task An_answer_about_another_patient_is_no_success()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Simulator.Faults.Next("AnotherPatient");

        SampleRun run = await ers.BookAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the answer is about something else: The answer names another Patient", string.Join('\n', RemoteErs.Steps(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_referral_that_is_not_unbooked_is_not_booked()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Referral.State = ReferralProgress.TriagedProviderToAction;

        await NothingIsSentAsync(ers, "book The referral is TRIAGED_PROVIDER_TO_ACTION. Nothing was sent.");
    }

    [Fact]
    public async Task A_referral_of_another_priority_is_not_booked_into_what_was_searched()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Referral.Priority = Priority.Urgent;

        await NothingIsSentAsync(ers, "book The referral's priority is URGENT, and --priority another. Nothing was sent.");
    }

    [Fact]
    public async Task A_referral_of_another_patient_is_not_booked()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Referral.Patient = "9912003888";

        await NothingIsSentAsync(ers, "book Nothing was sent.");
    }

    [Fact]
    public async Task Where_no_slot_is_free_nothing_is_sent_and_nothing_is_deferred()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();

        await NothingIsSentAsync(ers, "a deferral This search permits none. What the search was made for does not say its CommissioningOrganisation. Supply it.", SampleWorld.FullService);
    }

    [Theory]
    [InlineData("PAS_RESPONDED_WITH_ERROR", "a deferral A deferral would be permitted, if the referral is still unbooked: for the reason SLOT_NOT_AVAILABLE and no other. This program does not defer.")]
    [InlineData("REFERRAL_LOCKED", "a deferral No deferral is permitted on the ground of this answer.")]
    public async Task A_refusal_says_its_key_and_whether_a_deferral_would_be_permitted(string key, string deferral)
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Referral.IsLocked = key == "REFERRAL_LOCKED";
        ers.World.Service(SampleWorld.Service).Pas.Answer = PasAnswer.Error;

        SampleRun run = await ers.BookAsync();

        Assert.Equal(1, run.ExitCode);
        string[] steps = RemoteErs.Steps(run);
        Assert.Contains(key + ". Next: ", steps[^3], StringComparison.Ordinal);
        Assert.StartsWith("what to do ", steps[^2], StringComparison.Ordinal);
        Assert.Equal(deferral, steps[^1]);
        Assert.Equal(new Tally(BookingsArrived: 1), ers.Tally);
    }

    [Theory]
    [InlineData("ResetBeforeAnswer", "what to do The referral is booked, so e-RS carried it out. ", 1)]
    [InlineData("ResetBeforeCarryingOut", "what to do The referral is as it was, but e-RS may be at work until ", 0)]
    [InlineData("Status502", "what to do The referral is as it was, but e-RS may be at work until ", 0)]
    public async Task A_booking_without_an_answer_is_reconciled_with_the_referral_and_not_sent_again(string fault, string told, int carriedOut)
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Simulator.Faults.Next(fault);

        SampleRun run = await ers.BookAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(told, RemoteErs.Steps(run)[^1], StringComparison.Ordinal);
        Assert.Equal(new Tally(BookingsArrived: 1, BookingsCarriedOut: carriedOut), ers.Tally);
    }

    [Fact]
    public async Task Where_the_referral_cannot_be_read_after_that_it_is_not_known()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Simulator.Faults.Next("ResetBeforeAnswer");
        ers.Simulator.Faults.Next("SlowAnswer", call: SimulatedCall.Referral);
        ers.Simulator.Faults.Next("Status503", call: SimulatedCall.Referral);

        SampleRun run = await ers.BookAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("what to do It is not known whether it was booked. Wait, read the referral, then try again. Then read the referral, before anything else.",
            RemoteErs.Steps(run)[^1]);
    }

    [Theory]
    [InlineData("HtmlBody", "The answer is not one of e-RS, but a page for people, such as that of a proxy. Check --base-url.")]
    [InlineData("HtmlRefusal", "Do not go on: nothing that this program can do will help.")]
    [InlineData("TruncatedJson", "The answer is not what e-RS answers here. Check --base-url.")]
    [InlineData("Redirect302Elsewhere", "The answer leads to another address, and is not followed, because the token would go along. Check --base-url.")]
    [InlineData("ResetBeforeAnswer", "The connection broke before there was an answer.")]
    [InlineData("Status401", "The access token in ERS_ACCESS_TOKEN is not, or no longer, that of a signed-in professional. Sign in again.")]
    [InlineData("Status403", "The professional may not do this. Check --organisation and --function.")]
    [InlineData("Status404", "Nothing is there. Check --base-url and, where a referral was asked for, the UBRN.")]
    public async Task What_goes_wrong_is_one_message_that_says_what_to_do_for_a_search_and_for_a_referral(string fault, string told)
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Simulator.Faults.Next(fault, call: SimulatedCall.Search);
        ers.Simulator.Faults.Next(fault, call: SimulatedCall.Referral);

        SampleRun search = await ers.SearchAsync();
        SampleRun reading = await ers.SearchAsync("--ubrn", SampleWorld.Ubrn);

        Assert.All([search, reading], run =>
        {
            Assert.Equal(1, run.ExitCode);
            string[] steps = RemoteErs.Steps(run);
            Assert.Equal("what to do " + told, steps[^1]);
            Assert.Equal(2, steps.Length);
        });
        Assert.Equal(default, ers.Tally);
    }

    [Fact]
    public async Task A_host_without_an_e_RS_is_one_message_with_and_without_TLS()
    {
        string address;
        await using (RemoteErs ers = await RemoteErs.StartAsync())
        {
            address = ers.Simulator.BaseAddress.AbsoluteUri;
            SampleRun unsafeRun = await RemoteErs.RunAsync(address.Replace("http:", "https:", StringComparison.Ordinal), [SampleWorld.Service]);
            Assert.Equal(1, unsafeRun.ExitCode);
            Assert.StartsWith("what to do There is no secure connection: ", RemoteErs.Steps(unsafeRun)[^1], StringComparison.Ordinal);
        }

        SampleRun run = await RemoteErs.RunAsync(address, [SampleWorld.Service]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("what to do The host of --base-url cannot be connected to: ", RemoteErs.Steps(run)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_that_the_readme_and_the_help_have_for_the_NHS_sandbox_is_one_that_it_answers()
    {
        const string Sandbox = "https://sandbox.api.service.nhs.uk/referrals/FHIR";
        await using Simulator sandbox = await Simulator.StartAsync(new SimulatorOptions { IsSandbox = true });
        string readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "README.md")).Single(line =>
            line.Contains("--base-url " + Sandbox, StringComparison.Ordinal));
        string line = readme[readme.IndexOf("--base-url", StringComparison.Ordinal)..];

        SampleRun help = await Sample.RunAsync("demo", "--help");
        SampleRun run = await Sample.RunWithEnvironmentAsync(new Dictionary<string, string> { ["ERS_ACCESS_TOKEN"] = "any-text" },
            [.. line.Replace(Sandbox, sandbox.BaseAddress.AbsoluteUri, StringComparison.Ordinal).Split(' ')]);

        Assert.Contains(line, string.Join(' ', help.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("search slots of service 12000 3 free, ", RemoteErs.Steps(run)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 0)]
    [InlineData("20", 1)]
    public async Task A_search_has_as_many_slots_a_page_as_it_is_told(string count, int exitCode)
    {
        await using Simulator sandbox = await Simulator.StartAsync(new SimulatorOptions { IsSandbox = true });

        SampleRun run = await RemoteErs.RunAsync(sandbox.BaseAddress.AbsoluteUri, [SandboxWorld.OtherService, "--count", count]);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task An_outcome_that_leaves_open_whether_it_was_booked_is_told_with_its_key_and_what_would_be_permitted()
    {
        await using RemoteErs ers = await RemoteErs.StartAsync();
        ers.Simulator.Faults.Next("Status504Outcome");

        SampleRun run = await ers.BookAsync();

        Assert.Equal(1, run.ExitCode);
        string[] steps = RemoteErs.Steps(run);
        Assert.Equal("book Slot/228385 not known (UnclearOutcome, PAS_NOT_RESPONDING). Next: RereadReferral", steps[^5]);
        Assert.Equal("why e-RS says what went wrong, but not whether it carried the request out all the same.", steps[^4]);
        Assert.StartsWith("what to do The referral is as it was, but e-RS may be at work until ", steps[^2], StringComparison.Ordinal);
        Assert.StartsWith("a deferral A deferral would be permitted, if the referral is still unbooked: for the reason BOOKING_ATTEMPT_PROBLEM and no other.",
            steps[^1], StringComparison.Ordinal);
    }

    private static async Task NothingIsSentAsync(RemoteErs ers, string told, string service = SampleWorld.Service)
    {
        SampleRun run = await ers.BookAsync(service);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(told, RemoteErs.Steps(run)[^1]);
        Assert.Equal(default, ers.Tally);
    }
}
