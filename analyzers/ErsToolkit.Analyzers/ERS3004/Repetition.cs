using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.ERS3004;

/// <summary>A place from which a request may be sent again.</summary>
/// <param name="At">The place.</param>
/// <param name="What">What is called there.</param>
/// <param name="Because">Goes on with the first sentence of the message.</param>
/// <param name="Besides">Goes on with the second.</param>
internal sealed record Repetition(Location At, string What, string Because = "", string Besides = "");
