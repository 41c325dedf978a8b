using System;
using System.Text.Json;

namespace ErsToolkit.Http.Answers;

/// <summary>Finds all values at a place: through every entry of arrays on the way, and of those with a system only the ones that have it.</summary>
/// <param name="by">The path from an entry to what has the system; empty where the entry itself has it.</param>
/// <param name="system">The system; empty where the path leads to the value.</param>
/// <param name="leaf">The name of the value beside the system.</param>
internal ref struct AnswerWalk(string by, string system, string leaf)
{
    private int _count;
    private bool _isRepeated;
    private string? _text;

    private enum Stage
    {
        Entry,
        Holder,
        Value,
    }

    public readonly AnswerValues Found => new(_count, _isRepeated || _count > 1, _text);

    /// <summary>Looks below an element. Names may have an index, which does not count.</summary>
    public void Visit(JsonElement element, ReadOnlySpan<char> path) => Visit(element, path, Stage.Entry);

    private void Visit(JsonElement element, ReadOnlySpan<char> path, Stage stage)
    {
        // What FHIR has an array of, e-RS writes alone in places.
        if (element.ValueKind == JsonValueKind.Array)
        {
            VisitEntries(element, path, stage);
        }
        else if (path.IsEmpty)
        {
            Arrive(element, stage);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            int dot = path.IndexOf('.');
            ReadOnlySpan<char> name = dot < 0 ? path : path.Slice(0, dot);
            int bracket = name.IndexOf('[');
            VisitMembers(element, bracket < 0 ? name : name.Slice(0, bracket), dot < 0 ? default : path.Slice(dot + 1), stage);
        }
    }

    private void VisitEntries(JsonElement array, ReadOnlySpan<char> path, Stage stage)
    {
        // Where no system tells entries apart, there is one: a second may be what another reader takes.
        bool isValue = stage == Stage.Value || system.Length == 0;
        _isRepeated |= isValue && array.GetArrayLength() > 1;
        if (isValue && path.IsEmpty)
        {
            Add(array);
            return;
        }

        foreach (JsonElement entry in array.EnumerateArray())
        {
            Visit(entry, path, stage);
        }
    }

    private void VisitMembers(JsonElement element, ReadOnlySpan<char> name, ReadOnlySpan<char> rest, Stage stage)
    {
        int members = 0;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsNamed(member, name))
            {
                members++;
                Visit(member.Value, rest, stage);
            }
        }

        _isRepeated |= members > 1;
    }

    private void Arrive(JsonElement element, Stage stage)
    {
        if (stage == Stage.Value || system.Length == 0)
        {
            Add(element);
        }
        else if (stage == Stage.Entry && by.Length > 0)
        {
            Visit(element, by.AsSpan(), Stage.Holder);
        }
        else if (HasSystem(element))
        {
            Visit(element, leaf.AsSpan(), Stage.Value);
        }
    }

    private void Add(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        _text = _count == 0 ? TextOf(element) : _text;
        _count++;
    }

    /// <summary>Readers may take either of two systems in one object, so a value beside them counts, and counts as repeated.</summary>
    private bool HasSystem(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        int members = 0;
        bool isEqual = false;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsNamed(member, "system".AsSpan()))
            {
                members++;
                isEqual |= Equals(member.Value, system);
            }
        }

        _isRepeated |= isEqual && members > 1;
        return isEqual;
    }

    private static bool Equals(JsonElement element, string text)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String && element.ValueEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A name may be a lone surrogate, which is none that is looked for.</summary>
    private static bool IsNamed(JsonProperty member, ReadOnlySpan<char> name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A lone surrogate is well-formed JSON, and no text.</summary>
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
