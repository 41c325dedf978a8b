using System.Text.Json;

namespace ErsToolkit.Benchmarks.Rivals;

/// <summary>The measure of all figures: read every token and look at none.</summary>
internal static class BareWalk
{
    public static int Count(byte[] payload)
    {
        var json = new Utf8JsonReader(payload);
        int count = 0;
        while (json.Read())
        {
            count++;
        }

        return count;
    }
}
