using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Keeps everything that is logged.</summary>
internal sealed class LogCapture
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = new();

    public LogCapture() => Logger = new TextLogger((level, text) => _entries.Enqueue((level, text)));

    public ILogger Logger { get; }

    public IReadOnlyList<string> Texts => [.. _entries.Select(entry => entry.Text)];

    public IReadOnlyList<LogLevel> Levels => [.. _entries.Select(entry => entry.Level)];
}
