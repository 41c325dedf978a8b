using ErsToolkit;
using Spectre.Console;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Demo;

/// <summary>A deferral as it should be: built, shown, and checked as a payload.</summary>
internal static class GoodDeferral
{
    /// <summary>Builds the deferral. All its values are made up; the NHS number is of the range for tests.</summary>
    public static BuiltDeferral Build() => BuiltDeferral.From(
        A016.Defer()
            .Reason(DeferReason.SlotNotAvailable)
            .Slot("Slot/228340")
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service("70000")
            .Patient("9990000018")
            .Comment("Prefers a morning appointment.")
            .Build());

    public static void Show(IAnsiConsole console)
    {
        BuiltDeferral deferral = Build();
        Section.Begin(console, "1. Build a deferral", "The slot was taken while it was being booked, so the provider is asked to find a time:");
        Section.Block(console, deferral.Code);
        Section.Say(console, "Its JSON, here with line breaks and numbers for reading (ToUtf8Json writes it minified; all of it is synthetic data):");
        Section.Block(console, Section.NumberLines(SamplePayload.Print(SamplePayload.Parse(deferral.Request))));
        Section.Say(console, "Its ToString(), which may be logged:");
        Section.Block(console, deferral.Request.ToString());

        ValidationResult result = A016.ValidateDefer(deferral.Request.ToUtf8Json());
        Section.Say(console, "A016.ValidateDefer on that JSON:");
        Section.Block(console, result.ToString());
    }
}
