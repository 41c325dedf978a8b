namespace ErsToolkit.Generator.Model.Values;

/// <summary>What the analyzers look at in a constant.</summary>
/// <param name="Pattern">The pattern of the whole text; empty for any.</param>
/// <param name="Check">The name of a check that it must also pass, or the range of a number; empty for none.</param>
/// <param name="Maximum">The greatest length; empty for no bound.</param>
/// <param name="Severity">How bad it is where it does not fit.</param>
/// <param name="Form">The form of a reference as people read it; empty for anything else.</param>
internal sealed record FormatModel(string Pattern, string Check = "", string Maximum = "", string Severity = "error", string Form = "");
