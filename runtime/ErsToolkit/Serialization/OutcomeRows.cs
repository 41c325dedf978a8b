using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace ErsToolkit.Serialization;

/// <summary>Finds rows in a table of outcomes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutcomeRows
{
    /// <summary>Gives the rows of one key, in the order of the table; where there is none, that of the HTTP status, or else of its class.</summary>
    public static IReadOnlyList<ErsOutcomeInfo> Of(IReadOnlyList<ErsOutcomeInfo> rows, string key, int statusCode)
    {
        if (rows is null)
        {
            throw new ArgumentNullException(nameof(rows));
        }

        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (key.Length > 0)
        {
            return Find(rows, row => !row.IsOfStatusAlone && row.Code == key);
        }

        string status = statusCode.ToString(CultureInfo.InvariantCulture);
        string statusClass = (statusCode / 100).ToString(CultureInfo.InvariantCulture) + "xx";
        List<ErsOutcomeInfo> exact = Find(rows, row => row.IsOfStatusAlone && row.Status == status);
        return exact.Count > 0 ? exact : Find(rows, row => row.IsOfStatusAlone && row.Status == statusClass);
    }

    private static List<ErsOutcomeInfo> Find(IReadOnlyList<ErsOutcomeInfo> rows, Func<ErsOutcomeInfo, bool> isMeant)
    {
        var found = new List<ErsOutcomeInfo>();
        for (int index = 0; index < rows.Count; index++)
        {
            if (isMeant(rows[index]))
            {
                found.Add(rows[index]);
            }
        }

        return found;
    }
}
