using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Collects changes, each of them once.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<(ChangeArea, PayloadEffect, string, string)> _known = [];

    /// <summary>All changes, the worst first.</summary>
    public IReadOnlyList<Change> All => [.. _changes.OrderByDescending(change => change.Class).ThenBy(change => change.Area)];

    public bool HasFacts => _changes.Any(change => change.Class != ChangeClass.Editorial);

    public void Add(ChangeClass severity, ChangeArea area, string request, RichText text) => Add(new Change(severity, area, PayloadEffect.None, request, text));

    public void Breaking(ChangeArea area, string request, RichText text) => Add(ChangeClass.Breaking, area, request, text);

    public void Compatible(ChangeArea area, string request, RichText text) => Add(ChangeClass.Compatible, area, request, text);

    public void Editorial(string request, RichText text) => Add(ChangeClass.Editorial, ChangeArea.Documentation, request, text);

    public void Refused(string request, RichText text) => Add(new Change(ChangeClass.Breaking, ChangeArea.Payloads, PayloadEffect.Refused, request, text));

    public void Accepted(string request, RichText text) => Add(new Change(ChangeClass.Compatible, ChangeArea.Payloads, PayloadEffect.Accepted, request, text));

    public void Written(string request, RichText text) => Written(ChangeClass.Compatible, request, text);

    public void Written(ChangeClass severity, string request, RichText text) => Add(new Change(severity, ChangeArea.Payloads, PayloadEffect.Written, request, text));

    public void Reported(ChangeClass severity, string request, RichText text) => Add(new Change(severity, ChangeArea.Payloads, PayloadEffect.Reported, request, text));

    private void Add(Change change)
    {
        if (_known.Add((change.Area, change.Effect, change.Request, change.Text.ToString())))
            _changes.Add(change);
    }
}
