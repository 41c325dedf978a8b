using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit;

/// <summary>Emits which outcomes leave open whether the request was carried out.</summary>
internal static class OpenOutcomeEmitter
{
    public static void Emit(CodeWriter writer, OperationPlan operation)
    {
        EmitKeys(writer, operation);
        EmitStatuses(writer, operation);
    }

    /// <summary>A key of which the specification says nothing says nothing: its status alone counts.</summary>
    private static void EmitKeys(CodeWriter writer, OperationPlan operation)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        IGrouping<string, string>[] answers = operation.Model.Outcomes
            .GroupBy(row => row.Key.Member)
            .GroupBy(rows => IsOpen([.. rows]), rows => rows.Key)
            .ToArray();
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

    /// <summary>Gateways answer 408, 499 and all of 5xx where a slower server behind them goes on.</summary>
    private static void EmitStatuses(CodeWriter writer, OperationPlan operation)
    {
        StatusModel[] classes = operation.Model.Statuses.Where(status => status.IsClass).ToArray();
        using (writer.Open("private static bool IsOpenAfter(int statusCode)"))
        {
            EmitCases(writer, "statusCode", operation.Model.Statuses.Except(classes), status => status.Code);
            EmitCases(writer, "statusCode / 100", classes, status => status.Code.Substring(0, 1));
            writer.Write("return statusCode >= 500 || statusCode == 408 || statusCode == 499;");
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
