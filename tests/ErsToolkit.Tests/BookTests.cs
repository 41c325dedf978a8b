using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

public class BookTests
{
    private static readonly Dictionary<string, (Action<JsonObject> Apply, string[] Issues)> Changes = new()
    {
        ["nothing"] = (_ => { }, []),
        ["start missing"] = (p => p.Remove("start"), ["MISSING_VALUE Appointment.start"]),
        ["end missing"] = (p => p.Remove("end"), ["MISSING_VALUE Appointment.end"]),
        ["end before start"] = (p => p["end"] = "2026-12-01T08:59:59Z", ["INVALID_VALUE Appointment.end"]),
        ["end equal to start in another offset"] = (p => p["end"] = "2026-12-01T10:00:00+01:00", ["INVALID_VALUE Appointment.end"]),
        ["end later in another offset"] = (p => p["end"] = "2026-12-01T08:30:00-01:00", []),
        ["end later by a fraction too fine to compare"] = (p => p.With(x => x["start"] = "2026-12-01T09:00:00.00000001Z")["end"] = "2026-12-01T09:00:00.00000002Z", []),
        ["start without seconds"] = (p => p["start"] = "2026-12-01T09:00Z", ["INVALID_VALUE Appointment.start"]),
        ["start without offset"] = (p => p["start"] = "2026-12-01T09:00:00", ["INVALID_VALUE Appointment.start"]),
        ["start a leap second"] = (p => p["start"] = "2026-12-01T09:00:60Z", ["INVALID_VALUE Appointment.start"]),
        ["start at hour 24"] = (p => p["start"] = "2026-12-01T24:00:00Z", ["INVALID_VALUE Appointment.start"]),
        ["slot missing"] = (p => p.Remove("slot"), ["MISSING_VALUE Appointment.slot"]),
        ["a reason"] = (p => p["reason"] = Deferrals.Reason("SLOT_NOT_AVAILABLE"), ["INAPPROPRIATE_VALUE Appointment.reason"]),
        ["an empty reason"] = (p => p["reason"] = new JsonArray(), []),
        ["a long comment"] = (p => p["comment"] = new string('x', 1001), ["(INVALID_VALUE Appointment.comment)"]),
        ["clinician without value"] = (p => p.Identifier(2)["value"] = null, ["MISSING_VALUE Appointment.participant[2].actor.identifier.value"]),
        ["clinician without leading zero"] = (p => p.Identifier(2)["value"] = "21600556514", ["INVALID_VALUE Appointment.participant[2].actor.identifier.value"]),
        ["no clinician"] = (p => p["participant"]!.AsArray().RemoveAt(2), []),
        ["a type of the clinician, as e-RS writes it"] = (p => Type(p, 2, Deferrals.Type), ["(INAPPROPRIATE_VALUE Appointment.participant[2].type)"]),
        ["a type of the clinician, as FHIR has it"] = (p => Type(p, 2, $"[{Deferrals.Type}]"), ["(INAPPROPRIATE_VALUE Appointment.participant[2].type)"]),
        ["a type of the clinician, whatever it holds"] = (p => Type(p, 2, "[{\"coding\":7,\"text\":[]}]"), ["(INAPPROPRIATE_VALUE Appointment.participant[2].type)"]),
        ["a null type of the clinician"] = (p => Type(p, 2, "null"), []),
        ["an empty type of the clinician"] = (p => Type(p, 2, "[]"), []),
        ["a type of the clinician before it is named"] = (p => Type(p, 2, Deferrals.Type, isFirst: true), ["(INAPPROPRIATE_VALUE Appointment.participant[2].type)"]),
        ["a type of a clinician without value"] = (p => Type(p.With(x => x.Identifier(2)["value"] = null), 2, Deferrals.Type), ["MISSING_VALUE Appointment.participant[2].actor.identifier.value", "(INAPPROPRIATE_VALUE Appointment.participant[2].type)"]),
        ["a type of the service"] = (p => Type(p, 0, Deferrals.Type), ["UNEXPECTED_FIELD Appointment.participant[0].type"]),
        ["a null type of the patient before it is named"] = (p => Type(p, 1, "null", isFirst: true), ["UNEXPECTED_FIELD Appointment.participant[1].type"]),
        ["a type of nobody known"] = (p => Type(p.With(x => x.Identifier(2)["system"] = "urn:example:nobody"), 2, Deferrals.Type), ["INVALID_VALUE Appointment.participant[2].actor.identifier.system"]),
        ["a type of a second clinician"] = (p => p["participant"]!.AsArray().Add(p["participant"]![2]!.DeepClone().AsObject().With(x => x["type"] = 7)), ["INVALID_VALUE Appointment.participant[3]"]),
        ["a deferral"] = (p => p["status"] = "proposed", ["INVALID_VALUE Appointment.status"]),
    };

