using System;
using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Telemetry;

/// <summary>Whoever looks on must not take away what came of a request: what a log or a listener throws ends here.</summary>
internal static class Onlookers
{
    public static void Tell(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // There is nobody else to tell.
        }
    }

    public static ILogger Quiet(ILogger logger) => new QuietLogger(logger);

    private sealed class QuietLogger(ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel)
        {
            bool isEnabled = false;
            Tell(() => isEnabled = logger.IsEnabled(logLevel));
            return isEnabled;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Tell(() => logger.Log(logLevel, eventId, state, exception, formatter));
    }
}
