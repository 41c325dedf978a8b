using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>A constant time after which somebody stops waiting for a client.</summary>
/// <param name="Value">The time.</param>
/// <param name="Seconds">Its seconds.</param>
/// <param name="Client">The client that may take longer.</param>
internal sealed record TimeLimit(IOperation Value, double Seconds, ClientContract Client);
