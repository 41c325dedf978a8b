using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Generator.Tests;

/// <summary>A file of spec/invalid with what its comments state.</summary>
internal sealed partial class InvalidSpec(SpecFile file)
{
    public SpecFile File { get; } = file with { IsChosen = true };

    /// <summary>What the project chooses besides the file, as the build property has it.</summary>
    public string Chooses { get; } = ChoosesForm().Match(file.Text).Groups[1].Value;

    /// <summary>The name of another file of the folder that the project has besides; empty where there is none.</summary>
    public string Beside { get; } = BesideForm().Match(file.Text).Groups[1].Value;

    /// <summary>The problems as <c>id at line:column</c>, or <c>id of the project</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = Raises().Matches(file.Text).Select(match => match.Groups[1].Value).Order().ToArray();

    /// <summary>The name of a file that is generated all the same, or <c>nothing</c>. Where it is no dotted name, it is one of the default namespace and of the endpoint A900.</summary>
    public string Generates { get; } = GeneratesForm().Match(file.Text).Groups[1].Value is var name && (name == "nothing" || name.Contains('.', System.StringComparison.Ordinal)) ? name : "ErsToolkit.A900." + name;

    /// <summary>Whether the schema refuses the file too.</summary>
    public bool IsRefusedBySchema { get; } = file.Text.Contains("<!-- the schema refuses it too -->", System.StringComparison.Ordinal);

    public static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return diagnostic.Location == Location.None ? diagnostic.Id + " of the project" : string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} at {place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}");
    }

    [GeneratedRegex("<!-- raises (ERS\\d{4} (?:at \\d+:\\d+|of the project)) -->")]
    private static partial Regex Raises();

    [GeneratedRegex("<!-- generates ([\\w.]+) -->")]
    private static partial Regex GeneratesForm();

    [GeneratedRegex("<!-- stands beside (\\S+) -->")]
    private static partial Regex BesideForm();

    [GeneratedRegex("<!-- the project chooses (\\S+) -->")]
    private static partial Regex ChoosesForm();
}
