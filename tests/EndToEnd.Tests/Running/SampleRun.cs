using System;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace EndToEnd.Tests.Running;

/// <summary>What one run of the sample left behind.</summary>
internal sealed record SampleRun(int ExitCode, byte[] OutputBytes, string Error)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Output => StrictUtf8.GetString(OutputBytes);

    /// <summary>The lines on standard output, each parsed as JSON.</summary>
    public JsonElement[] JsonLines => [.. Lines(Output).Select(line => JsonDocument.Parse(line).RootElement)];

    public string[] ErrorLines => Lines(Error);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
