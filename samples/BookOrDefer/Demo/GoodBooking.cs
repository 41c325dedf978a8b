using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>A booking as it should be: built, shown, and checked as a payload.</summary>
internal static class GoodBooking
{
    public static void Show(IAnsiConsole console, IDemoParts edition)
    {
        Snippet<BuiltRequest> booking = edition.Book();
        byte[] json = booking.Value.Json;
        Section.Begin(console, "1. Build a booking", "A slot search found a slot, and the patient takes it:");
        Section.Code(console, booking.Code);
        Section.Say(console, "Its JSON, here with line breaks and numbers for reading (ToUtf8Json writes it minified):");
        Section.Code(console, Section.NumberLines(SamplePayload.Print(json)));
        Section.Say(console, "Its ToString(), which may be logged:");
        Section.Result(console, booking.Value.Text);
        Section.Say(console, "A016.ValidateBook on that JSON:");
        Section.Result(console, edition.ValidateBook(json).ToString());
    }
}
