using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a program that reads the lines of <c>validate --json</c> gets other lines than it was promised.</summary>
public sealed class ValidateJsonTests
{
    [Fact]
    public async Task A_good_deferral_is_one_line_without_a_byte_order_mark()
    {
        using var folder = new PayloadFolder();
        string file = folder.Add("good.json", Payload.Good);

        SampleRun run = await Sample.RunAsync("validate", "--json", file);

        string name = JsonEncodedText.Encode(file, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        Assert.Equal($$"""{"file":"{{name}}","operation":"defer","valid":true,"issues":[]}""" + "\n", Encoding.Latin1.GetString(run.OutputBytes));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_missing_slot_is_one_error_at_the_slot()
    {
        JsonElement issue = await OnlyIssueOf(Payload.Without("slot"));

        Assert.Equal("error MISSING_VALUE Appointment.slot", issue.Summary());
        Assert.Equal((1, 1), Place(issue));
    }

    [Fact]
    public async Task A_slot_with_another_reason_is_one_error_at_the_slot()
    {
        string payload = Payload.WithReason("NO_SLOTS_AT_SERVICE");

        JsonElement issue = await OnlyIssueOf(payload);

        Assert.Equal("error INAPPROPRIATE_VALUE Appointment.slot", issue.Summary());
        string[] lines = payload.Split('\n');
        (int line, int column) = Place(issue);
        Assert.StartsWith("\"slot\"", lines[line - 1][(column - 1)..], System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_is_neither_of_the_two_is_one_error_there()
    {
        JsonElement issue = await OnlyIssueOf(Payload.With(payload => payload["status"] = "cancelled"), operation: null);

        Assert.Equal("error INVALID_VALUE Appointment.status", issue.Summary());
    }

    [Fact]
    public async Task A_booking_is_checked_as_one()
    {
        string payload = Payload.With(payload =>
        {
            payload["status"] = "booked";
            payload.AsObject().Remove("reason");
            payload["start"] = "2026-12-01T09:00:00Z";
        });
        JsonElement issue = await OnlyIssueOf(payload, operation: "book");

        Assert.Equal("error MISSING_VALUE Appointment.end", issue.Summary());
    }

    [Fact]
    public async Task Members_stand_in_the_promised_order()
    {
        SampleRun run = await Validate(Payload.Without("slot"));

        JsonElement line = Assert.Single(run.JsonLines);
        Assert.Equal(["file", "operation", "valid", "issues"], line.Names());
        Assert.Equal(["key", "path", "severity", "message", "line", "column"], Assert.Single(line.Issues()).Names());
    }

    [Fact]
    public async Task More_issues_than_are_kept_are_said_to_be_more()
    {
        SampleRun run = await Validate(Payload.With(payload =>
        {
            for (int index = 0; index < 1001; index++)
                payload["unknown " + index] = index;
        }));

        JsonElement line = Assert.Single(run.JsonLines);
        Assert.Equal(["file", "operation", "valid", "issues", "truncated"], line.Names());
        Assert.Equal(1000, line.Issues().Length);
        Assert.True(line.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task A_warning_alone_leaves_the_payload_valid()
    {
        SampleRun run = await Validate(Payload.Without("language"));

        JsonElement line = Assert.Single(run.JsonLines);
        Assert.True(line.GetProperty("valid").GetBoolean());
        Assert.Equal("warning MISSING_VALUE Appointment.language", Assert.Single(line.Issues()).Summary());
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Several_faults_are_several_issues_of_one_line()
    {
        SampleRun run = await Validate(Payload.With(payload =>
        {
            payload["description"] = "Appointment";
            payload["priority"] = "routine";
            payload.AsObject().Remove("incomingReferral");
        }));

        string[] expected =
        [
            "error INVALID_VALUE Appointment.description",
            "error MISSING_VALUE Appointment.incomingReferral",
            "error UNEXPECTED_FIELD Appointment.priority",
        ];
        Assert.Equal(expected, Assert.Single(run.JsonLines).Issues().Select(Json.Summary).Order());
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Each_file_has_its_line_in_the_order_of_the_arguments()
    {
        using var folder = new PayloadFolder();
        string bad = folder.Add("b.json", Payload.Without("slot"));
        string good = folder.Add("a.json", Payload.Good);

        SampleRun run = await Sample.RunAsync("validate", bad, good, "--json", bad);

        Assert.Equal([bad, good, bad], run.JsonLines.Select(line => line.Text("file")));
        Assert.Equal([false, true, false], run.JsonLines.Select(line => line.GetProperty("valid").GetBoolean()));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_dash_is_standard_input()
    {
        SampleRun good = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(Payload.Good), "validate", "--json", "-");
        SampleRun bad = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(Payload.Without("slot")), "validate", "--json", "-");

        Assert.Equal("""{"file":"-","operation":"defer","valid":true,"issues":[]}""" + "\n", good.Output);
        Assert.Equal(0, good.ExitCode);
        Assert.Equal("MISSING_VALUE", Assert.Single(Assert.Single(bad.JsonLines).Issues()).Text("key"));
        Assert.Equal(1, bad.ExitCode);
    }

    [Fact]
    public async Task A_name_beyond_ASCII_comes_back_as_it_was_given()
    {
        using var folder = new PayloadFolder();
        string file = folder.Add("überweisung 'x' 😀.json", Payload.Good);

        SampleRun run = await Sample.RunAsync("validate", "--json", file);

        Assert.Equal(file, Assert.Single(run.JsonLines).Text("file"));
    }

    private static async Task<SampleRun> Validate(string payload)
    {
        using var folder = new PayloadFolder();
        SampleRun run = await Sample.RunAsync("validate", "--json", folder.Add("payload.json", payload));
        Assert.Empty(run.Error);
        return run;
    }

    private static async Task<JsonElement> OnlyIssueOf(string payload, string? operation = "defer")
    {
        SampleRun run = await Validate(payload);
        Assert.Equal(1, run.ExitCode);
        JsonElement line = Assert.Single(run.JsonLines);
        Assert.Equal(operation, line.GetProperty("operation").GetString());
        Assert.False(line.GetProperty("valid").GetBoolean());
        return Assert.Single(line.Issues());
    }

    private static (int Line, int Column) Place(JsonElement issue) => (issue.GetProperty("line").GetInt32(), issue.GetProperty("column").GetInt32());
}
