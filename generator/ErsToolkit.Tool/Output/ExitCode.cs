namespace ErsToolkit.Tool.Output;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran, and something is wrong with what it looked at.</summary>
    public const int Problems = 1;

    /// <summary>The arguments are wrong, or a file cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>A comparison found changes, none of which breaks anything.</summary>
    public const int Compatible = 3;

    /// <summary>A comparison found a change that breaks something.</summary>
    public const int Breaking = 4;
}
