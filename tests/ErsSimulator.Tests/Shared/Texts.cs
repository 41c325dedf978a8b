using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace ErsSimulator.Tests;

/// <summary>What an object shows of itself where somebody writes it into a log: its own text, and the texts of all objects that it leads to.</summary>
internal static class Texts
{
    public static IEnumerable<string> Of(object value) => Of(value, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> Of(object value, HashSet<object> known)
    {
        if (value is string || !known.Add(value))
            return [];

        if (value is IEnumerable several)
            return several.Cast<object?>().OfType<object>().SelectMany(one => Of(one, known));

        return IsOfTheToolkit(value.GetType()) || value is Exception ? [string.Create(CultureInfo.InvariantCulture, $"{value}"), .. Properties(value).SelectMany(one => Of(one, known))] : [];
    }

    /// <summary>Its values as such are what a program works with, and theirs to protect; what they show of themselves is not.</summary>
    private static IEnumerable<object> Properties(object value) => value is Exception ? [] : value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
        .Select(property => property.GetValue(value))
        .OfType<object>();

    private static bool IsOfTheToolkit(Type type) => type.Namespace is { } name && (name.StartsWith("ErsToolkit", StringComparison.Ordinal) || name.EndsWith(".V1", StringComparison.Ordinal));
}
