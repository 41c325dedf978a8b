using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Tool.Pages;

/// <summary>The permitted flows as a picture: what happened on the left, the request that is then permitted on the right.</summary>
internal sealed record FlowDiagram
{
    /// <summary>What the lines say where the source states nothing.</summary>
    public const string NotStated = "not stated";

    private const int RowHeight = 64;
    private const int BoxHeight = 44;

    public required string Title { get; init; }

    public required int Height { get; init; }

    public required IReadOnlyList<FlowStart> Starts { get; init; }

    public required IReadOnlyList<FlowTarget> Targets { get; init; }

    public required IReadOnlyList<FlowLine> Lines { get; init; }

    public static FlowDiagram Of(FlowsModel flows)
    {
        // Flows to one reason stand below each other, so that no lines cross.
        string[] reasons = [.. flows.Flows.Select(flow => flow.Reason.Value).Distinct(), .. flows.Unstated.Count > 0 ? [NotStated] : System.Array.Empty<string>()];
        var starts = flows.Flows.Select(flow => (flow.After, Key: flow.Outcome?.Value ?? "", Reason: flow.Reason.Value))
            .Concat(flows.Unstated.Select(flow => (flow.After, Key: flow.Outcome.Value, Reason: NotStated)))
            .OrderBy(start => System.Array.IndexOf(reasons, start.Reason))
            .Select((start, index) => new FlowStart(start.After, start.Key, start.Reason, index * RowHeight))
            .ToArray();
        FlowTarget[] targets = [.. reasons.Select(reason =>
        {
            FlowStart[] own = [.. starts.Where(start => start.Reason == reason)];
            return new FlowTarget(flows.To, reason, (own[0].Top + own[^1].Top) / 2);
        })];
        return new FlowDiagram
        {
            Title = $"When {flows.To} is permitted",
            Height = (starts.Length * RowHeight) - (RowHeight - BoxHeight) + 2,
            Starts = starts,
            Targets = targets,
            Lines = [.. starts.Select(start => (start, Target: targets.Single(target => target.Reason == start.Reason))).Select(pair => new FlowLine(pair.start.Top + (BoxHeight / 2), pair.Target.Top + (BoxHeight / 2), pair.start.IsStated))],
        };
    }
}

/// <summary>What happened.</summary>
/// <param name="After">The operation, or the event.</param>
/// <param name="Key">The outcome; empty for an event.</param>
/// <param name="Reason">The reason that follows.</param>
/// <param name="Top">Where the box starts.</param>
internal sealed record FlowStart(string After, string Key, string Reason, int Top)
{
    public bool IsStated => Reason != FlowDiagram.NotStated;
}

/// <summary>What is permitted then.</summary>
internal sealed record FlowTarget(string To, string Reason, int Top)
{
    public bool IsStated => Reason != FlowDiagram.NotStated;
}

/// <summary>A line between the two.</summary>
internal sealed record FlowLine(int From, int To, bool IsStated);
