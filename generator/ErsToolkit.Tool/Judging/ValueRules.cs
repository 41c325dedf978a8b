using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Tool.Judging;

/// <summary>Says whether a value in JSON is one of the kind that a specification wants. Written from the grammars of FHIR, not from the runtime.</summary>
internal static partial class ValueRules
{
    /// <summary>Whether a value is of the form in which JSON writes such values, and not empty.</summary>
    public static bool HasForm(ValueModel value, JsonPart found) => value switch
    {
        IntegerValue or DecimalValue => found.Kind == JsonTokenType.Number,
        BooleanValue => found.Kind is JsonTokenType.True or JsonTokenType.False,
        _ => found.IsText && found.Text.Length > 0,
    };

    public static bool IsText(ValueModel value) => value is not (IntegerValue or DecimalValue or BooleanValue);

    /// <summary>Whether a value of the right form is a valid one.</summary>
    public static bool IsValid(ValueModel value, JsonPart found) => value switch
    {
        TextValue text => text.MaximumLength == 0 || found.Text.Length <= text.MaximumLength,
        CodedValue coded => coded.Codes.Codes.Any(code => code.Value == found.Text),
        ReferenceValue reference => IsMatch(reference.Type, Relative(found.Text, reference.Type.SegmentCount)),
        IdentifierValue identifier => IsMatch(identifier.Type, found.Text),
        InstantValue => IsInstant(found.Text),
        DateValue => IsDate(found.Text),
        DateTimeValue => IsDate(found.Text) || IsInstant(found.Text),
        IdValue => Id().IsMatch(found.Text),
        UriValue => !found.Text.Any(char.IsWhiteSpace),
        IntegerValue integer => int.TryParse(found.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= integer.Minimum && number <= integer.Maximum,
        DecimalValue exact => Number(found.Text) is decimal number && !(number < exact.Minimum) && !(number > exact.Maximum),
        BooleanValue => true,
        _ => throw new NotSupportedException($"No rule for {value.GetType().Name}."),
    };

    /// <summary>Whether a value of the right form is exactly the one of the specification.</summary>
    public static bool Is(ValueModel value, JsonPart found, string only) => value switch
    {
        IntegerValue => IsValid(new IntegerValue(), found) && int.Parse(found.Text, CultureInfo.InvariantCulture) == int.Parse(only, CultureInfo.InvariantCulture),
        DecimalValue => Number(found.Text) is decimal number && number == decimal.Parse(only, CultureInfo.InvariantCulture),
        BooleanValue => found.Kind == JsonTokenType.True == (only == "true"),
        _ => found.Text == only,
    };

    public static bool IsAbsolute(string reference) => reference.StartsWith("http://", StringComparison.Ordinal) || reference.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>Whether one valid instant may come before another: times finer than a tick that look equal may.</summary>
    public static bool MayBeBefore(string earlier, string later) =>
        Time(earlier) < Time(later) || (Time(earlier) == Time(later) && (IsFiner(earlier) || IsFiner(later)));

    /// <summary>Whether a text matches the pattern of a type, and passes its check.</summary>
    public static bool IsMatch(TypeModel type, string text)
    {
        // The language's subset of patterns is one of regular expressions; literals in it have no meaning there but a dot's.
        string pattern = string.Concat(type.Pattern.Items.Select(item => item.Literal.Length > 0 ? Regex.Escape(item.Literal)
            : $"[{string.Concat(item.Ranges.Select(range => $"\\u{(int)range.First:x4}-\\u{(int)range.Last:x4}"))}]{{{item.Minimum},{(item.Maximum == int.MaxValue ? "" : item.Maximum.ToString(CultureInfo.InvariantCulture))}}}"));
        return Regex.IsMatch(text, $"\\A(?:{pattern})\\z", RegexOptions.CultureInvariant) && (type.CheckName != "nhs-number" || HasNhsCheckDigit(text));
    }

    private static bool HasNhsCheckDigit(string text)
    {
        int sum = text.Take(9).Select((digit, index) => (digit - '0') * (10 - index)).Sum();
        int check = (11 - (sum % 11)) % 11;
        return check != 10 && check == text[9] - '0';
    }

    /// <summary>The last segments of an absolute reference; its host is none of them.</summary>
    private static string Relative(string reference, int segments)
    {
        if (!IsAbsolute(reference))
            return reference;

        string[] parts = reference.Split('/');
        return parts.Length - segments > 2 ? string.Join('/', parts[^segments..]) : reference;
    }

    private static decimal? Number(string text)
    {
        Match match = JsonNumber().Match(text);
        string digits = match.Groups["whole"].Value + match.Groups["fraction"].Value;
        if (!int.TryParse(match.Groups["power"].Value.Length > 0 ? match.Groups["power"].Value : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) || power is < -28 or > 28)
            return null;

        int fraction = match.Groups["fraction"].Length;
        bool isExact = digits.Length <= 28 && fraction - power <= 28 && digits.Length - fraction + power <= 28;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            return null;

        return isExact || (match.Groups["power"].Length == 0 && number.ToString(CultureInfo.InvariantCulture) == text) ? number : null;
    }

    private static bool IsDate(string text) => Date().IsMatch(text) && DateTime.TryParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsInstant(string text) => Instant().Match(text) is { Success: true } match && IsDate(match.Groups["day"].Value);

    /// <summary>The ticks of an instant since the first moment of the calendar; before that with some offsets.</summary>
    private static long Time(string text)
    {
        Match match = Instant().Match(text);
        string ticks = (match.Groups["fraction"].Value + "0000000")[..7];
        DateTime local = DateTime.ParseExact(match.Groups["day"].Value + "T" + match.Groups["time"].Value, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        string zone = match.Groups["zone"].Value;
        TimeSpan offset = zone == "Z" ? TimeSpan.Zero : new TimeSpan(int.Parse(zone[1..3], CultureInfo.InvariantCulture), int.Parse(zone[4..6], CultureInfo.InvariantCulture), 0);
        return local.Ticks + long.Parse(ticks, CultureInfo.InvariantCulture) - (zone[0] == '-' ? -offset.Ticks : offset.Ticks);
    }

    private static bool IsFiner(string text) => Instant().Match(text).Groups["fraction"].Length > 7;

    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<time>([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(\.(?<fraction>[0-9]+))?(?<zone>Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();

    [GeneratedRegex(@"\A-?(?<whole>[0-9]+)(\.(?<fraction>[0-9]+))?([eE]\+?(?<power>-?[0-9]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();
}
