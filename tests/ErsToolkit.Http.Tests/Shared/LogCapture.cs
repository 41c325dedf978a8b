using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Keeps everything that is logged, at every level, with the values behind it.</summary>
internal sealed class LogCapture : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = new();

    public IReadOnlyList<string> Texts => [.. _entries.Select(entry => entry.Text)];

    public IReadOnlyList<LogLevel> Levels => [.. _entries.Select(entry => entry.Level)];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
        _entries.Enqueue((logLevel, $"{formatter(state, exception)} [{values}] {exception}"));
    }
}
