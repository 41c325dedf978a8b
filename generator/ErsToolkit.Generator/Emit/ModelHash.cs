using System.Globalization;

namespace ErsToolkit.Generator.Emit;

/// <summary>A short, stable hash of a model, so that two generated files tell whether they came of the same one.</summary>
internal static class ModelHash
{
    public static string Of(object model)
    {
        // FNV-1a over the printed model: records and arrays print all they hold.
        ulong hash = 14695981039346656037;
        foreach (char character in model.ToString())
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