    private static void Type(JsonObject payload, int participant, string type, bool isFirst = false)
    {
        JsonObject entry = payload["participant"]![participant]!.AsObject();
        entry.Insert(isFirst ? 0 : entry.Count, "type", JsonNode.Parse(type));
    }

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void Given_a_changed_booking_exactly_these_issues_are_found(string change)
    {
        (Action<JsonObject> apply, string[] expected) = Changes[change];
        JsonObject payload = Bookings.Full();
        apply(payload);

        Assert.Equal(expected, A016.ValidateBook(payload.Utf8()).Summary());
    }

    [Theory]
    [InlineData("1", "INVALID_VALUE")]
    [InlineData("", "MISSING_VALUE")]
    public void Given_no_patient_the_clinician_is_the_second_participant(string clinician, string key)
    {
        A016.Book().Slot("Slot/4711", Bookings.Start, Bookings.End).IncomingReferral(Deferrals.Ubrn, 5).Service("70000").Clinician(clinician).TryBuild(out _, out ValidationResult why);

        Assert.Equal(["(MISSING_VALUE Appointment.participant)", key + " Appointment.participant[1].actor.identifier.value"], why.Summary());
    }

    private static string Time(string fraction) => "2026-12-01T09:00:00" + fraction + "+00:00";

    [Theory]
    [InlineData(".12")]
    [InlineData(".123456")]
    public void Given_an_end_that_is_the_start_to_the_fraction_it_is_too_early(string fraction) =>
        Assert.Equal(
            ["INVALID_VALUE Appointment.end"],
            A016.ValidateBook(Bookings.Full().With(p => p["start"] = Time(fraction)).With(p => p["end"] = Time(fraction)).Utf8()).Summary());

