using System;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>FHIR's <c>integer</c>, which may have a least and a greatest value.</summary>
internal sealed record IntegerValue(int Minimum = int.MinValue, int Maximum = int.MaxValue) : ValueModel
{
    public override string ClrType => "int";

    public override string Expected => "a whole number"
        + (Minimum > int.MinValue ? " from " + Minimum.ToString(CultureInfo.InvariantCulture) : "")
        + (Maximum < int.MaxValue ? " to " + Maximum.ToString(CultureInfo.InvariantCulture) : "");

    public override FormatModel Constant => new("", $"range {Minimum.ToString(CultureInfo.InvariantCulture)} {Maximum.ToString(CultureInfo.InvariantCulture)}");

    public override ValueTypeModel Compared => new(ValueKind.Number);

    public override JsonForm Json => JsonForm.Number;

    public override Remembering Remembering => Remembering.WhereValid;

    public override bool Takes(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value.ToString(CultureInfo.InvariantCulture) == text && value >= Minimum && value <= Maximum;

    public override string FromToken(ICodeDialect code, string token) => $"{RuntimeNames.Serialization}FhirNumbers.ParseInteger(reader.GetUtf8({token}))";

    public override string IsInvalidInJson(string found) =>
        $"!{RuntimeNames.Serialization}FhirNumbers.IsInteger(reader.Text, {Bound(Minimum)}, {Bound(Maximum)})";

    public override string IsOtherInJson(ICodeDialect code, string only) => $"!{RuntimeNames.Serialization}FhirNumbers.IsInteger(reader.Text, {only}, {only})";

    public override string IsInvalid(string value)
    {
        string[] sides =
        [
            .. Minimum > int.MinValue ? [$"{value} < {Bound(Minimum)}"] : Array.Empty<string>(),
            .. Maximum < int.MaxValue ? [$"{value} > {Bound(Maximum)}"] : Array.Empty<string>(),
        ];
        return sides.Length == 2 ? "(" + string.Join(" || ", sides) + ")" : string.Concat(sides);
    }

    public override string Write(ICodeDialect code, string value) => $"writer.Number({value});";

    public override string Show(string value) => $"{value}.ToString({RuntimeNames.Invariant})";

    public override string Hash(string value) => value;

    public override string ToParameter(ICodeDialect code, string value) => value;

    public override string WriteMember(string member, string value) => $"json.WriteNumber({member}, {value});";

    public override string ReadMember(string member) => $"members.Number({member})";

    /// <summary>The greatest value, as code.</summary>
    internal string Greatest => Bound(Maximum);

    private static string Bound(int value) => value switch
    {
        int.MinValue => "int.MinValue",
        int.MaxValue => "int.MaxValue",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>FHIR's <c>decimal</c>, which may have a least and a greatest value. Its digits are kept: 1.10 is not written as 1.1.</summary>
internal sealed record DecimalValue(decimal? Minimum = null, decimal? Maximum = null) : ValueModel
{
    public override string ClrType => "decimal";

    public override string Expected => "a decimal number" + (Minimum is null ? "" : " from " + Digits(Minimum)) + (Maximum is null ? "" : " to " + Digits(Maximum));

    public override ValueTypeModel Compared => new(ValueKind.Opaque);

    public override JsonForm Json => JsonForm.Number;

    public override Remembering Remembering => Remembering.WhereValid;

    public static decimal? Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value.ToString(CultureInfo.InvariantCulture) == text ? value : null;

    public override bool Takes(string text) => Read(text) is decimal value && !(value < Minimum) && !(value > Maximum);

    public override string FromToken(ICodeDialect code, string token) => $"{RuntimeNames.Serialization}FhirNumbers.ParseDecimal(reader.GetUtf8({token}))";

    public override string IsInvalidInJson(string found) => $"!{RuntimeNames.Serialization}FhirNumbers.IsDecimal(reader.Text, {Bound(Minimum, "MinValue")}, {Bound(Maximum, "MaxValue")})";

    public override string IsOtherInJson(ICodeDialect code, string only) => $"!{RuntimeNames.Serialization}FhirNumbers.IsDecimal(reader.Text, {only}m, {only}m)";

    public override string IsInvalid(string value) => (Minimum, Maximum) switch
    {
        (null, null) => "",
        (decimal least, null) => $"{value} < {Digits(least)}m",
        (null, decimal most) => $"{value} > {Digits(most)}m",
        (decimal least, decimal most) => $"({value} < {Digits(least)}m || {value} > {Digits(most)}m)",
    };

    public override string Write(ICodeDialect code, string value) => $"writer.Number({value});";

    public override string Show(string value) => $"{value}.ToString({RuntimeNames.Invariant})";

    public override string WriteMember(string member, string value) => $"json.WriteNumber({member}, {value});";

    public override string ReadMember(string member) => $"members.ExactNumber({member})";

    private static string Bound(decimal? value, string none) => value is null ? "decimal." + none : Digits(value) + "m";

    private static string Digits(decimal? value) => value.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}

/// <summary>FHIR's <c>boolean</c>.</summary>
internal sealed record BooleanValue : ValueModel
{
    private static readonly string[] Both = ["true", "false"];

    public override string ClrType => "bool";

    public override string Expected => "true or false";

    public override ValueTypeModel Compared => new(ValueKind.Truth);

    public override JsonForm Json => JsonForm.Boolean;

    public override bool Takes(string text) => Both.Contains(text);

    public override string FromToken(ICodeDialect code, string token) => $"reader.GetBoolean({token})";

    public override string IsOtherInJson(ICodeDialect code, string only) => $"!reader.BooleanIs({only})";

    public override string Write(ICodeDialect code, string value) => $"writer.Truth({value});";

    public override string Show(string value) => $"({value} ? \"true\" : \"false\")";

    public override string Hash(string value) => $"({value} ? 1 : 0)";

    public override string WriteMember(string member, string value) => $"json.WriteBoolean({member}, {value});";

    public override string ReadMember(string member) => $"members.Truth({member})";
}
