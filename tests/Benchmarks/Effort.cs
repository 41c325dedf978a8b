namespace ErsToolkit.Benchmarks;

/// <summary>How much is measured: enough for a figure, or, in a smoke run, only enough to see that every job still runs and passes its own checks.</summary>
internal static class Effort
{
    public static bool IsQuick { get; set; }

    public static int Of(int usual, int quick) => IsQuick ? quick : usual;
}