    [Fact]
    public void Given_the_values_of_a_booking_the_json_has_them_in_the_published_order()
    {
        byte[] json = Bookings.Builder().Comment(Deferrals.Comment).Clinician(Bookings.Clinician).Build().ToUtf8Json();

        JsonNode expected = Bookings.Full().With(p => p.Remove("id")).With(p => p.Remove("created")).With(p => p["meta"]!["profile"]!.AsArray().RemoveAt(1));
        JsonNode written = JsonNode.Parse(json)!;
        Assert.True(JsonNode.DeepEquals(expected, written), written.ToJsonString());
        Assert.Equal(
            ["meta", "language", "resourceType", "status", "description", "start", "end", "slot", "comment", "incomingReferral", "participant"],
            written.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void Given_any_times_reading_what_was_written_gives_an_equal_booking()
    {
        Gen.Select(Gen.DateTimeOffset, Gen.Long[1, TimeSpan.TicksPerDay]).Where((start, _) => start.Year < 9999).Sample((start, ticks) =>
        {
            BookRequest request = Bookings.Builder().Slot("Slot/1", start, start.AddTicks(ticks)).Build();
            return BookRequest.TryParse(request.ToUtf8Json(), out BookRequest? read, out _) && read!.Equals(request)
                && read.Start.Offset == start.Offset && read.ToUtf8Json().AsSpan().SequenceEqual(request.ToUtf8Json());
        });
    }

    [Fact]
    public void Given_times_the_wrong_way_round_the_build_fails_at_the_end()
    {
        bool isBuilt = Bookings.Builder().Slot("Slot/1", Bookings.End, Bookings.Start).TryBuild(out _, out ValidationResult why);

        Assert.False(isBuilt);
        Assert.Equal(["INVALID_VALUE Appointment.end"], why.Summary());
    }

    [Fact]
    public void Given_a_long_comment_the_booking_is_built_with_a_warning()
    {
        Assert.True(Bookings.Builder().Comment(new string('x', 1001)).TryBuild(out _, out ValidationResult why));
        Assert.Equal(["(INVALID_VALUE Appointment.comment)"], why.Summary());
    }

    private static readonly Dictionary<string, (Func<string> Payload, string[] Issues)> Undecided = new()
    {
        ["a booking"] = (() => Bookings.Full().ToJsonString(), []),
        ["a deferral"] = (() => Deferrals.Full().ToJsonString(), []),
        ["a booking without a slot"] = (() => Bookings.Full().With(p => p.Remove("slot")).ToJsonString(), ["MISSING_VALUE Appointment.slot"]),
        ["no status"] = (() => Bookings.Full().With(p => p.Remove("status")).With(p => p.Remove("slot")).ToJsonString(), ["MISSING_VALUE Appointment.status"]),
        ["a null status"] = (() => Bookings.Full().With(p => p["status"] = null).ToJsonString(), ["MISSING_VALUE Appointment.status"]),
        ["an empty status"] = (() => Bookings.Full().With(p => p["status"] = "").ToJsonString(), ["MISSING_VALUE Appointment.status"]),
        ["an empty array as status"] = (() => Bookings.Full().With(p => p["status"] = new JsonArray()).ToJsonString(), ["MISSING_VALUE Appointment.status"]),
        ["an array of one as status"] = (() => Bookings.Full().With(p => p["status"] = new JsonArray("booked")).ToJsonString(), ["INVALID_VALUE Appointment.status"]),
        ["an empty array as resource type"] = (() => Bookings.Full().With(p => p["resourceType"] = new JsonArray()).With(p => p.Remove("status")).ToJsonString(), ["MISSING_VALUE Appointment.status"]),
        ["another status"] = (() => Bookings.Full().With(p => p["status"] = "cancelled").ToJsonString(), ["INVALID_VALUE Appointment.status"]),
        ["a status that is no text"] = (() => Bookings.Full().With(p => p["status"] = 1).ToJsonString(), ["INVALID_VALUE Appointment.status"]),
        ["another resource"] = (() => "{\"resourceType\":\"Slot\",\"status\":\"free\"}", ["INVALID_VALUE Appointment"]),
        ["another resource with our status"] = (() => "{\"status\":\"booked\",\"resourceType\":\"Slot\"}", ["INVALID_VALUE Appointment"]),
        ["two statuses: the first counts"] = (() => Deferrals.Full().ToJsonString().Replace("\"status\":\"proposed\",", "\"status\":\"proposed\",\"status\":\"booked\",", StringComparison.Ordinal), ["INVALID_VALUE Appointment.status"]),
        ["an escaped status"] = (() => Deferrals.Full().ToJsonString().Replace("\"status\":\"proposed\"", "\"st\\u0061tus\":\"propose\\u0064\"", StringComparison.Ordinal), []),
        ["malformed behind the status"] = (() => "{\"status\":\"booked\",", ["INVALID_VALUE Appointment"]),
        ["malformed before the status"] = (() => "{\"id\":01,\"status\":\"booked\"}", ["INVALID_VALUE Appointment"]),
        ["nothing"] = (() => "", ["INVALID_VALUE Appointment"]),
        ["no object"] = (() => "[]", ["INVALID_VALUE Appointment"]),
    };

    public static TheoryData<string> UndecidedNames => [.. Undecided.Keys];

    [Theory]
    [MemberData(nameof(UndecidedNames))]
    public void Given_a_payload_of_unknown_kind_its_status_decides(string name)
    {
        (Func<string> payload, string[] expected) = Undecided[name];

        Assert.Equal(expected, A016.Validate(System.Text.Encoding.UTF8.GetBytes(payload())).Summary());
    }

    [Theory]
    [InlineData("{\"status\":\"booked\"", A016Operation.Book)]
    [InlineData("{\"id\":[1,{}],\"status\":\"proposed\"}", A016Operation.Defer)]
    [InlineData("{\"status\":\"other\"}", A016Operation.None)]
    [InlineData("{\"meta\":{\"status\":\"booked\"}}", A016Operation.None)]
    [InlineData("", A016Operation.None)]
    public void Given_any_text_the_operation_is_what_its_status_says(string payload, A016Operation expected)
    {
        Assert.Equal(expected, A016.OperationOf(System.Text.Encoding.UTF8.GetBytes(payload)));
    }

    [Fact]
    public void Given_the_endpoint_it_says_how_it_is_called()
    {
        ErsEndpointInfo endpoint = A016.Endpoint;

        Assert.Equal(("A016", "v1", "POST", "STU3/v1/Appointment", 201), (endpoint.Id, endpoint.Edition, endpoint.Method, endpoint.Path, endpoint.SuccessStatus));
        Assert.True(endpoint.Timeout > TimeSpan.FromSeconds(180) && endpoint.Window == TimeSpan.FromMinutes(2) && !endpoint.MayResend);
        Assert.All(endpoint.Headers, header => Assert.True(header.IsRequired && header.IsSecret));
        Assert.Equal(["XAPI_ASID", "HTTP_X_SESSION_KEY"], endpoint.Headers.Select(header => header.Name));
    }
}
