using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ErsToolkit.Benchmarks.Hostile;

/// <summary>What a stranger can send: each family makes something as large as the size allows that a reader may look at too often.</summary>
internal static class Families
{
    private const string ReasonSystem = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-ReviewReason-1";
    private const string OutcomeSystem = "https://fhir.nhs.uk/STU3/CodeSystem/eRS-APIErrorCode-1";
    private const string Unslotted = $$"""{"resourceType":"Appointment","status":"proposed","reason":[{"coding":[{"system":"{{ReasonSystem}}","code":"NO_SLOTS_AT_SERVICE"}]}]""";
    private const string Deferral = """{"resourceType":"Appointment","status":"proposed",""";
    private const string Booking = """{"resourceType":"Appointment","status":"booked",""";
    private const string Slot = """{"resource":{"resourceType":"Slot","id":"@","status":"free","start":"2026-12-01T09:00:00Z","end":"2026-12-01T09:30:00Z","schedule":{"reference":"Schedule/@"}}}""";
    private const string Page = """{"resourceType":"Bundle","type":"searchset","total":1,"entry":[""";

    public static IReadOnlyList<Family> All { get; } =
    [
        Request("request: one unknown member, again and again", Deferral, "\"a\":0", "}"),
        Request("request: a known member, again and again", Deferral, "\"language\":\"en\"", "}"),
        Request("request: each unknown member on its own line", Deferral, "\"a\":\n0", "}"),
        Names("request: names of an eighth of the size", "n"),
        Names("request: names of an eighth of the size, in escapes", "\\u006e"),
        Names("request: names of an eighth of the size, beyond ASCII", "é💡"),
        Request("request: members that are arrays 60 deep", Deferral, $"\"a\":{new string('[', 60)}{new string(']', 60)}", "}"),
        Request("request: one comment of surrogate pairs as escapes", Deferral + "\"comment\":\"", "\\ud83d\\ude00", "\"}", separator: ""),
        Request("request: one reference of slashes", Deferral + "\"slot\":[{\"reference\":\"https://", "/a", "\"}]}", separator: ""),
        Request("request: the two times with any number of digits", Booking + $"\"start\":\"2026-12-01T09:00:00.", "0", "Z\",\"end\":\"2026-12-01T09:00:00.00000001Z\"}", separator: ""),
        Request("request: participants that cannot be told apart", Deferral + "\"participant\":[", "{}", "]}"),
        Request("request: clinicians that a deferral does not have", Deferral + "\"participant\":[", Participant("http://fhir.nhs.net/Id/sds-user-id", "021600556514"), "]}"),
        Request("request: one service, again and again, with faults", Deferral + "\"participant\":[", Participant("http://fhir.nhs.net/Id/ers-service", "x", "\"a\":0,\"b\":0,"), "]}"),
        Request("request: systems in escapes", Deferral + "\"participant\":[", Participant(Repeat("\\u0078", 50), "70000"), "]}"),
        Request("request: a participant with unknown members, its type first", Deferral + "\"participant\":[{\"type\":{},", "\"a\":0", "}]}"),
        Request("request: a forbidden slot of unknown members", Unslotted + ",\"slot\":[{", "\"a\":0", "}]}"),
        Request("request: unknown profiles", Deferral + "\"meta\":{\"profile\":[", "\"x\"", "]}}"),
        Request("request: broken at its end", Deferral, "\"a\":0", ""),
        new("request: unknown members, and their OperationOutcome", size => Fill(size, Deferral, ",", "\"a\":0", "}"), payload => A016.ValidateDefer(payload).ToOperationOutcome().Length),
        Outcome("outcome: empty issues", "{}"),
        Outcome("outcome: issues with a key", $$$"""{"severity":"error","code":"invalid","details":{"coding":[{"system":"{{{OutcomeSystem}}}","code":"SLOT_NOT_AVAILABLE"}]},"diagnostics":"x"}"""),
        Outcome("outcome: issues in escapes", $$"""{"\u0073everity":"\u0065rror","\u0064iagnostics":"{{Repeat("\\n", 100)}}"}"""),
        Outcome("outcome: one issue with unknown codings", """{"system":"x","code":"y"}""", """{"resourceType":"OperationOutcome","issue":[{"details":{"coding":[""", "]}}]}"),
        Bundle("page: slots before one large schedule", (half, writer) => writer.Write(half, Slot, "").Comma().Large(half)),
        Bundle("page: slots after one large schedule", (half, writer) => writer.Large(half).Comma().Write(half, Slot, "")),
        Bundle("page: slots before one schedule of unknown members", (half, writer) => writer.Write(half, Slot, "").Comma().Write(half, "\"a\":0", "{\"resource\":{\"resourceType\":\"Schedule\",\"id\":\"@\",", "}}")),
        Bundle("page: slots before a schedule with a long value", (half, writer) => writer.Write(half, Slot, "").Comma().Text(Actor("http://fhir.nhs.net/Id/ers-service", new string('7', half)))),
        Bundle("page: slots without a schedule", (half, writer) => writer.Write(2 * half, Slot, "")),
        Bundle("page: slots that refer to ids of 1 KB", (half, writer) => writer.Write(2 * half, Slot.Replace("Schedule/@", "Schedule/" + new string('1', 1024), StringComparison.Ordinal), "")),
        Bundle("page: entries that are no objects", (half, writer) => writer.Write(2 * half, "0", "")),
        Bundle("page: members of one entry", (half, writer) => writer.Write(2 * half, "\"a\":0", "{", "}")),
    ];

