using System;

namespace ErsToolkit.Http.Sending;

/// <summary>Random numbers for one client; several requests may ask at once.</summary>
internal sealed class JitterSource
{
    private readonly Random _random = new();

    public double Next()
    {
        lock (_random)
        {
#pragma warning disable CA5394 // It spreads load, and protects nothing.
            return _random.NextDouble();
#pragma warning restore CA5394
        }
    }
}
