using System;
using System.Linq;
using System.Text;
using CsCheck;
using ErsToolkit.Serialization;
using Hl7.Fhir.Model;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>The grammars of FHIR's primitives, against those of the Firely SDK.</summary>
public sealed class PrimitivesAgainstFirelyTests
{
    /// <summary>What the grammars are about, so that random texts come near them.</summary>
    private static readonly string[] Pieces =
        ["2", "0", "1", "9", "19", "20", "-", ":", "T", "Z", "+", ".", "e", "E", "2024", "02", "29", "30", "12", "13", "00", "23:59:59", "+01:00", "+14:00", "a", "A", " ", "_", "urn:", "/", "é"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 9].Select(indexes => string.Concat(indexes.Select(index => Pieces[index])));

    private static readonly Gen<string> Whole = Gen.Select(Gen.Bool, Digits(0, 20).Select(text => text.TrimStart('0')), (isNegative, text) => (isNegative ? "-" : "") + (text.Length == 0 ? "0" : text));

    /// <summary>Numbers of JSON without an exponent, of no more digits than a decimal has.</summary>
    private static readonly Gen<string> Short = Gen.Select(Whole.Select(text => text[..Math.Min(text.Length, 12)]), Digits(0, 8), (whole, fraction) => fraction.Length == 0 ? whole : whole + "." + fraction);

    private static readonly string[] Exponents = ["", "", "e0", "E2", "e+1", "e-1"];

    private static readonly Gen<string> Numbers = Gen.Select(Gen.OneOf(Whole, Short), Gen.Int[0, Exponents.Length - 1].Select(index => Exponents[index]), (number, exponent) => number + exponent);

    [Fact]
    public void An_id_is_one_for_both() => Agree(FhirPrimitives.IsId, FhirPrimitives.IsId, Id.IsValidValue);

    [Fact]
    public void A_date_is_one_for_both() => Agree(FhirPrimitives.IsDate, FhirPrimitives.IsDate, text => Date.IsValidValue(text) && IsOfCalendar(text));

    [Fact]
    public void A_uri_of_the_SDK_is_one_unless_it_has_white_space() => Texts.Where(text => text.Length > 0 && FhirUri.IsValidValue(text)).Sample(text =>
    {
        // The SDK takes fewer texts: it leaves "e:1a" to the framework, to which that is the root of a drive.
        Assert.Equal(!text.Any(char.IsWhiteSpace), FhirPrimitives.IsUri(text));
        Assert.Equal(!text.Any(char.IsWhiteSpace), FhirPrimitives.IsUri(Encoding.UTF8.GetBytes(text)));
    });

    [Fact]
    public void A_whole_number_of_JSON_is_one_for_both() => Numbers.Sample(text =>
        Assert.Equal(Hl7.Fhir.ElementModel.Types.Integer.TryParse(text, out _), FhirNumbers.IsInteger(Encoding.UTF8.GetBytes(text), int.MinValue, int.MaxValue)));

    [Fact]
    public void A_decimal_of_JSON_is_one_for_both_where_it_is_short() => Short.Sample(text =>
        Assert.Equal(Hl7.Fhir.ElementModel.Types.Decimal.TryParse(text, out _), FhirNumbers.IsDecimal(Encoding.UTF8.GetBytes(text), decimal.MinValue, decimal.MaxValue)));

    private static void Agree(Utf8Test ofBytes, Func<string?, bool> ofText, Func<string, bool> judge) => Texts.Sample(text =>
    {
        Assert.Equal(judge(text), ofBytes(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(judge(text), ofText(text));
    });

    private static Gen<string> Digits(int least, int most) => Gen.String[Gen.Char['0', '9'], least, most];

    /// <summary>The SDK's pattern takes 30 February and the year 0.</summary>
    private static bool IsOfCalendar(string text) => text.Length < 10 ? !text.StartsWith("0000", StringComparison.Ordinal) : DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    private delegate bool Utf8Test(ReadOnlySpan<byte> text);
}
