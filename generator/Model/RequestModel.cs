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
internal sealed record HeaderModel(string Name, bool IsRequired, bool IsSecret, string Documentation);
