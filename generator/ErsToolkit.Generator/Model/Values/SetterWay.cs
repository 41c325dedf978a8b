namespace ErsToolkit.Generator.Model.Values;

/// <summary>One way to give a builder a value.</summary>
/// <param name="Parameters">The parameters with their types.</param>
/// <param name="Value">The value that they make.</param>
/// <param name="LosesOffset">Whether the way is only there to be refused.</param>
internal sealed record SetterWay(string Parameters, string Value, bool LosesOffset = false);
