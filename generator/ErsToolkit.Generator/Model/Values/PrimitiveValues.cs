using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>A primitive of FHIR that JSON writes as text and that has a grammar of its own.</summary>
internal abstract record PrimitiveValue : StringValue
{
    /// <summary>The name of the primitive.</summary>
    protected abstract string Name { get; }

    /// <summary>The method of the runtime that knows the grammar.</summary>
    private string Grammar => RuntimeNames.Serialization + "FhirPrimitives.Is" + Names.Pascal(Name);

    public override string Expected => "a FHIR " + Name;

    public override ValueTypeModel Compared => new(ValueKind.Opaque);

    public override string IsInvalidInJson(string found) => $"!{Grammar}(reader.Text)";

    public override string IsInvalid(string value) => $"!{Grammar}({value})";
}

/// <summary>FHIR's <c>id</c>.</summary>
internal sealed record IdValue : PrimitiveValue
{
    protected override string Name => "id";

    public override FormatModel Constant => new("[A-Za-z0-9.-]{1,64}");

    public override bool Takes(string text) =>
        text.Length is > 0 and <= 64 && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.');
}

/// <summary>FHIR's <c>uri</c>: a text without white space.</summary>
internal sealed record UriValue : PrimitiveValue
{
    protected override string Name => "uri";

    public override bool Takes(string text) => text.Length > 0 && !text.Any(char.IsWhiteSpace);
}

/// <summary>FHIR's <c>date</c>: a year, a month or a day.</summary>
internal sealed record DateValue : PrimitiveValue
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
    private static readonly string[] Parts = ["Year", "Month", "Day"];

    protected override string Name => "date";

    public override bool Takes(string text) => IsDate(text);

    public override IEnumerable<SetterWay> Ways(ICodeDialect code, string name) =>
        base.Ways(code, name).Append(new(
            string.Join(", ", Parts.Select(part => "int " + Names.Camel(name) + part)),
            $"{RuntimeNames.Serialization}FhirPrimitives.FormatDate({string.Join(", ", Parts.Select(part => Names.Camel(name) + part))})"));

    public static bool IsDate(string text) => DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>FHIR's <c>dateTime</c>: a date, or a time to the second or finer with its offset.</summary>
internal sealed record DateTimeValue : PrimitiveValue
{
    protected override string Name => "dateTime";

    public override bool Takes(string text) => DateValue.IsDate(text) || InstantValue.IsInstant(text);

    public override IEnumerable<SetterWay> Ways(ICodeDialect code, string name) => base.Ways(code, name).Concat(
    [
        new(RuntimeNames.DateTimeOffset + " " + Names.Camel(name), $"{RuntimeNames.Serialization}FhirPrimitives.Format({Names.Camel(name)})"),
        new(RuntimeNames.DateTime + " " + Names.Camel(name), Names.Camel(name), LosesOffset: true),
    ]);
}
