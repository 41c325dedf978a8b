using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a slip in the command line goes to an e-RS, or a token or a patient's number is shown.</summary>
public sealed class RemoteUsageTests
{
    private const string Token = "a-secret-token";
    private const string Ubrn = "000000070002";
    private const string Patient = "9401130264";

    // Nothing is sent, so no such host has to be there.
    private static readonly Dictionary<string, string> Good = new()
    {
        ["--base-url"] = "https://ers.invalid/referrals/FHIR",
        ["--organisation"] = "R69",
        ["--commissioning-organisation"] = "R68",
        ["--service"] = "70000",
        ["--priority"] = "routine",
    };

    [Theory]
    [InlineData("--base-url", "sandbox", "--base-url is a whole address down to FHIR, such as ")]
    [InlineData("--base-url", "ftp://ers.invalid/FHIR", "--base-url is a whole address down to FHIR, such as ")]
    [InlineData("--base-url", "http://ers.invalid/FHIR", "--base-url needs https")]
    [InlineData("--base-url", "https://user:" + Token + "@ers.invalid/FHIR", "--base-url has no name or password in it")]
    [InlineData("--base-url", "https://ers.invalid/FHIR?token=" + Token, "--base-url ends with its path")]
    [InlineData("--base-url", "https://ers.invalid/FHIR/STU3/", "--base-url ends before /STU3")]
    [InlineData("--organisation", null, "--base-url needs --organisation too, an ODS code.")]
    [InlineData("--organisation", "R 69", "--organisation is an ODS code, not 'R 69'.")]
    [InlineData("--organisation", "", "--organisation is an ODS code, not ''.")]
    [InlineData("--commissioning-organisation", null, "--base-url needs --commissioning-organisation too")]
    [InlineData("--commissioning-organisation", "R68-AND-SO-ON", "--commissioning-organisation is an ODS code, not 'R68-AND-SO-ON'.")]
    [InlineData("--function", "SERVICE_PROVIDER_CLINICIAN", "--function is one of REFERRING_CLINICIAN, REFERRING_CLINICIAN_ADMIN, not 'SERVICE_PROVIDER_CLINICIAN'.")]
    [InlineData("--service", null, "--base-url needs --service too")]
    [InlineData("--service", "Cardiology", "--service is a number of 1 to 64 digits, not 'Cardiology'.")]
    [InlineData("--priority", null, "--base-url needs --priority too, one of routine, urgent, two-week-wait.")]
    [InlineData("--priority", "soon", "--priority is one of routine, urgent, two-week-wait, not 'soon'.")]
    [InlineData("--priority", Patient, "--priority is one of routine, urgent, two-week-wait, not '(not shown)'.")]
    [InlineData("--count", "0", "--count is a number from 1 to 100, not '0'.")]
    [InlineData("--count", "101", "--count is a number from 1 to 100, not '101'.")]
    [InlineData("--count", "all", "--count is a number from 1 to 100, not 'all'.")]
    [InlineData("--ubrn", Patient, "--ubrn is the 12 digits of a UBRN; what stands there is not.")]
    [InlineData("--patient", Patient, "--patient is only for --book")]
    [InlineData("--book", "", "--book needs --ubrn, or better the environment variable ERS_UBRN")]
    [InlineData("--book", "--ubrn=" + Ubrn, "--book needs --patient, or better the environment variable ERS_PATIENT")]
    [InlineData("--book", "--ubrn=" + Ubrn + " --patient=9401130265", "--patient is an NHS number, 10 digits of which the last checks the others; what stands there is not.")]
    [InlineData("--book", Patient, "'(not shown)' is neither a command nor an option here.")]
    [InlineData("--book", "--ubrm=" + Ubrn, "'--ubrm=(not shown)' is neither a command nor an option here.")]
    public async Task What_is_wrong_is_one_message_and_nothing_is_sent(string option, string? value, string message)
    {
        var given = new Dictionary<string, string>(Good);
        given.Remove(option);
        IEnumerable<string> arguments = given.SelectMany(pair => new[] { pair.Key, pair.Value })
            .Concat(value is null ? [] : option == "--book" ? [option, .. value.Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [option, value]);

        await FailsAsync(message, Environment(), [.. arguments]);
    }

    [Theory]
    [InlineData("ERS_ACCESS_TOKEN", "", "the environment variable ERS_ACCESS_TOKEN is not set")]
    [InlineData("ERS_ACCESS_TOKEN", "Bearer " + Token, "the environment variable ERS_ACCESS_TOKEN holds the access token alone")]
    [InlineData("ERS_UBRN", Patient, "the environment variable ERS_UBRN is the 12 digits of a UBRN; what stands there is not.")]
    [InlineData("ERS_PATIENT", Ubrn, "the environment variable ERS_PATIENT is an NHS number")]
    public async Task So_is_what_is_wrong_in_the_environment(string variable, string value, string message)
    {
        Dictionary<string, string> environment = Environment();
        environment["ERS_UBRN"] = Ubrn;
        environment["ERS_PATIENT"] = Patient;
        environment[variable] = value;

        await FailsAsync(message, environment, [.. Good.SelectMany(pair => new[] { pair.Key, pair.Value }), "--book"]);
    }

    [Theory]
    [InlineData("--organisation", "R69")]
    [InlineData("--function", "REFERRING_CLINICIAN")]
    [InlineData("--commissioning-organisation", "R68")]
    [InlineData("--service", "70000")]
    [InlineData("--priority", "routine")]
    [InlineData("--count", "20")]
    [InlineData("--ubrn", Ubrn)]
    [InlineData("--patient", Patient)]
    [InlineData("--book")]
    public async Task Without_an_address_the_other_options_say_nothing(params string[] arguments) =>
        await FailsAsync($"{arguments[0]} is only for --base-url URL", Environment(), arguments);

    private static Dictionary<string, string> Environment() => new() { ["ERS_ACCESS_TOKEN"] = Token };

    private static async Task FailsAsync(string message, Dictionary<string, string> environment, string[] arguments)
    {
        SampleRun run = await Sample.RunWithEnvironmentAsync(environment, ["demo", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("BookOrDefer: " + message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.All(new[] { Token, Ubrn, Patient, Patient[..^1] }, value => Assert.DoesNotContain(value, run.Error, StringComparison.Ordinal));
    }
}