    private static Family Request(string name, string head, string piece, string tail, string separator = ",") =>
        new(name, size => Fill(size, head, separator, piece, tail), Check);

    private static Family Names(string name, string letter) =>
        new(name, size => Fill(size, Deferral, ",", $"\"{Repeat(letter, ((size / 8) - 10) / Encoding.UTF8.GetByteCount(letter))}\":0", "}"), Check);

    private static Family Outcome(string name, string piece, string head = """{"resourceType":"OperationOutcome","issue":[""", string tail = "]}") =>
        new(name, size => Fill(size, head, ",", piece, tail), body =>
        {
            BookOutcome outcome = BookOutcome.Parse(422, body);
            return (int)outcome.Key + outcome.Issues.Count + outcome.ToString().Length;
        });

    private static Family Bundle(string name, Action<int, PageText> write) => new(
        name,
        size =>
        {
            var text = new PageText(Page);
            write((size - 1000) / 2, text);
            return Encoding.UTF8.GetBytes(text + "]}");
        },
        answer => SlotPage.TryParse(answer, Search, out SlotPage? page, out ValidationResult why) ? page.Slots.Count : why.Issues.Count);

    private static SlotSearchRequest Search { get; } = A015.Search().Service("70000").Priority(ReferralPriority.Routine).Count(20).Page(1).Build();

    private static int Check(byte[] payload) => A016.Validate(payload).Issues.Count;

    private static byte[] Fill(int size, string head, string separator, string piece, string tail)
    {
        int room = size - Encoding.UTF8.GetByteCount(head + tail) + separator.Length;
        int count = Math.Max(1, room / Encoding.UTF8.GetByteCount(separator + piece));
        return Encoding.UTF8.GetBytes(head + string.Join(separator, Enumerable.Repeat(piece, count)) + tail);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Participant(string system, string value, string more = "") =>
        $$$"""{{{{more}}}"actor":{"identifier":{"system":"{{{system}}}","value":"{{{value}}}"}},"status":"accepted"}""";

    private static string Actor(string system, string value) =>
        $$$"""{"resource":{"resourceType":"Schedule","id":"@","actor":[{"identifier":{"system":"{{{system}}}","value":"{{{value}}}"}}]}}""";

    /// <summary>The text of a page while it is put together.</summary>
    private sealed class PageText(string head)
    {
        private readonly StringBuilder _text = new(head);
        private int _number;

        /// <summary>Writes a piece as often as there is room for it. Slots get a number each, and refer to one schedule.</summary>
        public PageText Write(int room, string piece, string opening, string closing = "")
        {
            int start = _text.Length;
            _text.Append(opening);
            for (bool isFirst = true; isFirst || _text.Length - start + piece.Length + closing.Length + 8 < room; isFirst = false)
            {
                int at = piece.IndexOf('@', StringComparison.Ordinal);
                _text.Append(isFirst ? "" : ",").Append(at < 0 ? piece : piece[..at] + ++_number + piece[(at + 1)..]);
            }

            _text.Append(closing);
            return this;
        }

        public PageText Large(int room) =>
            Write(room, """{"identifier":{"system":"x","value":"y"}}""", "{\"resource\":{\"resourceType\":\"Schedule\",\"id\":\"@\",\"actor\":[", "]}}");

        public PageText Comma() => Text(",");

        public PageText Text(string text)
        {
            _text.Append(text);
            return this;
        }

        public override string ToString() => _text.ToString();
    }
}
