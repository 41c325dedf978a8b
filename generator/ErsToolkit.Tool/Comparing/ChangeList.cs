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

    /// <summary>Where the changes of an area are collected.</summary>
    public ChangeScope Of(ChangeArea area, string request = "") => new(this, area, request);

    public void Editorial(string request, RichText text) =>
        Add(new Change(ChangeClass.Editorial, ChangeArea.Documentation, PayloadEffect.None, request, text));

    public void Refused(string request, RichText text) => Payload(ChangeClass.Breaking, PayloadEffect.Refused, request, text);

    public void Accepted(string request, RichText text) => Payload(ChangeClass.Compatible, PayloadEffect.Accepted, request, text);

    /// <summary>Says that some values are now refused, or that more are now accepted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="shown">What has the values.</param>
    /// <param name="refuses">Whether a value that was accepted is now refused.</param>
    /// <param name="accepts">Whether a value that was refused is now accepted.</param>
    /// <param name="now">What a value must be.</param>
    /// <param name="was">What it had to be.</param>
    public void Values(string request, RichText shown, bool refuses, bool accepts, RichText now, RichText was)
    {
        RichText must = ": it must be " + now + ", and was " + was + ".";
        if (refuses)
            Refused(request, "Some values of " + shown + " are now refused" + must);

        if (accepts)
            Accepted(request, "More values of " + shown + " are now accepted" + must);
    }

    public void Written(string request, RichText text) => Payload(ChangeClass.Compatible, PayloadEffect.Written, request, text);

    public void Reported(string request, RichText text) => Payload(ChangeClass.Compatible, PayloadEffect.Reported, request, text);

    public void Payload(ChangeClass severity, PayloadEffect effect, string request, RichText text) =>
        Add(new Change(severity, ChangeArea.Payloads, effect, request, text));

    public void Add(Change change)
    {
        if (_known.Add((change.Area, change.Effect, change.Request, change.Text.ToString())))
            _changes.Add(change);
    }
}
