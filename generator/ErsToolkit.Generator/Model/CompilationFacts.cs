namespace ErsToolkit.Generator.Model;

/// <summary>What the emitters must know of the compilation, without holding it.</summary>
internal sealed record CompilationFacts
{
    /// <summary>Whether the language has annotations for nullable references (C# 8).</summary>
    public required bool HasNullable { get; init; }

    /// <summary>Whether the language has UTF-8 and raw literals (C# 11).</summary>
    public required bool HasUtf8Literals { get; init; }

    /// <summary>Whether <c>NotNullWhenAttribute</c> can be used.</summary>
    public required bool HasNotNullWhen { get; init; }

    /// <summary>Whether the runtime library is referenced; without it nothing generated would compile.</summary>
    public required bool HasRuntime { get; init; }

    /// <summary>Whether the library that sends requests is referenced.</summary>
    public required bool HasHttp { get; init; }

    /// <summary>Whether a constructor can be marked as the one that dependency injection should take.</summary>
    public required bool HasActivatorUtilities { get; init; }
}
