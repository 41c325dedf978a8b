using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link;

/// <summary>Reports what a project's own spec files define and nothing uses. A packed file is left alone: its user cannot mend it.</summary>
internal static class UnusedDefinitions
{
    /// <summary>Reports the rows of a file's tables that no statement carries.</summary>
    public static void Report(SpecScope scope, IEnumerable<SourceTable> tables)
    {
        foreach (SourceTable table in tables)
        {
            string[] rows = table.Left.Select(row => row.ToString(CultureInfo.InvariantCulture)).ToArray();
            if (rows.Length > 0)
            {
                scope.Report(
                    table.Node.SpanOf("name"),
                    SpecDiagnostics.ERS1012_Unused,
                    (rows.Length == 1 ? "row " : "rows ") + string.Join(", ", rows) + " of the table '" + table.Node["name"] + "'",
                    "Name what is left in the 'row' of the statements that say it, or correct 'rows'");
            }
        }
    }
}
