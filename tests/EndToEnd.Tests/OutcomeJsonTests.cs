using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a program that reads the line of <c>outcome --json</c> takes another step than the answer of e-RS asks for, or defers where that is not permitted.</summary>
public sealed class OutcomeJsonTests
{
    private static readonly Dictionary<string, byte[]> BodiesWithoutOutcome = new()
    {
        ["empty"] = [],
        ["HTML"] = "<html><body>504 Gateway Time-out</body></html>"u8.ToArray(),
        ["cut off"] = Encoding.UTF8.GetBytes(Refusal.With("SLOT_NOT_AVAILABLE")[..^3]),
        ["too large"] = Encoding.UTF8.GetBytes(new string(' ', 2 * 1024 * 1024) + Refusal.With("SLOT_NOT_AVAILABLE")),
        ["too large behind its end"] = Encoding.UTF8.GetBytes(Refusal.With("SLOT_NOT_AVAILABLE") + new string(' ', 2 * 1024 * 1024)),
        ["another resource"] = Encoding.UTF8.GetBytes(Payload.Good),
        ["no issue"] = Encoding.UTF8.GetBytes(Refusal.With()),
        ["binary"] = [0x1F, 0x8B, 0, 0xFF],
    };

    // The names only: a test's data becomes part of its name.
    public static TheoryData<string> NamesOfBodiesWithoutOutcome => [.. BodiesWithoutOutcome.Keys];

    [Theory]
    [InlineData("SLOT_NOT_AVAILABLE", "SearchAgain", false, "SLOT_NOT_AVAILABLE")]
    [InlineData("PAS_RESPONDED_WITH_ERROR", "SearchAgain", false, "SLOT_NOT_AVAILABLE")]
    [InlineData("PAS_NOT_RESPONDING", "RereadReferral", true, "BOOKING_ATTEMPT_PROBLEM")]
    public async Task A_booking_that_may_be_deferred_names_the_only_reason(string key, string next, bool mayBeDone, string reason)
    {
        Assert.Equal(Line(key, key, next, mayBeDone, reason), await OutputFor("book", "422", Refusal.With(key)));
    }

    [Theory]
    [InlineData("book", "VERSION_CONFLICT", "RereadReferral")]
    [InlineData("book", "UNABLE_TO_CONFIRM_APPOINTMENT", "RereadReferral")]
    [InlineData("book", "PATIENT_ERROR", "Stop")]
    [InlineData("defer", "THIS_SLOT_IS_AVAILABLE", "BookSlot")]
    [InlineData("defer", "SLOTS_CURRENTLY_AVAILABLE", "SearchAgain")]
    [InlineData("defer", "REFERRAL_LOCKED", "Wait")]
    public async Task Another_answer_permits_no_deferral(string operation, string key, string next)
    {
        Assert.Equal(Line(key, key, next, key == "UNABLE_TO_CONFIRM_APPOINTMENT", null), await OutputFor(operation, "422", Refusal.With(key)));
    }

    [Theory]
    [InlineData("SLOT_NOT_AVAILABLE")]
    [InlineData("PAS_NOT_RESPONDING")]
    public async Task A_deferral_that_was_refused_permits_no_other(string key)
    {
        SampleRun run = await Run("defer", "422", Refusal.With(key));

        Assert.Null(Assert.Single(run.JsonLines).Text("deferReason"));
    }

    [Theory]
    [InlineData("book", "503", "SYSTEM_UNAVAILABLE")]
    [InlineData("defer", "503", "SYSTEM_UNAVAILABLE")]
    [InlineData("book", "504", null)]
    [InlineData("defer", "408", null)]
    public async Task A_status_with_which_gateways_give_up_leaves_open_whether_the_request_was_carried_out(string operation, string status, string? key)
    {
        Assert.Equal(Line(key, null, "RereadReferral", true, null), await OutputFor(operation, status, ""));
    }

