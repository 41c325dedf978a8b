using System;
using System.Collections.Generic;
using System.Linq;

namespace ErsToolkit.Generator.Common;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Spelling
{
    /// <summary>Longer names are compared with nothing: each costs as much as the square of its length.</summary>
    private const int LongestName = 64;

    /// <summary>The only one of some names that is nearest to a misspelt one; null where none is near, or several are.</summary>
    public static string? NearestTo(string misspelt, IEnumerable<string> names)
    {
        int most = misspelt.Length < 4 ? 1 : 2;
        (string Name, int Edits)[] near = misspelt.Length > LongestName
            ? []
            : names.Where(name => name.Length <= LongestName && name != misspelt).Distinct().Select(name => (name, Edits: EditsBetween(misspelt, name))).Where(one => one.Edits <= most && one.Edits < one.name.Length).OrderBy(one => one.Edits).ToArray();
        return near.Length == 1 || (near.Length > 1 && near[0].Edits < near[1].Edits) ? near[0].Name : null;
    }

    /// <summary>How many letters were added, left out, mistaken or swapped with the next one; case counts for nothing.</summary>
    private static int EditsBetween(string one, string other)
    {
        int[,] edits = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            edits[i, 0] = i;
        }

        for (int j = 0; j <= other.Length; j++)
        {
            edits[0, j] = j;
        }

        for (int i = 1; i <= one.Length; i++)
        {
            for (int j = 1; j <= other.Length; j++)
            {
                bool isSame = IsSame(one[i - 1], other[j - 1]);
                edits[i, j] = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && IsSame(one[i - 1], other[j - 2]) && IsSame(one[i - 2], other[j - 1]))
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[one.Length, other.Length];
    }

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
