using System;
using System.Linq;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, whoever wants to see what can be done without sending anything sees something else, or cannot read it.</summary>
public sealed class TourTests
{
    private const string NhsNumber = "9990000018";
    private const string Ubrn = "000000012345";

    [Fact]
    public async Task It_shows_every_kind_of_breach_and_succeeds()
    {
        SampleRun run = await Sample.RunAsync("tour");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        string[] keys = ["MISSING_VALUE", "INVALID_VALUE", "INVALID_CODE", "INAPPROPRIATE_VALUE", "UNEXPECTED_FIELD"];
        Assert.All(keys, key => Assert.Contains("  " + key + "  ", run.Output, StringComparison.Ordinal));
        Assert.Contains("ErsValidationException", run.Output, StringComparison.Ordinal);
        Assert.Contains("OutcomeKey.MissingValue", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_requests_are_built_and_found_valid()
    {
        string booking = await SectionOf("1.");
        Assert.Contains("A016.Book()", booking, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"booked\"", booking, StringComparison.Ordinal);
        Assert.Contains("valid: 0 errors, 0 warnings", booking, StringComparison.Ordinal);

        string deferral = await SectionOf("2.");
        Assert.Contains("A016.Defer()", deferral, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"proposed\"", deferral, StringComparison.Ordinal);
        Assert.Contains("valid: 0 errors, 0 warnings", deferral, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payloads_of_both_operations_are_checked_good_and_bad()
    {
        string[] tables = (await SectionOf("3.")).Split("  Deferral  ");

        Assert.Equal(2, tables.Length);
        Assert.All(tables, table => Assert.Matches("as it was built +valid\n", table));
        Assert.Matches(@"end before the start +INVALID_VALUE +14:10\s+Appointment\.end\n", tables[0]);
        Assert.Matches(@"slot left out +MISSING_VALUE +1:1\s+Appointment\.slot\n", tables[1]);
    }

    [Fact]
    public async Task A_booking_for_another_time_than_the_slots_is_the_one_thing_found_against_what_is_held()
    {
        string section = await SectionOf("5.");

        Assert.Matches(@"error +INAPPROPRIATE_VALUE\s+Appointment\.start\n", section);
        Assert.Single(section.Split('\n'), line => line.StartsWith("  error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_answers_the_one_that_permits_it_names_the_reason_to_defer_and_one_leaves_open_whether_it_was_booked()
    {
        string section = await SectionOf("6.");

        Assert.Matches(@"Key +SLOT_NOT_AVAILABLE\s+Carried out +no\s+Next step +SearchAgain[^─]*Deferral +permitted, for the reason SLOT_NOT_AVAILABLE",
            section);
        Assert.Matches(@"Key +VERSION_CONFLICT\s+Carried out +no\s+Next step +RereadReferral[^─]*Deferral +not permitted", section);
        Assert.Matches(@"Key +PAS_NOT_RESPONDING\s+Carried out +not known[^─]*Next step +RereadReferral", section);
    }

    [Fact]
    public async Task The_ground_is_kept_read_back_and_deferred_on_and_nothing_personal_of_it_is_shown()
    {
        string section = await SectionOf("7.");

        Assert.Contains("DeferralGround SLOT_NOT_AVAILABLE (not shown)", section, StringComparison.Ordinal);
        Assert.Contains("equal to the ground that was kept", section, StringComparison.Ordinal);
        Assert.Matches("one digit changed +refused: ", section);
        Assert.Contains("  DeferRequest { Reason = SLOT_NOT_AVAILABLE, Slot = Slot/228340,", section, StringComparison.Ordinal);
        Assert.DoesNotContain(NhsNumber, section, StringComparison.Ordinal);
        Assert.DoesNotContain(Ubrn, section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_plain_text_of_120_columns_in_a_pipe()
    {
        SampleRun run = await Sample.RunAsync("tour");

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.NotEqual(0xEF, run.OutputBytes[0]);
        string[] lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(120, lines.Max(line => line.Length));
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));
    }

    [Theory]
    [InlineData("BookRequest ")]
    [InlineData("DeferRequest ")]
    public async Task The_text_of_a_request_hides_its_personal_data(string name)
    {
        SampleRun run = await Sample.RunAsync("tour");

        string[] texts = [.. run.Output.ReplaceLineEndings("\n").Split("\n\n").Where(block => block.TrimStart().StartsWith(name, StringComparison.Ordinal))];
        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            Assert.Contains("Patient = (not shown)", text.ReplaceLineEndings("").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(NhsNumber, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Ubrn, text, StringComparison.Ordinal);
        });
    }

    /// <summary>Gives the part of the page below the heading with that number.</summary>
    private static async Task<string> SectionOf(string number)
    {
        SampleRun run = await Sample.RunAsync("tour");
        string[] sections = run.Output.ReplaceLineEndings("\n").Split("\n── ");
        return Assert.Single(sections, section => section.StartsWith(number, StringComparison.Ordinal));
    }
}
