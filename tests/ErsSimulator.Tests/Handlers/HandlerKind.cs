using System;
using Microsoft.Extensions.DependencyInjection;

namespace ErsSimulator.Tests;

/// <summary>A kind of handler that programs put before the network.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Fault">What goes wrong with the first request; null for nothing.</param>
/// <param name="Add">Puts it into a client's chain.</param>
internal sealed record HandlerKind(string Name, string? Fault, Action<IHttpClientBuilder, Simulator> Add)
{
    public static HandlerKind Of(string name, string? fault, Act act) => new(name, fault, (http, simulator) => http.AddHttpMessageHandler(() => new ActingHandler(simulator, act)));
}
