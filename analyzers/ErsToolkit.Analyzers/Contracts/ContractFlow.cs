namespace ErsToolkit.Analyzers.Contracts;

/// <summary>One flow to an operation: after <see cref="Outcome"/> only <see cref="Reason"/> is permitted.</summary>
/// <param name="Outcome">The outcome's code; empty where something other than an outcome permits the reason.</param>
/// <param name="Reason">The code of the reason; empty where the specification leaves open whether there is one.</param>
internal readonly record struct ContractFlow(string Outcome, string Reason);
