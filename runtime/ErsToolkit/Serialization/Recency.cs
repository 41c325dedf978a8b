using System;
using System.ComponentModel;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Tells how old something is that counts only while it is new.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Recency
{
    /// <summary>Says whether a time is no longer ago than some seconds. Clocks differ, so that it may be as much ahead.</summary>
    public static bool IsRecent(DateTimeOffset at, DateTimeOffset now, int seconds) => (now - at).Duration() <= TimeSpan.FromSeconds(seconds);

    /// <summary>Says whether a kept text is a time.</summary>
    public static bool IsTime(string? text) => text is not null && FhirPrimitives.IsInstant(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives the time that a kept text means; <see langword="null"/> where it means none.</summary>
    public static DateTimeOffset? Parse(string? text) => IsTime(text) ? FhirPrimitives.ParseInstant(Encoding.UTF8.GetBytes(text!)) : null;
}
