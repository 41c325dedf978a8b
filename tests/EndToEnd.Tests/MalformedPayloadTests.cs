using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using EndToEnd.Tests.Running;
using Xunit;

namespace EndToEnd.Tests;

/// <summary>If these fail, a file that is no deferral at all ends the run, or is reported as something that it is not.</summary>
public sealed class MalformedPayloadTests
{
    private static readonly Dictionary<string, byte[]> Contents = new()
    {
        ["empty"] = [],
        ["cut off"] = Encoding.UTF8.GetBytes(Payload.Good[..300]),
        ["no object"] = "[]"u8.ToArray(),
        ["not UTF-8"] = Encoding.Latin1.GetBytes(Payload.Good.Replace("Wednesdays", "é", StringComparison.Ordinal)),
        ["UTF-16"] = Encoding.Unicode.GetBytes(Payload.Good),
        ["binary"] = [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0xFF],
        ["too deep"] = Encoding.UTF8.GetBytes(new string('[', 100_000)),
        ["too large"] = Encoding.UTF8.GetBytes(new string(' ', 3 * 1024 * 1024) + Payload.Good),
        ["another resource"] = Encoding.UTF8.GetBytes(Payload.With(payload => payload["resourceType"] = "Slot")),
    };

    // The names only: a test's data becomes part of its name.
    public static TheoryData<string> Names => [.. Contents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_no_Appointment_is_one_error_without_an_operation(string name)
    {
        using var folder = new PayloadFolder();
        string file = folder.Add(name, Contents[name]);

        SampleRun run = await Sample.RunAsync("validate", "--json", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
        JsonElement line = Assert.Single(run.JsonLines);
        Assert.Equal(JsonValueKind.Null, line.GetProperty("operation").ValueKind);
        Assert.False(line.GetProperty("valid").GetBoolean());
        Assert.Equal("error INVALID_VALUE Appointment", Assert.Single(line.Issues()).Summary());
    }
}
