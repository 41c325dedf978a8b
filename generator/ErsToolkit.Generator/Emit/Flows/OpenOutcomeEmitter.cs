using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits which outcomes leave open whether the request was carried out.</summary>
internal static class OpenOutcomeEmitter
{
    /// <summary>Gateways answer so where a slower server behind them goes on.</summary>
    public const string OfGateways = "statusCode >= 500 || statusCode == 408 || statusCode == 499";

    public static void Emit(CodeWriter writer, OperationPlan operation)
    {
        EmitKeys(writer, operation);
        EmitStatuses(writer, operation);
    }

    /// <summary>A key that only another operation has rows of means the same here. One of which the specification says nothing says nothing: its status alone counts.</summary>
    private static void EmitKeys(CodeWriter writer, OperationPlan operation)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        var own = operation.Model.Outcomes.GroupBy(row => row.Key.Member).Select(rows => (rows.Key, IsOpen: IsOpen([.. rows])));
        var others = operation.Endpoint.Operations
            .SelectMany(other => other.Outcomes)
            .GroupBy(row => row.Key.Member)
            .Where(rows => operation.Model.Outcomes.All(row => row.Key.Member != rows.Key))
            .Select(rows => (rows.Key, IsOpen: rows.Any(row => row.IsOpen) ? "true" : OfGateways));
        IGrouping<string, string>[] answers = own.Concat(others).GroupBy(answer => answer.IsOpen, answer => answer.Key).ToArray();
        using (writer.Open($"private static bool IsOpenAfter({keys} key, int statusCode)"))
        {
            if (answers.Length > 0)
            {
                using (writer.Open("switch (key)"))
                {
                    foreach (IGrouping<string, string> answer in answers)
                    {
                        writer.Write(string.Join("\n", answer.Select(member => $"case {keys}.{member}:")));
                        writer.Write($"    return {answer.Key};");
                    }
                }

                writer.Line();
            }

            writer.Write("return IsOpenAfter(statusCode);");
        }

        writer.Line();
    }

    /// <summary>Rows of one key may differ by the status.</summary>
    private static string IsOpen(OutcomeModel[] rows)
    {
        bool isAnyOpen = rows.Any(row => row.IsOpen);
        string[] closed = rows.SelectMany(row => row.Statuses).Distinct().Where(status => !rows.Any(row => row.IsOpen && row.Statuses.Contains(status))).ToArray();
        return !isAnyOpen ? "false" : closed.Length == 0 ? "true" : string.Join(" && ", closed.Select(status => "statusCode != " + status));
    }

    /// <summary>Of a status of which the specification says nothing, what gateways mean with it counts.</summary>
    private static void EmitStatuses(CodeWriter writer, OperationPlan operation)
    {
        StatusModel[] classes = operation.Model.Statuses.Where(status => status.IsClass).ToArray();
        using (writer.Open("private static bool IsOpenAfter(int statusCode)"))
        {
            EmitCases(writer, "statusCode", operation.Model.Statuses.Except(classes), status => status.Code);
            EmitCases(writer, "statusCode / 100", classes, status => status.Code.Substring(0, 1));
            writer.Write($"return {OfGateways};");
        }

        writer.Line();
    }

    private static void EmitCases(CodeWriter writer, string value, IEnumerable<StatusModel> statuses, Func<StatusModel, string> label)
    {
        IGrouping<bool, string>[] cases = statuses.GroupBy(status => status.IsOpen, label).ToArray();
        if (cases.Length == 0)
        {
            return;
        }

        using (writer.Open($"switch ({value})"))
        {
            foreach (IGrouping<bool, string> group in cases)
            {
                writer.Write(string.Join("\n", group.Select(code => $"case {code}:")));
                writer.Write($"    return {(group.Key ? "true" : "false")};");
            }
        }

        writer.Line();
    }
}
