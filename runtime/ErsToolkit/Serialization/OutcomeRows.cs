using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace ErsToolkit.Serialization;

/// <summary>Finds rows in a table of outcomes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutcomeRows
{
    /// <summary>Gives the rows of one key, in the order of the table.</summary>
    public static IReadOnlyList<ErsOutcomeInfo> Of(IReadOnlyList<ErsOutcomeInfo> rows, string code)
    {
        if (rows is null)
        {
            throw new ArgumentNullException(nameof(rows));
        }

        var found = new List<ErsOutcomeInfo>();
        for (int index = 0; index < rows.Count; index++)
        {
            if (rows[index].Code == code)
            {
                found.Add(rows[index]);
            }
        }

        return found;
    }
}
