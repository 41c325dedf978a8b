namespace ErsToolkit;

/// <summary>A header that an endpoint wants.</summary>
public sealed class ErsHeaderInfo
{
    /// <summary>Initializes the information.</summary>
    public ErsHeaderInfo(string name, bool isRequired, bool isSecret)
    {
        Name = name;
        IsRequired = isRequired;
        IsSecret = isSecret;
    }

    /// <summary>The header's name.</summary>
    public string Name { get; }

    /// <summary>Whether every request needs it.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether its value must never stand in a log or a message.</summary>
    public bool IsSecret { get; }
}
