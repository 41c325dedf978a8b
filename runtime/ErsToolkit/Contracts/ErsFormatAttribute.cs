using System;

namespace ErsToolkit;

/// <summary>States what text a field of a generated builder accepts.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ErsFormatAttribute(string field, string pattern, string check, string maxLength, string severity) : Attribute
{
    /// <summary>The field that the format speaks of, or one part of a reference: the field and the part, with a dot between them.</summary>
    public string Field { get; } = field;

    /// <summary>The pattern that the whole text must match, in the subset that the specification language allows; empty for none.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The pattern as people write it, such as <c>Thing/{id}</c>; empty where nobody does.</summary>
    public string Form { get; set; } = "";

    /// <summary>The name of a further check, such as that of a check digit, or <c>range</c> with the least and the greatest number; empty for none.</summary>
    public string Check { get; } = check;

    /// <summary>The greatest length in UTF-16 code units, in decimal; empty for none.</summary>
    public string MaxLength { get; } = maxLength;

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public string Severity { get; } = severity;
}
