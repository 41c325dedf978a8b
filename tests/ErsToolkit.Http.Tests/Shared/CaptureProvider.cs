using Microsoft.Extensions.Logging;

namespace ErsToolkit.Http.Tests.Shared;

/// <summary>Lets a program log into a capture, whatever the category.</summary>
internal sealed class CaptureProvider(LogCapture log) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => log.Logger;

    public void Dispose()
    {
    }
}
