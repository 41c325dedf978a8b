using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Collects the changes of one area, of one request or of the whole endpoint.</summary>
/// <param name="changes">Where they are collected.</param>
/// <param name="area">The area.</param>
/// <param name="request">The request; empty for the endpoint or the library.</param>
internal sealed class ChangeScope(ChangeList changes, ChangeArea area, string request)
{
    public void Breaking(RichText text) => Add(isBreaking: true, text);

    public void Compatible(RichText text) => Add(isBreaking: false, text);

    public void Add(bool isBreaking, RichText text) =>
        changes.Add(new Change(isBreaking ? ChangeClass.Breaking : ChangeClass.Compatible, area, PayloadEffect.None, request, text));

    /// <summary>Says what something is now, if it is no longer what it was.</summary>
    public void Differ(bool isBreaking, RichText what, string old, string now)
    {
        if (old != now)
            Add(isBreaking, what + IsNow(RichText.Code(now), RichText.Code(old)));
    }

    /// <summary>The end of a sentence about something that changed.</summary>
    public static RichText IsNow(RichText now, RichText was) => " is now " + now + ", and was " + was + ".";
}
