using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Tests;

/// <summary>An expression that means what its test says it means: it prints itself for a spec, and gives its own value slowly.</summary>
/// <param name="Text">The expression as it stands in a spec.</param>
/// <param name="Names">The names that it looks at.</param>
/// <param name="Holds">Whether it holds over values by name; an absent value is null.</param>
internal sealed record RandomExpression(string Text, IReadOnlyCollection<string> Names, Func<IReadOnlyDictionary<string, object?>, bool> Holds)
{
    /// <summary>The names by type; those of the resource that must be known start with an exclamation mark, those of the request that are always there with a dot.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> NamesByType = new Dictionary<string, string[]>
    {
        ["instant"] = [".Start", "End", "!Thing.Start", "Thing.Until"],
        ["code"] = ["Why", "!Thing.Kind", "Thing.Perhaps"],
        ["text"] = ["Comment", ".Referral.Ubrn", "!Thing.Name", "Thing.Note"],
        ["number"] = ["!Thing.Number", "Thing.Count"],
        ["version"] = [".Referral.Version", "!Thing.Number", "Thing.Count"],
        ["service"] = [".Service", "!Thing.Id", "Thing.Other"],
        ["truth"] = ["!Thing.IsFree", "Thing.IsOpen"],
        ["texts"] = ["!Thing.Notes"],
        ["codes"] = ["!Thing.Kinds"],
        ["services"] = ["!Thing.Services"],
    };

    public static RandomExpression Of(Choices choices, int depth = 3)
    {
        switch (depth == 0 ? 3 + choices.Next(6) : choices.Next(9))
        {
            case 0:
                RandomExpression inner = Of(choices, depth - 1);
                return new("not (" + inner.Text + ")", inner.Names, values => !inner.Holds(values));
            case 1:
                return Join(choices, depth, "and", (parts, values) => parts.All(part => part.Holds(values)));
            case 2:
                return Join(choices, depth, "or", (parts, values) => parts.Any(part => part.Holds(values)));
            case 3:
                string truth = Name(choices, "truth");
                return new(Plain(truth), [truth], values => values[truth] is true);
            case 4:
                string optional = choices.Of("End", "Why", "Comment", "Thing.Until", "Thing.Perhaps", "Thing.Note", "Thing.Count", "Thing.Other", "Thing.IsOpen");
                return new(optional + " is set", [optional], values => values[optional] is not null);
            case 5:
                return Order(choices);
            case 6:
                return Member(choices);
            default:
                return Equality(choices);
        }
    }

    public static string Plain(string name) => name.TrimStart('!', '.');

    private static RandomExpression Join(Choices choices, int depth, string word, Func<RandomExpression[], IReadOnlyDictionary<string, object?>, bool> holds)
    {
        RandomExpression[] parts = [.. Enumerable.Range(0, 2 + choices.Next(2)).Select(_ => Of(choices, depth - 1))];
        return new("(" + string.Join(" " + word + " ", parts.Select(part => part.Text)) + ")", [.. parts.SelectMany(part => part.Names)], values => holds(parts, values));
    }

    private static RandomExpression Order(Choices choices)
    {
        string type = choices.Of("instant", "number");
        (string left, string right) = (Name(choices, type), Name(choices, type));
        bool orEqual = choices.Next(2) == 0;
        return new(Plain(left) + (orEqual ? " &lt;= " : " &lt; ") + Plain(right), [left, right], values =>
            values[left] is IComparable first && values[right] is object second && first.CompareTo(second) is int order && (order < 0 || (orEqual && order == 0)));
    }

    private static RandomExpression Member(Choices choices)
    {
        (string one, string list) = choices.Of(("service", "services"), ("text", "texts"), ("code", "codes"));
        string name = Name(choices, list);
        if (one == "code" && choices.Next(2) == 0)
        {
            return new("LATE in " + Plain(name), [name], values => values[name] is string[] codes && codes.Contains("LATE"));
        }

        string value = Name(choices, one);
        return new(Plain(value) + " in " + Plain(name), [value, name], values => values[value] is string text && values[name] is string[] texts && texts.Contains(text));
    }

    private static RandomExpression Equality(Choices choices)
    {
        string type = choices.Of("instant", "code", "text", "number", "version", "service");
        (string left, string right) = (Name(choices, type), Name(choices, type));
        if (type is "code" or "text" && choices.Next(2) == 0)
        {
            string literal = type == "code" ? "LATE" : "x";
            string written = type == "code" ? choices.Of("LATE", "'LATE'") : "'x'";
            return new(choices.Next(2) == 0 ? Plain(left) + " = " + written : written + " = " + Plain(left), [left], values => values[left] as string == literal);
        }

        return new(Plain(left) + " = " + Plain(right), [left, right], values => values[left] is null ? values[right] is null : values[left]!.Equals(values[right]));
    }

    private static string Name(Choices choices, string type) => choices.Of(NamesByType[type].ToArray());

    /// <summary>Choices that come from numbers, over and over.</summary>
    internal sealed class Choices(int[] numbers)
    {
        private int _at;

        public int Next(int count) => (int)((uint)(numbers[_at++ % numbers.Length] + _at) % (uint)count);

        public T Of<T>(params T[] values) => values[Next(values.Length)];
    }
}
