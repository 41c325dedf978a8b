using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Judging;

/// <summary>What an answer means.</summary>
/// <param name="Key">The key that decides the next step; <see langword="null"/> where the specification does not know it, or there is none.</param>
/// <param name="RawKey">That key as the body has it; <see langword="null"/> where it has none.</param>
/// <param name="Next">The next step.</param>
/// <param name="IsOpen">Whether the request may have been carried out all the same.</param>
/// <param name="Permitted">For each request that can be permitted after this one, the only code that permits it now; <see langword="null"/> where it is not.</param>
internal sealed record AnswerVerdict(CodeModel? Key, string? RawKey, string Next, bool IsOpen, IReadOnlyList<(FlowsModel Flows, CodeModel? Reason)> Permitted);

/// <summary>Reads the answer to a request that was refused by interpreting the model. It shares nothing with what is generated.</summary>
internal sealed class AnswerJudge(EndpointModel endpoint, OperationModel operation, CodesModel keys, int status)
{
    private const string ServerErrors = "5";

    private readonly FlowsModel[] _flows = [.. endpoint.Flows.Where(flows => flows.Flows.Any(flow => flow.After == operation.Name && flow.Outcome is not null))];

    /// <summary>Whether a request that failed may have been carried out: a search changes nothing.</summary>
    private bool ChangesSomething => operation is BodyModel;

    private string Status { get; } = status.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is said of the status alone, exactly or by its class.</summary>
    private StatusModel? OfStatus => operation.Statuses.FirstOrDefault(row => row.Code == Status) ?? operation.Statuses.FirstOrDefault(row => row.IsClass && row.Code[0] == Status[0] && Status.Length == 3);

    public AnswerVerdict Judge(ReadOnlySpan<byte> body)
    {
        string byStatus = OfStatus?.Next ?? NextSteps.MostCautious;
        CodeModel? keyOfStatus = operation.Statuses.FirstOrDefault(row => row.Code == Status)?.Key;
        if (AnswerIssue.Read(body, keys) is not { Count: > 0 } issues)
            return new AnswerVerdict(keyOfStatus, null, byStatus, ChangesSomething && IsOpenAfterStatus(), [.. _flows.Select(flows => (flows, (CodeModel?)null))]);

        (AnswerIssue Issue, CodeModel? Key, string Next)[] read = [.. issues.Select(issue =>
        {
            CodeModel? key = issue.Code.Length > 0 ? keys.Codes.FirstOrDefault(code => code.Value == issue.Code) : keyOfStatus;
            return (issue, key, issue.Code.Length > 0 && key is not null ? StepAfter(key) ?? byStatus : byStatus);
        })];
        (AnswerIssue decisive, CodeModel? decisiveKey, string next) = read.OrderBy(one => NextSteps.CautionOf(one.Next)).First();
        return new AnswerVerdict(
            decisiveKey,
            decisive.Code.Length > 0 ? decisive.Code : null,
            next,
            ChangesSomething && read.Any(one => one.Issue.Code.Length > 0 && one.Key is not null ? IsOpenAfter(one.Key) : one.Issue.IsTimeout || IsOpenAfterStatus()),
            [.. _flows.Select(flows => (flows, Permitted(flows, [.. read.Select(one => one.Issue.Code.Length > 0 ? one.Key : null)])))]);
    }

    /// <summary>The rows that say what a key means, for people.</summary>
    public IEnumerable<string> Meanings(AnswerVerdict verdict) => verdict.Key is not null && verdict.RawKey is not null
        ? operation.Outcomes.Where(row => row.Key == verdict.Key).Select(row => row.Documentation)
        : OfStatus is StatusModel row ? [row.Documentation] : [];

    private string? StepAfter(CodeModel key)
    {
        OutcomeModel[] rows = [.. operation.Outcomes.Where(row => row.Key == key)];
        OutcomeModel[] ofStatus = [.. rows.Where(row => row.Statuses.Contains(Status))];
        return (ofStatus.Length > 0 ? ofStatus : rows).Select(row => row.Next).OrderBy(NextSteps.CautionOf).FirstOrDefault();
    }

    private bool IsOpenAfter(CodeModel key)
    {
        OutcomeModel[] own = [.. operation.Outcomes.Where(row => row.Key == key)];
        if (own.Length > 0)
        {
            // Rows of one key may differ by the status.
            OutcomeModel[] ofStatus = [.. own.Where(row => row.Statuses.Contains(Status))];
            return own.Any(row => row.IsOpen) && (ofStatus.Length == 0 || ofStatus.Any(row => row.IsOpen));
        }

        OutcomeModel[] others = [.. endpoint.Operations.SelectMany(other => other.Outcomes).Where(row => row.Key == key)];
        return others.Length == 0 ? IsOpenAfterStatus() : others.Any(row => row.IsOpen) || IsOpenToGateways();
    }

    private bool IsOpenAfterStatus() => OfStatus?.IsOpen ?? IsOpenToGateways();

    /// <summary>Gateways answer so where a slower server behind them goes on.</summary>
    private bool IsOpenToGateways() => Status is "408" or "499" || Status.StartsWith(ServerErrors, StringComparison.Ordinal);

    /// <summary>The reason that every issue permits; none where they differ, and none of what is no refusal.</summary>
    private CodeModel? Permitted(FlowsModel flows, IReadOnlyList<CodeModel?> found)
    {
        CodeModel?[] reasons = [.. found.Select(key => flows.Flows.FirstOrDefault(flow => flow.After == operation.Name && flow.Outcome is not null && flow.Outcome == key)?.Reason).Distinct()];
        return Status.Length == 3 && Status[0] is '4' or '5' && reasons.Length == 1 ? reasons[0] : null;
    }
}
