using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Judging;

namespace ErsToolkit.Tool.Importing;

/// <summary>The types and codes that an imported spec uses: those of the package where they fit, and its own.</summary>
/// <param name="library">The library of the package.</param>
/// <param name="names">Makes names for new ones.</param>
internal sealed class ImportedTypes(LibraryModel library, ImportNames names)
{
    /// <summary>Visible ASCII, as long as an id of FHIR: what is taken where a description does not say what a value looks like.</summary>
    private const string AnyId = "[!-~]{1,64}";

    private readonly Dictionary<string, (string Name, SpecElement Element)> _codes = [];
    private readonly Dictionary<string, (string Name, SpecElement Element)> _types = [];

    /// <summary>The code systems of the spec.</summary>
    public IEnumerable<SpecElement> Codes => _codes.Values.Select(codes => codes.Element);

    /// <summary>The types that a library of its own must have.</summary>
    public IEnumerable<SpecElement> Types => _types.Values.Select(type => type.Element);

    /// <summary>Whether a type is a set of codes, of the spec or of the package.</summary>
    public bool IsCodes(string? type) => type is not null && (_codes.Values.Any(codes => codes.Name == type) || library.Codes.Any(codes => codes.Name == type));

    public string CodesOf(string? system, IReadOnlyList<string> values, string words, string? documentation)
    {
        string identity = system + "|" + string.Join('|', values);
        if (!_codes.TryGetValue(identity, out (string Name, SpecElement Element) known))
        {
            string name = names.Of(words, "Codes");
            IEnumerable<SpecElement> codes = values.Select(value => SpecElement.Of("code", ("value", value)));
            known = (name, SpecElement.Of("codes", ("name", name), ("system", system)).Saying(documentation).With(codes));
            _codes[identity] = known;
        }

        return known.Name;
    }

    /// <summary>The type of the package for the identifiers of a system; <see langword="null"/> for none.</summary>
    public string? IdentifierOf(string? system) => library.Types.FirstOrDefault(type => system is not null && type.System == system)?.Name;

    /// <summary>The type of the identifiers of a system.</summary>
    public string IdentifierOf(string system, Schema value, string words, List<SpecElement> remarks)
    {
        if (IdentifierOf(system) is { } packaged)
            return packaged;

        if (!_types.TryGetValue(system, out (string Name, SpecElement Element) known))
        {
            string name = names.Of(words.EndsWith("Id", StringComparison.Ordinal) ? words : words + "Id", "Identifier");
            string? pattern = PatternOf(value.Pattern);
            known = (name, SpecElement.Of("type", ("name", name), ("system", system), ("pattern", pattern ?? AnyId)).Saying(value.Description));
            _types[system] = known;
            if (pattern is null)
            {
                string why = value.Pattern is null ? "" : $", because a spec cannot say the pattern {value.Pattern}";
                remarks.Add(SpecElement.Comment($"Any visible text is accepted as a value of {system}{why}: correct the pattern of {name} in the library."));
            }
        }

        return known.Name;
    }

    /// <summary>A regular expression as a pattern of a spec; <see langword="null"/> if it cannot be one.</summary>
    private static string? PatternOf(string? expression)
    {
        string pattern = (expression ?? "").TrimStart('^').TrimEnd('$').Replace(@"\d", "[0-9]", StringComparison.Ordinal);
        return PatternParser.Parse(pattern, out _) is null ? null : pattern;
    }

    /// <summary>The type of the package of which a text is one; <see langword="null"/> for none.</summary>
    public string? ReferenceLike(string? example) =>
        example is null ? null : library.Types.FirstOrDefault(type => type.IsReference && ValueRules.IsMatch(type, example))?.Name;

    /// <summary>The codes of the package with just these values; <see langword="null"/> for none.</summary>
    public string? PackagedCodes(IReadOnlyList<string> values) =>
        library.Codes.FirstOrDefault(codes => codes.Codes.Select(code => code.Value).ToHashSet().SetEquals(values))?.Name;
}
