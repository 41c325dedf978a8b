using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, the sample shows or checks another edition than the one that was asked for.</summary>
public sealed class EditionTests
{
    [Theory]
    [InlineData("current", "error")]
    [InlineData("v1", "warning")]
    public async Task The_edition_that_was_asked_for_decides_what_a_missing_patient_is(string edition, string severity)
    {
        string payload = CurrentPayload.With(CurrentPayload.NoSlots, payload => payload["participant"]!.AsArray().RemoveAt(1));

        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(payload), "validate", "--edition", edition, "--json", "-");

        Assert.Equal(severity + " MISSING_VALUE Appointment.participant", Assert.Single(Assert.Single(run.JsonLines).Issues()).Summary());
        Assert.Equal(severity == "error" ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task A_reason_of_the_current_edition_which_is_the_default_is_not_one_of_v1()
    {
        byte[] payload = Encoding.UTF8.GetBytes(CurrentPayload.Triage);

        SampleRun unnamed = await Sample.RunWithInputAsync(payload, "validate", "--json", "-");
        SampleRun v1 = await Sample.RunWithInputAsync(payload, "validate", "--json", "--edition=v1", "-");

        Assert.Equal("""{"file":"-","operation":"defer","valid":true,"issues":[]}""" + "\n", unnamed.Output);
        Assert.Equal("error INVALID_CODE Appointment.reason[0].coding[0].code", Assert.Single(Assert.Single(v1.JsonLines).Issues()).Summary());
    }

    [Fact]
    public async Task The_demonstration_of_the_current_edition_shows_what_is_its_own()
    {
        SampleRun run = await Sample.RunAsync("tour", "--edition", "current");
        SampleRun unnamed = await Sample.RunAsync("tour");

        Assert.Equal(unnamed.Output, run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.StartsWith("Edition current of ", run.Output, StringComparison.Ordinal);
        string[] own =
        [
            "\"id\": \"appointment\"",
            "/eRS-Appointment-1\"",
            "\"code\": \"CON\"",
            "DeferReason.Triage",
            "POST {base}/STU3/Appointment,",
            "Authorization: Bearer",
            "NHSD-eRS-Business-Function",
            "REFERRAL_LOCKED, which is what the status alone says",
        ];
        Assert.All(own, part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("XAPI_ASID", run.Output, StringComparison.Ordinal);
        Assert.Matches("no patient \\(edition +MISSING_VALUE", run.Output);
        Assert.Equal(3, run.Output.Split("valid: 0 errors, 0 warnings").Length - 1);
        Assert.Equal(120, run.Output.ReplaceLineEndings("\n").Split('\n').Max(line => line.Length));
    }

    [Fact]
    public async Task The_demonstration_of_v1_shows_its_headers_and_says_that_it_is_deprecated()
    {
        SampleRun run = await Sample.RunAsync("tour", "--edition", "v1");

        Assert.StartsWith("Edition v1 of ", run.Output, StringComparison.Ordinal);
        Assert.Contains("The NHS has deprecated this edition.", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("POST {base}/STU3/v1/Appointment,", run.Output, StringComparison.Ordinal);
        Assert.Contains("XAPI_ASID", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Triage", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("tour")]
    [InlineData("validate")]
    [InlineData("outcome")]
    [InlineData("rebuild")]
    public async Task The_help_says_which_edition_is_deprecated_and_which_is_for_new_integrations(string command)
    {
        SampleRun run = await Sample.RunAsync(command, "--help");

        string help = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("--edition <current|v1>", help, StringComparison.Ordinal);
        Assert.Contains("current, which is the default and which new integrations must use, or v1, which the NHS has deprecated.", help,
            StringComparison.Ordinal);
    }
}
