namespace ErsToolkit.Generator.Model;

/// <summary>The outcome keys that the kinds of breach raise.</summary>
internal sealed record BreachModel(string Missing, string Invalid, string Code, string Forbidden, string Unknown)
{
    /// <summary>That of a parameter that is missing; empty where no request has any.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>That of a header that is missing; empty where no request has one of its own.</summary>
    public string Header { get; init; } = "";
}
