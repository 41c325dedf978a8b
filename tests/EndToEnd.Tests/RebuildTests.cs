using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a supplier who asks whether the toolkit loses anything of their payloads gets the wrong answer.</summary>
public sealed class RebuildTests
{
    [Fact]
    public async Task A_good_request_of_each_kind_is_built_again_as_it_was()
    {
        using var folder = new PayloadFolder();
        string[] files = [.. CurrentPayload.Kinds.Select(kind => folder.Add(kind.Key, kind.Value))];

        SampleRun run = await Sample.RunAsync(["rebuild", "--edition", "current", .. files]);

        Assert.Equal(string.Concat(files.Select(file => file + ": equal\n")), run.Output.ReplaceLineEndings("\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Members_in_another_order_and_a_byte_order_mark_make_no_difference()
    {
        string reversed = CurrentPayload.With(CurrentPayload.MinimalBooking, payload =>
        {
            JsonObject root = payload.AsObject();
            foreach ((string name, JsonNode? value) in root.Reverse().ToArray())
            {
                root.Remove(name);
                root.Add(name, value);
            }
        });
        Assert.StartsWith("{\"participant\":", reversed, StringComparison.Ordinal);

        SampleRun run = await Sample.RunWithInputAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(reversed)], "rebuild", "--edition", "current", "-");

        Assert.Equal("-: equal\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("2027-03-02T09:00:00Z")]
    [InlineData("2027-03-02T09:00:00.000+00:00")]
    public async Task The_same_instant_in_another_text_is_a_difference_that_is_called_so(string start)
    {
        string payload = CurrentPayload.With(CurrentPayload.MinimalBooking, payload => payload["start"] = start);

        await AssertDifferences(payload, "Appointment.start: the same instant, written otherwise");
    }

    [Fact]
    public async Task A_fraction_finer_than_a_DateTimeOffset_is_another_value()
    {
        string payload = CurrentPayload.With(CurrentPayload.MinimalBooking, payload => payload["start"] = "2027-03-02T09:00:00.123456789+00:00");

        await AssertDifferences(payload, "Appointment.start: another value");
    }

    [Fact]
    public async Task A_type_as_an_array_is_the_one_thing_written_otherwise()
    {
        string payload = CurrentPayload.With(CurrentPayload.BookingWithClinician, payload =>
        {
            JsonNode clinician = payload["participant"]![2]!;
            clinician["type"] = new JsonArray(clinician["type"]!.DeepClone());
        });

        await AssertDifferences(payload, "Appointment.participant[2].type: an array in the file, an object in what was built");
    }

    [Fact]
    public async Task The_order_of_an_array_counts()
    {
        string payload = CurrentPayload.With(CurrentPayload.MinimalBooking, payload =>
        {
            JsonArray participants = payload["participant"]!.AsArray();
            JsonNode service = participants[0]!;
            participants.RemoveAt(0);
            participants.Add(service);
        });

        await AssertDifferences(
            payload,
            "Appointment.participant[0].actor.identifier.system: another value",
            "Appointment.participant[0].actor.identifier.value: another value",
            "Appointment.participant[1].actor.identifier.system: another value",
            "Appointment.participant[1].actor.identifier.value: another value");
    }

    [Fact]
    public async Task What_the_builder_has_no_call_for_is_only_in_the_file_and_what_it_always_writes_only_in_the_result()
    {
        string payload = CurrentPayload.With(CurrentPayload.Triage, payload =>
        {
            payload.AsObject().Remove("id");
            payload["meta"]!["profile"]!.AsArray().RemoveAt(1);
            payload["start"] = "2027-03-02T09:00:00+00:00";
        });

        await AssertDifferences(
            payload,
            "Appointment.meta.profile[1]: only in what was built",
            "Appointment.start: only in the file",
            "Appointment.id: only in what was built");
    }

    [Fact]
    public async Task Edition_v1_writes_less_than_the_current_one_which_is_the_default()
    {
        using var folder = new PayloadFolder();
        string old = folder.Add("old.json", Payload.Good);
        string current = folder.Add("current.json", CurrentPayload.DeferralWithSlot);

        SampleRun unnamed = await Sample.RunAsync("rebuild", current);
        SampleRun run = await Sample.RunAsync("rebuild", "--edition", "v1", old, current);

        Assert.Equal([current + ": equal"], Lines(unnamed));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                old + ": equal",
                current + ": different, 3 differences",
                "  Appointment.id: only in the file",
                "  Appointment.meta.profile[0]: another value",
                "  Appointment.meta.profile[1]: only in the file",
            ],
            Lines(run));
    }

    [Fact]
    public async Task What_is_not_valid_is_not_built_and_what_cannot_be_read_counts_more()
    {
        using var folder = new PayloadFolder();
        string bad = folder.Add("bad.json", CurrentPayload.With(CurrentPayload.DeferralWithSlot, payload => payload.AsObject().Remove("slot")));
        string cut = folder.Add("cut.json", CurrentPayload.Triage[..200]);
        string absent = folder.PathOf("absent.json");

        SampleRun readable = await Sample.RunAsync("rebuild", "--edition", "current", bad, cut);
        SampleRun unreadable = await Sample.RunAsync("rebuild", "--edition", "current", absent, bad, cut);

        Assert.Equal(1, readable.ExitCode);
        Assert.Equal([bad + ": invalid", "  Appointment.slot: MISSING_VALUE", cut + ": invalid", "  Appointment: INVALID_VALUE"], Lines(readable));
        Assert.Equal(2, unreadable.ExitCode);
        Assert.Equal(readable.Output, unreadable.Output);
        Assert.Equal($"BookOrDefer: '{absent}' cannot be read: there is no such file.", Assert.Single(unreadable.ErrorLines));
    }

    private static async Task AssertDifferences(string payload, params string[] differences)
    {
        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(payload), "rebuild", "--edition", "current", "-");

        Assert.Equal(1, run.ExitCode);
        string count = differences.Length == 1 ? "1 difference" : $"{differences.Length} differences";
        Assert.Equal(["-: different, " + count, .. differences.Select(difference => "  " + difference)], Lines(run));

        string[] personal = [CurrentPayload.NhsNumber, CurrentPayload.Ubrn, CurrentPayload.Comment, CurrentPayload.Clinician];
        Assert.All(personal, value => Assert.DoesNotContain(value, run.Output, StringComparison.Ordinal));
    }

    private static string[] Lines(SampleRun run) => run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
