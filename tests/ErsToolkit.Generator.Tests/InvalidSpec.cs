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

    /// <summary>The problems as <c>id at line:column</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = Raises().Matches(file.Text).Select(match => match.Groups[1].Value).Order().ToArray();

    /// <summary>A file that is generated all the same, or <c>nothing</c>.</summary>
    public string Generates { get; } = GeneratesForm().Match(file.Text).Groups[1].Value;

    /// <summary>Whether the schema refuses the file too.</summary>
    public bool IsRefusedBySchema { get; } = file.Text.Contains("<!-- the schema refuses it too -->", System.StringComparison.Ordinal);

    public static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} at {place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}");
    }

    [GeneratedRegex("<!-- raises (ERS\\d{4} at \\d+:\\d+) -->")]
    private static partial Regex Raises();

    [GeneratedRegex("<!-- generates (\\w+) -->")]
    private static partial Regex GeneratesForm();
}
