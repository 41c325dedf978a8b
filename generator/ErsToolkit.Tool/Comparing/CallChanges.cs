using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in how an endpoint is called over HTTP.</summary>
/// <param name="changes">Where changes are collected.</param>
internal sealed class CallChanges(ChangeList changes)
{
    private const string Required = "1..1";
    private const string Never = "0..0";

    private readonly ChangeScope _callers = changes.Of(ChangeArea.Callers);
    private readonly ChangeScope _outcomes = changes.Of(ChangeArea.Outcomes);

    public void Find(RequestModel? old, RequestModel? now)
    {
        if (old is null || now is null)
        {
            if (old is not null || now is not null)
                _callers.Add(now is null, $"The spec {(now is null ? "no longer" : "now")} says how the endpoint is called.");

            return;
        }

        Differ(ChangeClass.Breaking, "The method", old.Method, now.Method);
        Differ(ChangeClass.Breaking, "The path", old.Path, now.Path);
        Differ(ChangeClass.Breaking, "The content type", old.ContentType, now.ContentType);
        Differ(ChangeClass.Breaking, "The status that means success", Text(old.Success), Text(now.Success));
        Differ(ChangeClass.Compatible, "The time that e-RS may take", Time(old.WindowSeconds), Time(now.WindowSeconds));
        Differ(ChangeClass.Compatible, "The time that a client waits", Time(old.TimeoutSeconds), Time(now.TimeoutSeconds));
        if (old.MayResend != now.MayResend)
            _outcomes.Compatible($"A request {(now.MayResend ? "may now" : "must no longer")} be sent again when its outcome is unknown.");

        Dictionary<string, HeaderModel> befores = old.Headers.ToDictionary(header => header.Name, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, HeaderModel> afters = now.Headers.ToDictionary(header => header.Name, StringComparer.OrdinalIgnoreCase);
        foreach (string name in befores.Keys.Union(afters.Keys, StringComparer.OrdinalIgnoreCase))
            Compare(befores.GetValueOrDefault(name), afters.GetValueOrDefault(name), "the header " + RichText.Code(name));
    }

    private void Differ(ChangeClass severity, string what, string old, string now)
    {
        if (old != now)
            changes.Payload(severity, PayloadEffect.Written, "", what + ChangeScope.IsNow(RichText.Code(now), RichText.Code(old)));
    }

    private void Compare(HeaderModel? old, HeaderModel? now, RichText shown)
    {
        if (IsSent(old) && IsSent(now))
        {
            CompareSent(old, now, shown);
            return;
        }

        string verb = old is null ? "now names " : now is null ? "no longer names " : "now says something else of ";
        if (IsSent(old))
            changes.Written("", "Requests no longer have " + shown + ".");
        else if (!IsSent(now) && (old?.Occurs != now?.Occurs || old?.Place != now?.Place))
            _outcomes.Compatible("The spec " + verb + shown + ", which requests do not have.");
        else if (IsSent(now) && now.Occurs == Required)
            changes.Refused("", "Requests without " + shown + " are now refused.");
        else if (IsSent(now))
            changes.Written("", "Requests now have " + shown + " if it is set.");
    }

    private void CompareSent(HeaderModel old, HeaderModel now, RichText shown)
    {
        if (old.Occurs != now.Occurs && now.Occurs == Required)
            changes.Refused("", "Requests without " + shown + " are now refused.");
        else if (old.Occurs != now.Occurs)
            changes.Accepted("", "Requests without " + shown + " are now accepted.");

        changes.Values("", shown, Excludes(now, old), Excludes(old, now), Choice(now.Values), Choice(old.Values));
        if (old.Scheme != now.Scheme)
            changes.Written("", "What is written before the value of " + shown + ChangeScope.IsNow(Scheme(now), Scheme(old)));

        if (old.Place != now.Place)
            _outcomes.Compatible("Where " + shown + " is" + $" has changed: {now.Place}, and was {old.Place}.");

        if (old.IsSecret != now.IsSecret)
            _callers.Compatible("The value of " + shown + (now.IsSecret ? " is now a secret." : " is no longer a secret."));
    }

    private static bool IsSent([NotNullWhen(true)] HeaderModel? header) => header is { Occurs: not Never, Place: not "Answer" };

    /// <summary>Whether a header does not take a value that another one takes.</summary>
    private static bool Excludes(HeaderModel header, HeaderModel other) => header.Values.Count > 0 && (other.Values.Count == 0 || other.Values.Except(header.Values).Any());

    private static RichText Choice(EquatableArray<string> values) => values.Count == 0 ? "anything" : RichText.Join(" or ", values.Select(RichText.Code));

    private static RichText Scheme(HeaderModel header) => header.Scheme.Length == 0 ? "nothing" : RichText.Code(header.Scheme);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(int seconds) => seconds == 0 ? "unknown" : DisplayText.Count(seconds, "second");
}
