using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits what to do next after a key, and after a status that comes without one.</summary>
internal static class OutcomeStepsEmitter
{
    private const string Step = EmitContext.Runtime + "NextStep";

    public static void Emit(CodeWriter writer, OperationPlan operation)
    {
        EmitKeySteps(writer, operation);
        EmitStatusSteps(writer, operation);
    }

    /// <summary>Emits for the analyzers what to do after those keys after which it is always the same.</summary>
    public static void EmitMarks(CodeWriter writer, OperationPlan operation)
    {
        var steps = operation.Model.Outcomes
            .GroupBy(row => row.Key.Value)
            .Select(rows => (Key: rows.Key, Steps: rows.Select(row => row.Next).Distinct().ToArray()))
            .Where(key => key.Steps.Length == 1)
            .GroupBy(key => key.Steps[0], key => key.Key);
        foreach (IGrouping<string, string> step in steps)
        {
            writer.Write($"[{EmitContext.Runtime}ErsNext({Literal.Text(string.Join(" ", step))}, {Literal.Text(step.Key)})]");
        }
    }

    /// <summary>A key of which the specification says nothing says nothing: its status alone counts.</summary>
    private static void EmitKeySteps(CodeWriter writer, OperationPlan operation)
    {
        string keys = operation.Endpoint.OutcomeCodes;
        var steps = operation.Model.Outcomes
            .GroupBy(row => row.Key.Member)
            .Select(rows => (Member: rows.Key, Next: StepOf([.. rows])))
            .GroupBy(step => step.Next)
            .ToArray();
        using (writer.Open($"private static {Step} StepAfter({keys} key, int statusCode, {Step} byStatus)"))
        {
            if (steps.Length > 0)
            {
                using (writer.Open("switch (key)"))
                {
                    foreach (IGrouping<string, (string Member, string Next)> step in steps)
                    {
                        writer.Write(string.Join("\n", step.Select(row => $"case {keys}.{row.Member}:")));
                        writer.Write($"    return {step.Key};");
                    }
                }

                writer.Line();
            }

            writer.Write("return byStatus;");
        }

        writer.Line();
    }

    /// <summary>The step after a key: that of its rows of the answer's status, where they say it; else the most cautious of all its rows.</summary>
    private static string StepOf(OutcomeModel[] rows)
    {
        string all = MostCautious(rows);
        var byStatus = rows
            .SelectMany(row => row.Statuses)
            .Distinct()
            .Select(status => (Status: status, Next: MostCautious(rows.Where(row => row.Statuses.Contains(status)))))
            .Where(step => step.Next != all);
        return string.Concat(byStatus.Select(step => $"statusCode == {step.Status} ? {Step}.{step.Next} : ")) + $"{Step}.{all}";
    }

    private static string MostCautious(IEnumerable<OutcomeModel> rows) => rows.Select(row => row.Next).OrderBy(NextSteps.CautionOf).First();

    private static void EmitStatusSteps(CodeWriter writer, OperationPlan operation)
    {
        StatusModel[] classes = operation.Model.Statuses.Where(status => status.IsClass).ToArray();
        using (writer.Open($"private static {Step} StepAfter(int statusCode)"))
        {
            EmitCases(writer, "statusCode", Cases(operation.Model.Statuses.Except(classes), status => status.Code), isLast: classes.Length == 0);
            if (classes.Length > 0)
            {
                writer.Line();
                EmitCases(writer, "statusCode / 100", Cases(classes, status => status.Code.Substring(0, 1)), isLast: true);
            }
        }

        writer.Line();
    }

    private static IEnumerable<(string Next, IEnumerable<string> Labels)> Cases(IEnumerable<StatusModel> statuses, Func<StatusModel, string> label) =>
        statuses.GroupBy(status => status.Next).OrderBy(group => NextSteps.CautionOf(group.Key)).Select(group => (group.Key, group.Select(label)));

    /// <summary>What nobody says anything about is the most cautious step.</summary>
    private static void EmitCases(CodeWriter writer, string value, IEnumerable<(string Next, IEnumerable<string> Labels)> cases, bool isLast)
    {
        (string Next, IEnumerable<string> Labels)[] all = cases.ToArray();
        if (all.Length > 0)
        {
            using (writer.Open($"switch ({value})"))
            {
                foreach ((string next, IEnumerable<string> labels) in all)
                {
                    writer.Write(string.Join("\n", labels.Select(label => $"case {label}:")));
                    writer.Write($"    return {Step}.{next};");
                }
            }
        }

        if (isLast)
        {
            writer.Write((all.Length > 0 ? "\n" : "") + $"return {Step}.{NextSteps.MostCautious};");
        }
    }
}
