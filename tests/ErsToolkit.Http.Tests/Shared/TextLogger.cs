using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Hands on everything that is logged, at every level, with the values behind it.</summary>
internal sealed class TextLogger(Action<LogLevel, string> take) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
        take(logLevel, $"{formatter(state, exception)} [{values}] {exception}");
    }
}
