using System;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>A booking as it should be: built, shown, and checked as a payload.</summary>
internal static class GoodBooking
{
    public static Snippet<BookRequest> Build() => Snippet.Of(
        A016.Book()
            .Slot("Slot/228340",
                start: new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero),
                end: new DateTimeOffset(2027, 3, 2, 9, 30, 0, TimeSpan.Zero))
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service("70000")
            .Patient("9990000018")
            .Comment("Needs step-free access.")
            .Build());

    public static void Show(IAnsiConsole console)
    {
        Snippet<BookRequest> booking = Build();
        byte[] json = booking.Value.ToUtf8Json();
        Section.Begin(console, "1. Build a booking", "A slot search found a slot, and the patient takes it:");
        Section.Code(console, booking.Code);
        Section.Say(console, "Its JSON, here with line breaks and numbers for reading (ToUtf8Json writes it minified):");
        Section.Code(console, Section.NumberLines(SamplePayload.Print(json)));
        Section.Say(console, "Its ToString(), which may be logged:");
        Section.Result(console, booking.Value.ToString());
        Section.Say(console, "A016.ValidateBook on that JSON:");
        Section.Result(console, A016.ValidateBook(json).ToString());
    }
}
