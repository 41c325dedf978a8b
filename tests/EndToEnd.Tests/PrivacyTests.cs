using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, what <c>validate</c> or <c>outcome</c> writes carries personal data into logs.</summary>
public sealed class PrivacyTests
{
    private const string WrongNhsNumber = "9990000019";

    private static readonly string[] Personal = [Payload.NhsNumber, WrongNhsNumber, Payload.Ubrn, Payload.Comment, "Wednesdays", "Jane Quigley", "Quigley"];

    [Theory]
    [InlineData("--json")]
    [InlineData("--json=false")]
    public async Task No_value_of_a_payload_is_repeated(string option)
    {
        using var folder = new PayloadFolder();
        string[] files =
        [
            folder.Add("good", Payload.Good),
            folder.Add("number", Payload.With(payload => Payload.PatientOf(payload)["value"] = WrongNhsNumber)),
            folder.Add("system", Payload.With(payload => Payload.PatientOf(payload)["system"] = Payload.NhsNumber)),
            folder.Add("referral", Payload.With(payload => payload["incomingReferral"]![0]!["reference"] = "ReferralRequest/" + Payload.Ubrn)),
            folder.Add("comment", Payload.With(payload => payload["comment"] = string.Join(' ', Enumerable.Repeat(Payload.Comment, 100)))),
            folder.Add("code", Payload.WithReason("Jane Quigley")),
            folder.Add("name", Payload.With(payload => payload["Jane Quigley"] = Payload.NhsNumber)),
            folder.Add("number-as-name", Payload.With(payload => payload[Payload.NhsNumber] = 1)),
            folder.Add("cut", Payload.Good[..(Payload.Good.IndexOf("Wednesdays", StringComparison.Ordinal) + 10)]),
            folder.Add("escape", Payload.Good.Replace("Wednesdays", "Wednesdays \\q", StringComparison.Ordinal)),
        ];

        SampleRun run = await Sample.RunAsync(["validate", option, .. files]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(files.Length, files.Count(file => run.Output.Contains(file, StringComparison.Ordinal)));
        AssertNothingPersonal(run);
    }

    [Theory]
    [InlineData("book")]
    [InlineData("defer")]
    public async Task No_prose_of_an_answer_is_repeated_for_people(string operation)
    {
        // What stands where a key should is shown only if it has the form of one.
        string body = Refusal.With("VERSION_CONFLICT", "Jane Quigley", Payload.NhsNumber, Payload.Ubrn);

        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(body), "outcome", "--operation", operation, "--status", "422", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("error VERSION_CONFLICT", run.Output, StringComparison.Ordinal);
        AssertNothingPersonal(run);
    }

    [Fact]
    public async Task No_prose_of_an_answer_is_repeated_for_programs()
    {
        string body = Refusal.With("VERSION_CONFLICT", "SLOT_NOT_AVAILABLE");

        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(body), "outcome", "--operation", "book", "--status", "422", "--json", "-");

        Assert.Equal("VERSION_CONFLICT", Assert.Single(run.JsonLines).Text("key"));
        AssertNothingPersonal(run);
    }

    private static void AssertNothingPersonal(SampleRun run) =>
        Assert.All(Personal, value => Assert.DoesNotContain(value, run.Output + run.Error, StringComparison.OrdinalIgnoreCase));
}
