using System;
using System.Text;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using ErsToolkit;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a refusal whose body the gateway left out, or wrote itself, leads to another step than its status asks for.</summary>
public sealed class CurrentOutcomeTests
{
    private const string Html = "<html><head><title>Error</title></head><body><h1>The request was refused</h1></body></html>";

    /// <summary>The operation, the status, the key that it alone tells or null, and the next step.</summary>
    public static TheoryData<string, int, string?, string> Statuses => new()
    {
        { "book", 401, "NO_ACCESS", "SignIn" },
        { "book", 403, null, "Stop" },
        { "book", 409, "VERSION_CONFLICT", "RereadReferral" },
        { "book", 423, "REFERRAL_LOCKED", "Wait" },
        { "book", 429, null, "BackOff" },
        { "book", 503, "SYSTEM_UNAVAILABLE", "RereadReferral" },
        { "book", 504, null, "RereadReferral" },
        { "defer", 401, "NO_ACCESS", "SignIn" },
        { "defer", 403, null, "Stop" },
        { "defer", 409, "VERSION_CONFLICT", "RereadReferral" },
        { "defer", 423, "REFERRAL_LOCKED", "Wait" },
        { "defer", 429, null, "BackOff" },
        { "defer", 503, "SYSTEM_UNAVAILABLE", "RereadReferral" },
        { "defer", 504, null, "RereadReferral" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Where_the_body_is_empty_or_HTML_the_status_alone_decides(string operation, int status, string? key, string next)
    {
        foreach (string body in (string[])["", Html])
            Assert.Equal((key, "", next), Read(operation, status, body));
    }

    [Theory]
    [InlineData("book", 504, "PAS_NOT_RESPONDING", "RereadReferral")]
    [InlineData("book", 502, "PAS_RESPONDED_WITH_ERROR", "SearchAgain")]
    [InlineData("book", 403, "FORBIDDEN", "Stop")]
    [InlineData("defer", 403, "NO_ACCESS", "Stop")]
    [InlineData("defer", 422, "UNEXPECTED_FIELD", "FixRequest")]
    [InlineData("defer", 503, "SYSTEM_UNAVAILABLE", "RereadReferral")]
    public void A_key_in_the_body_decides_whatever_the_status(string operation, int status, string key, string next)
    {
        Assert.Equal((key, key, next), Read(operation, status, Refusal.With(key)));
    }

    [Theory]
    [InlineData("current", "REFERRAL_LOCKED")]
    [InlineData("v1", null)]
    public async Task The_sample_gives_the_key_that_the_status_alone_tells_in_the_edition_that_was_asked_for(string edition, string? key)
    {
        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(Html), "outcome", "--edition", edition, "--operation", "book", "--status", "423", "--json", "-");

        Assert.Equal(0, run.ExitCode);
        string written = key is null ? "null" : $"\"{key}\"";
        Assert.Equal($$"""{"key":{{written}},"rawKey":null,"next":"Wait","mayHaveBeenCarriedOut":false,"deferReason":null}""" + "\n", run.Output);
    }

    [Fact]
    public async Task The_sample_says_for_people_that_the_key_comes_from_the_status()
    {
        SampleRun run = await Sample.RunAsync("outcome", "--edition", "current", "--operation", "book", "--status", "409");

        Assert.Matches("Key +VERSION_CONFLICT, which is what the status alone says", run.Output);
        Assert.Matches("Next step +RereadReferral", run.Output);
    }

    [Fact]
    public async Task An_error_that_e_RS_did_not_expect_permits_no_deferral()
    {
        SampleRun run = await Sample.RunWithInputAsync(Encoding.UTF8.GetBytes(Refusal.With("UNABLE_TO_CONFIRM_APPOINTMENT")), "outcome", "--edition", "current", "--operation", "book", "--status", "422", "--json", "-");

        Assert.Equal("""{"key":"UNABLE_TO_CONFIRM_APPOINTMENT","rawKey":"UNABLE_TO_CONFIRM_APPOINTMENT","next":"RereadReferral","mayHaveBeenCarriedOut":true,"deferReason":null}""" + "\n", run.Output);
    }

    private static (string? Key, string RawKey, string Next) Read(string operation, int status, string body)
    {
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes(body);
        if (operation == "book")
        {
            var booking = BookOutcome.Parse(status, bytes);
            return (CodeOf(booking.Key), booking.RawKey, booking.Next.ToString());
        }

        var deferral = DeferOutcome.Parse(status, bytes);
        return (CodeOf(deferral.Key), deferral.RawKey, deferral.Next.ToString());
    }

    private static string? CodeOf(OutcomeKey key) => key == OutcomeKey.Unknown ? null : key.ToCode();
}
