using System;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Takes references apart. A reference may be absolute when it is read; it is kept, and written, relative.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReferenceText
{
    /// <summary>Says whether a reference starts with a web address.</summary>
    public static bool IsAbsolute(ReadOnlySpan<byte> reference) => reference.StartsWith("https://"u8) || reference.StartsWith("http://"u8);

    /// <summary>Gives the last path segments of an absolute reference; a relative one stays as it is.</summary>
    public static ReadOnlySpan<byte> Relative(ReadOnlySpan<byte> reference, int segments) =>
        IsAbsolute(reference) ? LastSegments(reference, segments) : reference;

    /// <inheritdoc cref="Relative(ReadOnlySpan{byte}, int)"/>
    public static string? Relative(string? reference, int segments)
    {
        if (reference is null || !(reference.StartsWith("https://", StringComparison.Ordinal) || reference.StartsWith("http://", StringComparison.Ordinal)))
        {
            return reference;
        }

        int start = reference.Length;
        for (int segment = 0; segment < segments && start > 0; segment++)
        {
            start = reference.LastIndexOf('/', start - 1);
        }

        int host = reference.IndexOf("://", StringComparison.Ordinal) + 3;
        return start > host ? reference.Substring(start + 1) : reference;
    }

    /// <summary>Gives one path segment of a relative reference; empty where there is none.</summary>
    public static string Segment(string reference, int index)
    {
        string[] segments = (reference ?? throw new ArgumentNullException(nameof(reference))).Split('/');
        return index < segments.Length ? segments[index] : "";
    }

    private static ReadOnlySpan<byte> LastSegments(ReadOnlySpan<byte> reference, int segments)
    {
        int start = reference.Length;
        for (int segment = 0; segment < segments && start >= 0; segment++)
        {
            start = reference.Slice(0, start).LastIndexOf((byte)'/');
        }

        // The host's own slashes are no part of the path: "https://Thing/1" has too few segments.
        int host = reference.IndexOf("://"u8) + 3;
        return start > host ? reference.Slice(start + 1) : reference;
    }
}
