namespace ErsToolkit.Generator.Spec;

/// <summary>The text of a spec file and what the project says of it.</summary>
internal sealed record SpecText(string Path, string Text, bool IsChosen, string Namespace);
