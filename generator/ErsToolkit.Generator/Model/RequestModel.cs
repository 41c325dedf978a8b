using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model;

/// <summary>How an endpoint is called over HTTP.</summary>
internal sealed record RequestModel
{
    public required string Method { get; init; }

    /// <summary>The path below the base URL.</summary>
    public required string Path { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The one status that means success.</summary>
    public required int Success { get; init; }

    /// <summary>How long e-RS may take, in seconds; 0 where the specification does not say.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>How long a client waits, in seconds; 0 where the specification does not say.</summary>
    public required int TimeoutSeconds { get; init; }

    public required bool MayResend { get; init; }

    public required EquatableArray<HeaderModel> Headers { get; init; }
}

/// <summary>A header of the request.</summary>
internal sealed record HeaderModel
{
    public required string Name { get; init; }

    /// <summary>The name of the property that holds its value.</summary>
    public required string Property { get; init; }

    /// <summary>How often it occurs: <c>1..1</c>, <c>0..1</c> or <c>0..0</c>.</summary>
    public required string Occurs { get; init; }

    /// <summary>Where it stands: a member of the runtime's enumeration.</summary>
    public required string Place { get; init; }

    public required bool IsSecret { get; init; }

    /// <summary>The word before the value; empty for none.</summary>
    public required string Scheme { get; init; }

    /// <summary>The only values that it takes; none for any.</summary>
    public required EquatableArray<string> Values { get; init; }

    public required string Documentation { get; init; }
}
