using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>A typed value: the value of an identifier, or a reference made of a template.</summary>
internal sealed record TypeModel
{
    public required string Name { get; init; }

    public required string Documentation { get; init; }

    /// <summary>The identifier system; empty for a reference.</summary>
    public string System { get; init; } = "";

    /// <summary>What the whole text must match.</summary>
    public required PatternModel Pattern { get; init; }

    /// <summary>The form shown to people, such as <c>Thing/{id}</c>; empty for an identifier.</summary>
    public string Form { get; init; } = "";

    /// <summary>The parts of a reference's template, in order; none for an identifier.</summary>
    public EquatableArray<TemplatePartModel> Parts { get; init; }

    /// <summary>The number of path segments of a reference.</summary>
    public int SegmentCount { get; init; }

    /// <summary>The method of the runtime's checks that the text must also pass; empty for none.</summary>
    public string Check { get; init; } = "";

    /// <summary>The name of that check in the specification; empty for none.</summary>
    public string CheckName { get; init; } = "";

    public bool IsSensitive { get; init; }

    /// <summary>Known misspellings of <see cref="System"/>.</summary>
    public EquatableArray<string> Slips { get; init; }

    public bool IsReference => Form.Length > 0;

    /// <summary>What a value must be, in words.</summary>
    internal string Expected => IsReference ? "a reference of the form " + Form : Pattern.Expected + (Check.Length > 0 ? " with a valid check digit" : "");
}

/// <summary>A named part of a reference, which fills one path segment.</summary>
internal sealed record TemplatePartModel
{
    public required string Name { get; init; }

    public required int Segment { get; init; }

    /// <summary>Whether the part is a number: digits without a leading zero.</summary>
    public required bool IsNumber { get; init; }
}
