using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model.Values;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Language;

/// <summary>The kinds of value that the language itself has, by the names of FHIR's primitives.</summary>
internal static class ValueKinds
{
    /// <summary>The kind of a value whose type is not said.</summary>
    public const string Usual = "string";

    private const string Least = "min";
    private const string Most = "max";

    private static readonly Dictionary<string, Kind> All = new()
    {
        [Usual] = new(Text, Most, "over"),
        ["id"] = new((_, _) => new IdValue()),
        ["uri"] = new((_, _) => new UriValue()),
        ["date"] = new((_, _) => new DateValue()),
        ["dateTime"] = new((_, _) => new DateTimeValue()),
        ["instant"] = new((_, _) => new InstantValue()),
        ["boolean"] = new((_, _) => new BooleanValue()),
        ["integer"] = new(Integer, Least, Most),
        ["decimal"] = new(Decimal, Least, Most),
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Reads what a type of the language says with the attributes beside it.</summary>
    /// <param name="scope">The spec file.</param>
    /// <param name="node">The element that has the type.</param>
    /// <param name="type">The name of the type, which may be that of something defined.</param>
    /// <param name="value">The value; <see langword="null"/> where it was reported, or where the language has no such type.</param>
    /// <returns>Whether nothing more is to be looked for.</returns>
    public static bool Read(SpecScope scope, SpecNode node, string type, out ValueModel? value)
    {
        value = null;
        if (!All.TryGetValue(type, out Kind? kind))
        {
            return false;
        }

        value = IsBoundedBy(scope, node, type, kind.Bounds) ? kind.Read(scope, node) : null;
        return true;
    }

    /// <summary>Whether a value of a type that is defined has no bounds, which none of them takes.</summary>
    public static bool IsUnbounded(SpecScope scope, SpecNode node, string type) => IsBoundedBy(scope, node, type, []);

    private static bool IsBoundedBy(SpecScope scope, SpecNode node, string type, string[] bounds)
    {
        foreach (string attribute in new[] { Least, Most, "over" })
        {
            if (node.Find(attribute) is SpecAttribute bound && !bounds.Contains(attribute))
            {
                IEnumerable<string> bounded = All.Where(pair => pair.Value.Bounds.Contains(attribute)).Select(pair => pair.Key);
                scope.Report(bound.NameSpan, SpecDiagnostics.ERS1002_Unknown, attribute, "a value of the type " + type, ", or choose the type " + Common.Names.Or(bounded));
                return false;
            }
        }

        return true;
    }

    private static TextValue? Text(SpecScope scope, SpecNode node)
    {
        if (node[Most] is not string most)
        {
            if (node.Find("over") is SpecAttribute over)
            {
                scope.Report(over.NameSpan, SpecDiagnostics.ERS1002_Unknown, over.Name, "a text without 'max'", ", or say how long the text may be");
                return null;
            }

            return new TextValue();
        }

        if (int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length > 0)
        {
            return new TextValue(length, SpecScope.Severity(node, "over"));
        }

        scope.Report(node.SpanOf(Most), SpecDiagnostics.ERS1007_ForbiddenValue, most, Most, "the greatest length, a whole number of at least 1");
        return null;
    }

    private static IntegerValue? Integer(SpecScope scope, SpecNode node)
    {
        var any = new IntegerValue();
        return Bounds(scope, node, text => any.Takes(text) ? int.Parse(text, CultureInfo.InvariantCulture) : null, "a whole number that FHIR's integer can be") is var (least, most)
            ? new IntegerValue((int)(least ?? any.Minimum), (int)(most ?? any.Maximum))
            : null;
    }

    private static DecimalValue? Decimal(SpecScope scope, SpecNode node) =>
        Bounds(scope, node, DecimalValue.Read, "a decimal number such as 0.5") is var (least, most) ? new DecimalValue(least, most) : null;

    /// <summary>Reads the least and the greatest value, or reports what is wrong with them.</summary>
    private static (decimal? Least, decimal? Most)? Bounds(SpecScope scope, SpecNode node, Func<string, decimal?> read, string expected)
    {
        foreach (string attribute in new[] { Least, Most }.Where(name => node[name] is string text && read(text) is null))
        {
            scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, node[attribute]!, attribute, expected);
            return null;
        }

        decimal? least = node[Least] is string low ? read(low) : null;
        decimal? most = node[Most] is string high ? read(high) : null;
        if (least > most)
        {
            scope.Report(node.SpanOf(Most), SpecDiagnostics.ERS1008_Contradiction, "max is less than min", "Let it be as great, or greater");
            return null;
        }

        return (least, most);
    }

    /// <param name="read">Makes the value.</param>
    /// <param name="bounds">The attributes that bound it.</param>
    private sealed class Kind(Func<SpecScope, SpecNode, ValueModel?> read, params string[] bounds)
    {
        public Func<SpecScope, SpecNode, ValueModel?> Read { get; } = read;

        public string[] Bounds { get; } = bounds;
    }
}