    [Fact]
    public async Task The_same_key_means_another_step_after_the_other_operation()
    {
        Assert.Equal(Line("PATIENT_ERROR", "PATIENT_ERROR", "Stop", false, null), await OutputFor("book", "422", Refusal.With("PATIENT_ERROR")));
        Assert.Equal(Line("PAS_RESPONDED_WITH_ERROR", "PAS_RESPONDED_WITH_ERROR", "SearchAgain", false, "SLOT_NOT_AVAILABLE"),
            await OutputFor("book", "502", Refusal.With("PAS_RESPONDED_WITH_ERROR")));
        Assert.Equal(Line("PAS_RESPONDED_WITH_ERROR", "PAS_RESPONDED_WITH_ERROR", "RereadReferral", true, null),
            await OutputFor("defer", "502", Refusal.With("PAS_RESPONDED_WITH_ERROR")));
    }

    [Fact]
    public async Task Of_several_issues_the_most_cautious_step_counts_and_one_is_enough_to_forbid_a_deferral()
    {
        string body = Refusal.With("SLOT_NOT_AVAILABLE", "VERSION_CONFLICT");

        Assert.Equal(Line("VERSION_CONFLICT", "VERSION_CONFLICT", "RereadReferral", false, null), await OutputFor("book", "422", body));
    }

    [Fact]
    public async Task A_key_that_no_edition_knows_comes_back_as_it_was_sent()
    {
        Assert.Equal(Line(null, "CLINIC_CLOSED", "Stop", true, null), await OutputFor("book", "422", Refusal.With("CLINIC_CLOSED")));
    }

    [Fact]
    public async Task An_empty_key_is_none()
    {
        Assert.Equal(Line(null, null, "BackOff", false, null), await OutputFor("book", "429", Refusal.With("")));
    }

    [Theory]
    [MemberData(nameof(NamesOfBodiesWithoutOutcome))]
    public async Task Where_the_body_is_no_outcome_the_status_alone_decides(string name)
    {
        SampleRun run = await Sample.RunWithInputAsync(BodiesWithoutOutcome[name], "outcome", "--operation", "book", "--status", "423", "--json", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(Line("REFERRAL_LOCKED", null, "Wait", false, null), run.Output);
    }

    [Fact]
    public async Task Without_a_file_the_answer_had_no_body_and_nothing_is_read()
    {
        byte[] unread = Encoding.UTF8.GetBytes(Refusal.With("SLOT_NOT_AVAILABLE"));

        SampleRun run = await Sample.RunWithInputAsync(unread, "outcome", "--json", "--status=429", "--operation=book");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Line(null, null, "BackOff", false, null), run.Output);
    }

    [Theory]
    [InlineData("book", "201")]
    [InlineData("defer", "201")]
    [InlineData("book", "200")]
    public async Task Where_nothing_was_refused_there_is_no_next_step(string operation, string status)
    {
        Assert.Equal(Line(null, null, null, true, null), await OutputFor(operation, status, Payload.Good));
    }

    [Fact]
    public async Task A_status_of_success_permits_no_deferral_whatever_the_body_says()
    {
        Assert.Equal(Line("SLOT_NOT_AVAILABLE", "SLOT_NOT_AVAILABLE", "SearchAgain", true, null),
            await OutputFor("book", "201", Refusal.With("SLOT_NOT_AVAILABLE")));
    }

    [Fact]
    public async Task A_file_is_read_like_standard_input()
    {
        using var folder = new PayloadFolder();
        string file = folder.Add("answer.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Refusal.With("SLOT_NOT_AVAILABLE"))]);

        SampleRun run = await Sample.RunAsync("outcome", "--operation", "book", "--status", "422", "--json", file);

        Assert.Equal(Line("SLOT_NOT_AVAILABLE", "SLOT_NOT_AVAILABLE", "SearchAgain", false, "SLOT_NOT_AVAILABLE"), Encoding.Latin1.GetString(run.OutputBytes));
    }

    private static string Line(string? key, string? rawKey, string? next, bool mayBeDone, string? reason) =>
        $$"""{"key":{{Quoted(key)}},"rawKey":{{Quoted(rawKey)}},"next":{{Quoted(next)}},"mayHaveBeenCarriedOut":{{(mayBeDone ? "true" : "false")}},"deferReason":{{Quoted(reason)}}}""" + "\n";

    private static string Quoted(string? value) => value is null ? "null" : $"\"{value}\"";

    private static async Task<string> OutputFor(string operation, string status, string body) => (await Run(operation, status, body)).Output;

    private static async Task<SampleRun> Run(string operation, string status, string body)
    {
        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(body), "outcome", "--operation", operation, "--status", status, "--json", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        return run;
    }
}
