namespace ErsToolkit.Generator.Model;

/// <summary>The outcome keys that the kinds of breach raise.</summary>
internal sealed record BreachModel(string Missing, string Invalid, string Code, string Forbidden, string Unknown);
