using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Answers;

/// <summary>Reads the ways in which e-RS refuses the request of an operation.</summary>
/// <param name="scope">The spec file.</param>
/// <param name="keys">The outcomes that there are.</param>
/// <param name="fields">The fields of the operation.</param>
/// <param name="finders">Who can find an outcome of the operation.</param>
internal sealed class OutcomesReader(SpecScope scope, Definitions<CodeModel> keys, Definitions<FieldModel> fields, FinderReader finders)
{
    private const string ServerErrors = "5xx";

    /// <param name="rows">The rows, all of one operation.</param>
    /// <param name="operation">The operation; <see langword="null"/> where it was reported.</param>
    /// <param name="breaches">The outcomes that breaches raise.</param>
    /// <param name="ofAll">The element whose status is that of rows which name none.</param>
    public EquatableArray<OutcomeModel> Read(IEnumerable<SpecNode> rows, OperationModel? operation, BreachModel breaches, SpecNode? ofAll)
    {
        var outcomes = new List<OutcomeModel>();
        var seen = new HashSet<string>();
        foreach (SpecNode row in rows)
        {
            CodeModel? key = scope.Resolve(keys, row, "key", "outcome code");
            if (!seen.Add(row["key"] + "/" + row["id"]))
            {
                scope.Report(row.SpanOf(row["id"] is null ? "key" : "id"), SpecDiagnostics.ERS1004_Duplicate, "The outcome", row["key"]!, ", or give this one another 'id'");
            }
            else if (key is not null)
            {
                outcomes.Add(new OutcomeModel
                {
                    Key = key,
                    Status = Status(row, ofAll),
                    Next = row["next"]!,
                    Documentation = row.Text,
                    Path = Path(row, operation, breaches),
                    Finder = finders.Read(row, key),
                    FoundWith = FinderReader.Held(row),
                    IsOpen = IsOpen(row),
                });
            }
        }

        return new(outcomes);
    }

    /// <summary>Reads what to do after answers that have no key.</summary>
    /// <param name="rows">The rows, all of one operation.</param>
    /// <param name="success">The status that means success; empty where nothing says it.</param>
    /// <param name="changesSomething">Whether a request that failed may have been carried out all the same.</param>
    public EquatableArray<StatusModel> ReadStatuses(IEnumerable<SpecNode> rows, string success, bool changesSomething)
    {
        var statuses = new List<StatusModel>();
        foreach (SpecNode status in scope.Distinct(rows, "code", "The status"))
        {
            string code = status["code"]!;
            CodeModel? key = status["key"] is null ? null : scope.Resolve(keys, status, "key", "outcome code");
            if (code == success)
            {
                scope.Report(status.SpanOf("code"), SpecDiagnostics.ERS1008_Contradiction, "the request succeeds with " + success + ", and this would be a refusal", "Remove it, or name another status");
            }
            else if (key is not null && code.EndsWith("xx", StringComparison.Ordinal))
            {
                scope.Report(status.SpanOf("key"), SpecDiagnostics.ERS1008_Contradiction, "a class of statuses would tell one key", "Name one status in 'code', or leave the key out");
            }
            else if (code == ServerErrors && changesSomething && status.Find("done") is null)
            {
                scope.Report(status.Span, SpecDiagnostics.ERS1003_Missing, status.Name, "a 'done', because a gateway may answer with a 5xx after the request was carried out: 'unknown', or 'no' where the source says so");
            }
            else if (IsStatus(code))
            {
                statuses.Add(new StatusModel(code, key, status["next"]!, status.Text, IsOpen(status)));
            }
            else
            {
                scope.Report(status.SpanOf("code"), SpecDiagnostics.ERS1007_ForbiddenValue, code, "code", "an HTTP status such as 401, or a class of them such as 5xx");
            }
        }

        return new(statuses);
    }

    /// <summary>Finds the path that an issue shows for the field or the element that a row names.</summary>
    private string Path(SpecNode row, OperationModel? operation, BreachModel breaches)
    {
        if (row["at"] is not string at || operation is null)
        {
            return "";
        }

        if (fields.Find(at) is FieldModel field)
        {
            // What is missing or unwanted is shown where it should, or should not, stand.
            bool isPresence = row["found"] == FinderReader.Locally && (row["key"] == breaches.Missing || row["key"] == breaches.Forbidden);
            return isPresence ? field.OuterPath : field.LeafPath;
        }

        string? path = ElementPaths.Find(operation.Root, at);
        if (path is null && !fields.MayHave(at))
        {
            scope.Report(row.SpanOf("at"), SpecDiagnostics.ERS1006_UnknownReference, "field or element", at, Names.Advice(fields.Names.Concat(operation.Root.Children.Select(ElementPaths.Written)), at));
        }

        return path ?? "";
    }

    /// <summary>Reads the statuses with which a row comes: its own, or those of all rows.</summary>
    private string Status(SpecNode row, SpecNode? ofAll)
    {
        SpecNode? node = row["status"] is null ? ofAll : row;
        string[] codes = Names.Words(node?["status"] ?? "");
        string? wrong = codes.FirstOrDefault(code => !IsStatus(code) || code.EndsWith("xx", StringComparison.Ordinal)) ?? (codes.Length == 0 ? node?["status"] : null);
        if (wrong is not null)
        {
            scope.Report(node!.SpanOf("status"), SpecDiagnostics.ERS1007_ForbiddenValue, wrong, "status", "one HTTP status such as 422, or several with blanks between them");
            return "";
        }

        return string.Join(" ", codes);
    }

    private static bool IsOpen(SpecNode row) => row["done"] == "unknown";

    private static bool IsStatus(string code) =>
        code.Length == 3 && code[0] is >= '1' and <= '5' && (code.Substring(1) == "xx" || code.Skip(1).All(digit => digit is >= '0' and <= '9'));
}
