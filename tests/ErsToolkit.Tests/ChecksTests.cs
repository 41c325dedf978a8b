using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using ErsToolkit.Serialization;
using Xunit;

namespace ErsToolkit.Tests;

public partial class ChecksTests
{
    [Theory]
    [InlineData("9401130264", true)]
    [InlineData("9912003888", true)]
    [InlineData("1000000001", true)]
    [InlineData("9462640300", true)]
    [InlineData("9401130265", false)]
    [InlineData("0000000000", false)]
    public void Given_an_nhs_number_its_check_digit_decides(string number, bool isValid)
    {
        Assert.Equal(isValid, NhsNumber.From(number).IsValid);
    }

    [Fact]
    public void Given_any_ten_digits_the_check_agrees_with_the_weighted_sum()
    {
        Gen.Char['0', '9'].Array[10].Sample(digits =>
        {
            // With the check digit's own weight of 1 the whole sum must be divisible by 11.
            int sum = digits.Select((digit, index) => (digit - '0') * (10 - index)).Sum();
            return NhsNumber.From(new string(digits)).IsValid == (sum % 11 == 0 && digits.Any(digit => digit != '0'));
        });
    }

    [Fact]
    public void Given_almost_a_date_time_the_check_agrees_with_the_published_expression_and_the_calendar()
    {
        Gen<string> parts = Pick.OneOf("2026", "0000", "2024", "-02", "-13", "-11", "-29", "-30", "-31", "T", "t", "24", "23", "09", ":", ":59", ":60", "30", ".", ".5", ".123456789", "Z", "z", "+", "-", "+14:00", "+14:01", "-05:30", "");
        Gen<string> times = Gen.Select(Gen.DateTimeOffset, Gen.Int[-840, 840], (time, minutes) =>
            time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + (minutes < 0 ? "-" : "+") + TimeSpan.FromMinutes(Math.Abs(minutes)).ToString("hh\\:mm", CultureInfo.InvariantCulture));
        Gen.OneOf(parts.Array[1, 9].Select(string.Concat), times).Sample(text => FhirPrimitives.IsDateTime(text) == IsDateTime(text));
    }

    [Fact]
    public void Given_any_text_the_id_check_agrees_with_the_published_expression()
    {
        Gen.String[Gen.OneOf(Gen.Char['-', 'z'], Gen.Char), 0, 66].Sample(text => FhirPrimitives.IsId(text) == Id().IsMatch(text));
    }

    private static bool IsDateTime(string text)
    {
        Match match = DateTimePattern().Match(text);
        bool isDay = !match.Groups["day"].Success || DateTime.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return match.Success && match.Groups["year"].Value != "0000" && isDay;
    }

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(-(0[1-9]|1[0-2])(-(?<day>0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?\z")]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9\-\.]{1,64}\z")]
    private static partial Regex Id();
}
