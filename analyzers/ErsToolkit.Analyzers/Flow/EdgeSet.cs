using System;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>Some of the edges of a graph, by their numbers. Most graphs have few: their sets take no memory of their own.</summary>
internal readonly struct EdgeSet
{
    private const int BitsOfWord = 64;

    private readonly ulong _first;

    /// <summary>The words after the first, without zeros at the end; null where there are none.</summary>
    private readonly ulong[]? _rest;

    private EdgeSet(ulong first, ulong[]? rest)
    {
        _first = first;
        _rest = rest;
    }

    public static EdgeSet None => default;

    public static EdgeSet Of(int edge)
    {
        ulong bit = 1UL << (edge % BitsOfWord);
        if (edge < BitsOfWord)
            return new EdgeSet(bit, null);
        var rest = new ulong[edge / BitsOfWord];
        rest[rest.Length - 1] = bit;
        return new EdgeSet(0, rest);
    }

    public EdgeSet With(EdgeSet other)
    {
        ulong first = _first | other._first;
        if (other._rest is null || (_rest is not null && IsIn(other._rest, _rest)))
            return new EdgeSet(first, _rest);
        if (_rest is null || IsIn(_rest, other._rest))
            return new EdgeSet(first, other._rest);
        var rest = new ulong[Math.Max(_rest.Length, other._rest.Length)];
        _rest.CopyTo(rest, 0);
        for (int word = 0; word < other._rest.Length; word++)
            rest[word] |= other._rest[word];
        return new EdgeSet(first, rest);
    }

    public bool Contains(EdgeSet other) => (other._first & ~_first) == 0 && (other._rest is null || (_rest is not null && IsIn(other._rest, _rest)));

    private static bool IsIn(ulong[] few, ulong[] many)
    {
        if (few.Length > many.Length)
            return false;
        for (int word = 0; word < few.Length; word++)
        {
            if ((few[word] & ~many[word]) != 0)
                return false;
        }

        return true;
    }
}
