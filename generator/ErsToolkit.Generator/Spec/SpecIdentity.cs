using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Spec;

/// <summary>What tells an element from its siblings, so that an edition which extends another can say something else of it.</summary>
internal static class SpecIdentity
{
    private const string Statement = "statement";
    private const string Value = "value";

    /// <summary>Elements of which one stands in its place at most.</summary>
    private static readonly string[] Single = ["request", "required", "after", "answer", "reconcile", "bundle"];

    /// <summary>The attributes that identify an element, parted by blanks.</summary>
    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["use"] = ["spec"],
        ["header"] = ["name"],
        ["codes"] = ["name"],
        ["code"] = ["value"],
        ["operation"] = ["name"],
        ["field"] = ["path"],
        ["fixed"] = ["path"],
        ["profiles"] = ["path"],
        ["slices"] = ["path"],
        ["hint"] = ["path"],
        ["profile"] = ["value"],
        ["slice"] = ["name"],
        ["setter"] = ["name"],
        ["search"] = ["name"],
        ["parameter"] = ["query", "header"],
        ["only"] = ["path"],
        ["hop"] = ["to"],
        ["read"] = ["name"],
        ["from"] = ["of"],
        ["outcomes"] = ["of"],
        ["outcome"] = ["key", "id"],
        ["status"] = ["code"],
        ["flows"] = ["to"],
        ["flow"] = ["after", "outcome", "reason"],
        ["unstated"] = ["after", "outcome"],
        ["remainder"] = ["field"],
        ["resource"] = ["name"],
        ["value"] = ["name"],
        ["values"] = ["name"],
        ["checks"] = ["of"],
        ["check"] = ["that"],
    };

    /// <summary>The elements that can be named to be taken out.</summary>
    public static IEnumerable<string> Removable => Attributes.Keys;

    /// <summary>Whether an attribute is part of what identifies an element.</summary>
    public static bool Has(string element, string attribute) =>
        element == "endpoint" ? attribute is "id" or "edition" : Attributes.TryGetValue(element, out string[]? names) && names.Contains(attribute);

    /// <summary>Whether an element can have an attribute from the one that it extends: what identifies it, it says itself, and what nothing identifies extends nothing.</summary>
    public static bool MayInherit(string element, string attribute) =>
        (element == "endpoint" || Attributes.ContainsKey(element) || Single.Contains(element)) && !Has(element, attribute);

    /// <summary>The values that identify an element, parted by blanks; empty for the only one of its name; <see langword="null"/> for one that nothing identifies.</summary>
    public static string? Of(SpecNode node) =>
        Attributes.TryGetValue(node.Name, out string[]? names) ? string.Join(" ", names.Select(name => node[name]).OfType<string>())
        : Single.Contains(node.Name) ? ""
        : null;

    /// <summary>Whether two elements say something of the same. Statements about one element of a resource do, whatever they say.</summary>
    public static bool IsSame(SpecNode left, SpecNode right) => KeyOf(left) is string key && key == KeyOf(right);

    /// <summary>What elements have in common that say something of the same; <see langword="null"/> for one that nothing identifies.</summary>
    public static string? KeyOf(SpecNode node) =>
        Of(node) is string identity ? (IsStatement(node) ? Statement : IsValue(node) ? Value : node.Name) + " " + identity : null;

    private static bool IsStatement(SpecNode node) => Attributes.TryGetValue(node.Name, out string[]? names) && names[0] == "path";

    private static bool IsValue(SpecNode node) => node.Name is Value or "values";
}
