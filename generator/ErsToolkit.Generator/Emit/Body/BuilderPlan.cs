namespace ErsToolkit.Generator.Emit.Body;

/// <summary>A builder to which setters are emitted.</summary>
/// <param name="Name">The builder's name.</param>
/// <param name="Make">The expression that makes a new one of the variable <c>draft</c>.</param>
internal sealed record BuilderPlan(string Name, string Make);
