namespace BookOrDefer;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything is valid, if need be with warnings; all was built again as it was; or the answer was read.</summary>
    public const int Valid = 0;

    /// <summary>Some payload is invalid, or differs from what was built of it.</summary>
    public const int Invalid = 1;

    /// <summary>A file could not be read, or the arguments are wrong; this wins over <see cref="Invalid"/>.</summary>
    public const int Failed = 2;
}
