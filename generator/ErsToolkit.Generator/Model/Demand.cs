namespace ErsToolkit.Generator.Model;

/// <summary>How much the specification minds that something is, or is not, there.</summary>
internal enum Demand
{
    /// <summary>It does not mind.</summary>
    None,

    /// <summary>It warns.</summary>
    Warning,

    /// <summary>It refuses the request.</summary>
    Error,
}
