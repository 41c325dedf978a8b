using CsCheck;

namespace ErsToolkit.Tests;

internal static class Pick
{
    /// <summary>Generates one of the values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
