using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Output;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What changes in how an endpoint is called over HTTP.</summary>
internal static class CallChanges
{
    private const string Required = "1..1";
    private const string Never = "0..0";

    public static void Find(RequestModel? old, RequestModel? now, ChangeList changes)
    {
        if (old is null || now is null)
        {
            if (old is not null || now is not null)
                changes.Add(now is null ? ChangeClass.Breaking : ChangeClass.Compatible, ChangeArea.Callers, "", RichText.Plain("The spec " + (now is null ? "no longer says" : "now says") + " how the endpoint is called."));

            return;
        }

        Differ("The method", old.Method, now.Method, ChangeClass.Breaking);
        Differ("The path", old.Path, now.Path, ChangeClass.Breaking);
        Differ("The content type", old.ContentType, now.ContentType, ChangeClass.Breaking);
        Differ("The status that means success", Text(old.Success), Text(now.Success), ChangeClass.Breaking);
        Differ("The time that e-RS may take", Time(old.WindowSeconds), Time(now.WindowSeconds), ChangeClass.Compatible);
        Differ("The time that a client waits", Time(old.TimeoutSeconds), Time(now.TimeoutSeconds), ChangeClass.Compatible);
        if (old.MayResend != now.MayResend)
            changes.Compatible(ChangeArea.Outcomes, "", RichText.Plain(now.MayResend ? "A request may now be sent again when its outcome is unknown." : "A request must no longer be sent again when its outcome is unknown."));

        foreach (string name in old.Headers.Concat(now.Headers).Select(header => header.Name).Distinct(System.StringComparer.OrdinalIgnoreCase))
        {
            if (Named(old, name) != Named(now, name))
                Compare(Named(old, name), Named(now, name), changes);
        }

        void Differ(string what, string before, string after, ChangeClass severity)
        {
            if (before != after)
                changes.Written(severity, "", what + " is now " + RichText.Code(after) + ", and was " + RichText.Code(before) + ".");
        }
    }

    private static void Compare(HeaderModel? old, HeaderModel? now, ChangeList changes)
    {
        RichText shown = "the header " + RichText.Code((now ?? old)!.Name);
        if (!IsSent(old) || !IsSent(now))
        {
            if (IsSent(old))
                changes.Written("", "Requests no longer have " + shown + ".");
            else if (!IsSent(now) && (old?.Occurs != now?.Occurs || old?.Place != now?.Place))
                changes.Compatible(ChangeArea.Outcomes, "", "The spec " + (old is null ? "now names " : now is null ? "no longer names " : "now says something else of ") + shown + ", which requests do not have.");
            else if (IsSent(now) && now.Occurs == Required)
                changes.Refused("", "Requests without " + shown + " are now refused.");
            else if (IsSent(now))
                changes.Written("", "Requests now have " + shown + " if it is set.");

            return;
        }

        if (old!.Occurs != now!.Occurs && now.Occurs == Required)
            changes.Refused("", "Requests without " + shown + " are now refused.");
        else if (old.Occurs != now.Occurs)
            changes.Accepted("", "Requests without " + shown + " are now accepted.");

        if (old.Values.Count > 0 || now.Values.Count > 0)
        {
            if (now.Values.Count > 0 && (old.Values.Count == 0 || old.Values.Except(now.Values).Any()))
                changes.Refused("", "Some values of " + shown + " are now refused: it must be " + Choice(now.Values) + (old.Values.Count == 0 ? "." : ", and was " + Choice(old.Values) + "."));

            if (old.Values.Count > 0 && (now.Values.Count == 0 || now.Values.Except(old.Values).Any()))
                changes.Accepted("", "More values of " + shown + " are now accepted: it may be " + (now.Values.Count == 0 ? "anything" : Choice(now.Values)) + ", and was " + Choice(old.Values) + ".");
        }

        if (old.Scheme != now.Scheme)
            changes.Written("", "The value of " + shown + " is now written after " + (now.Scheme.Length == 0 ? "nothing" : RichText.Code(now.Scheme)) + ", and was after " + (old.Scheme.Length == 0 ? "nothing" : RichText.Code(old.Scheme)) + ".");

        if (old.Place != now.Place)
            changes.Compatible(ChangeArea.Outcomes, "", "Where " + shown + $" is has changed: {now.Place}, and was {old.Place}.");

        if (old.IsSecret != now.IsSecret)
            changes.Compatible(ChangeArea.Callers, "", "The value of " + shown + (now.IsSecret ? " is now a secret." : " is no longer a secret."));
    }

    private static bool IsSent([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] HeaderModel? header) => header is { Occurs: not Never, Place: not "Answer" };

    private static HeaderModel? Named(RequestModel request, string name) => request.Headers.FirstOrDefault(header => string.Equals(header.Name, name, System.StringComparison.OrdinalIgnoreCase));

    private static RichText Choice(IEnumerable<string> values) => RichText.Join(" or ", values.Select(RichText.Code));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(int seconds) => seconds == 0 ? "unknown" : DisplayText.Count(seconds, "second");
}
