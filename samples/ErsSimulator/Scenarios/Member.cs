using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ErsSimulator.State;

namespace ErsSimulator.Scenarios;

/// <summary>Ways to read the members of objects.</summary>
internal static class Member
{
    public static ReadMember<T> Text<T>(string what, Func<string, bool> isGood, Action<T, string> set) => (ref text) =>
    {
        string value = text.Text(what);
        return isGood(value) ? target => set(target, value) : throw text.Fail(what + " is expected here.");
    };

    /// <summary>Digits: so many of them, or any number.</summary>
    public static ReadMember<T> Digits<T>(string what, Action<T, string> set, int? count = null) =>
        Text(what, value => value.Length is > 0 and <= 64 && (count ?? value.Length) == value.Length && value.All(char.IsAsciiDigit), set);

    public static ReadMember<T> Flag<T>(Action<T, bool> set) => (ref text) =>
    {
        bool value = text.Boolean();
        return target => set(target, value);
    };

    public static ReadMember<T> Number<T>(long least, long most, Action<T, long> set) => (ref text) =>
    {
        long value = text.Number(least, most);
        return target => set(target, value);
    };

    public static ReadMember<T> Code<T, TCode>(Action<T, TCode> set)
        where TCode : struct, Enum => (ref text) =>
    {
        string all = string.Join(", ", Codes.All<TCode>());
        return Codes.Find<TCode>(text.Text("One of " + all)) is { } value ? target => set(target, value) : throw text.Fail($"One of {all} is expected here.");
    };

    /// <summary>An instant: with seconds, and an offset or <c>Z</c>.</summary>
    public static ReadMember<T> Instant<T>(Action<T, DateTimeOffset> set) => (ref text) =>
    {
        const string What = "A time such as 2027-02-09T09:00:00Z";
        string value = text.Text(What);
        return DateTimeOffset.TryParseExact(value, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? target => set(target, time)
            : throw text.Fail(What + " is expected here.");
    };

    /// <summary>An array, of which each entry changes something.</summary>
    public static ReadMember<T> Each<T>(ReadMember<T> entry) => (ref text) =>
    {
        text.Expect(JsonTokenType.StartArray, "An array");
        var changes = new List<Action<T>>();
        for (text.Next(); text.Token != JsonTokenType.EndArray; text.Next())
            changes.Add(entry(ref text));

        return target => changes.ForEach(change => change(target));
    };
}
