using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>The outcome keys that the kinds of breach raise, as the specification has them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BreachKeys
{
    /// <summary>Initializes the keys.</summary>
    public BreachKeys(string missing, string invalid, string code, string forbidden, string unknown)
    {
        Missing = missing;
        Invalid = invalid;
        Code = code;
        Forbidden = forbidden;
        Unknown = unknown;
    }

    /// <summary>Something mandatory is absent.</summary>
    public string Missing { get; }

    /// <summary>A value has the wrong type, form or text, or the JSON itself is broken.</summary>
    public string Invalid { get; }

    /// <summary>A code is not in its code system.</summary>
    public string Code { get; }

    /// <summary>Something is present that must not be there together with the rest.</summary>
    public string Forbidden { get; }

    /// <summary>A member is not in the specification.</summary>
    public string Unknown { get; }
}
