using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

/// <summary>What System.Text.Json makes of the toolkit's types. If this broke, an API, a cache or a queue would spill a patient's values, or hand back something else than it was given.</summary>
public sealed class JsonTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly JsonSerializerOptions Dribbling = new() { DefaultBufferSize = 1 };

    private static readonly string[] Personal = [Deferrals.NhsNumber, Deferrals.Ubrn, Deferrals.Comment, "Secret", Requests.Clinician, Outcomes.Diagnostics];

    private static readonly Gen<DeferRequest> AnyDeferral = Gen.Select(Grounds.Any, Gen.Long[1, long.MaxValue], Gen.String.Where(text => text.Length is > 0 and <= 500))
        .Where((booking, version, comment) => A016.DeferAfter(Grounds.After("SLOT_NOT_AVAILABLE", booking)).ReferralVersion(version).Comment(comment).TryBuild(out _, out _))
        .Select((booking, version, comment) => A016.DeferAfter(Grounds.After("SLOT_NOT_AVAILABLE", booking)).ReferralVersion(version).Comment(comment).Build());

    [Fact]
    public void Given_any_booking_its_JSON_is_the_FHIR_that_is_sent_and_reads_back() => Grounds.Any.Sample(booking =>
    {
        Assert.Equal(booking.ToUtf8Json(), JsonSerializer.SerializeToUtf8Bytes(booking));
        Assert.Equal(booking, JsonSerializer.Deserialize<BookRequest>(JsonSerializer.SerializeToUtf8Bytes(booking)));
        Assert.Equal(booking, JsonSerializer.Deserialize<BookRequest>(JsonSerializer.Serialize(booking, Indented)));
    });

    [Fact]
    public void Given_any_deferral_its_JSON_is_the_FHIR_that_is_sent_and_reads_back() => AnyDeferral.Sample(deferral =>
    {
        Assert.Equal(deferral.ToUtf8Json(), JsonSerializer.SerializeToUtf8Bytes(deferral, Web));
        Assert.Equal(deferral, JsonSerializer.Deserialize<DeferRequest>(JsonSerializer.SerializeToUtf8Bytes(deferral, Web), Web));
    });

    [Fact]
    public void Given_indented_options_the_FHIR_is_indented_and_otherwise_the_same()
    {
        BookRequest booking = Grounds.Booking();

        string text = JsonSerializer.Serialize(new { booking }, Indented);

        Assert.Contains("\n    \"resourceType\": \"Appointment\",", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(booking.ToUtf8Json()), JsonNode.Parse(text)!["booking"]));
    }

    [Fact]
    public void Given_a_request_in_an_object_a_list_or_a_dictionary_it_is_FHIR_there_too()
    {
        BookRequest booking = Grounds.Booking();
        string fhir = Encoding.UTF8.GetString(booking.ToUtf8Json());

        Assert.Equal("{\"Any\":" + fhir + "}", JsonSerializer.Serialize(new Envelope { Any = booking }));
        Assert.Equal(fhir, JsonSerializer.Serialize<object>(booking));
        Assert.Equal("[" + fhir + ",null]", JsonSerializer.Serialize(new List<BookRequest?> { booking, null }));
        Assert.Equal([booking, null], JsonSerializer.Deserialize<List<BookRequest?>>("[" + fhir + ",null]")!);
        var byPatient = new Dictionary<NhsNumber, BookRequest> { [NhsNumber.From(Deferrals.NhsNumber)] = booking };
        string text = JsonSerializer.Serialize(byPatient);
        Assert.Equal("{\"" + Deferrals.NhsNumber + "\":" + fhir + "}", text);
        Assert.Equal(byPatient, JsonSerializer.Deserialize<Dictionary<NhsNumber, BookRequest>>(text));
    }

    [Fact]
    public async Task Given_a_stream_that_gives_a_few_bytes_at_a_time_a_request_is_read_from_it()
    {
        List<BookRequest> bookings = [Grounds.Booking(), Grounds.Booking("Slot/1", patient: null)];
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(bookings, Indented));

        Assert.Equal(bookings, await JsonSerializer.DeserializeAsync<List<BookRequest>>(stream, Dribbling));
    }

    [Fact]
    public void Given_an_invalid_request_the_exception_names_keys_and_paths_and_nothing_of_the_patient()
    {
        JsonObject payload = Bookings.Full();
        payload.Remove("slot");
        payload["participant"]![1]!["actor"]!["identifier"]!["value"] = "9462640301";

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<List<BookRequest>>("[" + payload.ToJsonString() + "]"));

        Assert.Contains("MISSING_VALUE at Appointment.slot", exception.Message, StringComparison.Ordinal);
        Assert.Contains("INVALID_VALUE at Appointment.participant[1].actor.identifier.value", exception.Message, StringComparison.Ordinal);
        IsFreeOf(exception.ToString(), [.. Personal, "9462640301"]);
        ErsValidationException inner = Assert.IsType<ErsValidationException>(exception.InnerException);
        Assert.Equal(A016.ValidateBook(payload.Utf8()).Issues, inner.Result.Issues);
    }

    [Fact]
    public void Given_an_invalid_request_under_the_number_of_a_patient_the_exception_does_not_show_the_number() =>
        IsFreeOf(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<NhsNumber, BookRequest>>("{\"" + Deferrals.NhsNumber + "\":{}}")).ToString());

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"9462640300\"")]
    [InlineData("{\"resourceType\":\"Appointment\",\"resourceType\":\"Appointment\"}")]
    [InlineData("{\"comment\":\"9462640300\\ud800\"}")]
    [InlineData("{\"comment\":\"9462640300")]
    public void Given_JSON_that_is_not_a_request_a_JsonException_says_so(string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BookRequest>(json));

        IsFreeOf(exception.ToString());
        IsFreeOf(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeferRequest>(json)).ToString());
    }

    [Fact]
    public void Given_bytes_that_are_not_UTF_8_a_JsonException_says_so()
    {
        byte[] json = [.. "{\"comment\":\"9462640300"u8, 0xC3, 0x28, .. "\"}"u8];

        IsFreeOf(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BookRequest>(json)).ToString());
    }

    [Fact]
    public void Given_a_typed_value_its_JSON_is_its_text()
    {
        var values = new Values
        {
            Patient = NhsNumber.From(Deferrals.NhsNumber),
            Service = ServiceId.From("70000"),
            Slot = SlotReference.From("Slot/4711"),
            Referral = ReferralReference.From(Deferrals.Ubrn, 5),
            Clinician = null,
            Invalid = NhsNumber.From("not one"),
            Empty = NhsNumber.From(""),
        };

        string text = JsonSerializer.Serialize(values);

        Assert.Equal(
            """{"Patient":"9462640300","Service":"70000","Slot":"Slot/4711","Referral":"ReferralRequest/000000081234/_history/5","Clinician":null,"Invalid":"not one","Empty":"","Default":null}""",
            text);
        Assert.Equal(values, JsonSerializer.Deserialize<Values>(text));
    }

    [Fact]
    public void Given_any_text_a_typed_value_of_it_reads_back() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
    {
        Assert.Equal(NhsNumber.From(text), JsonSerializer.Deserialize<NhsNumber>(JsonSerializer.Serialize(NhsNumber.From(text))));
        var keyed = new Dictionary<ServiceId, int> { [ServiceId.From(text)] = 1 };
        Assert.Equal(keyed, JsonSerializer.Deserialize<Dictionary<ServiceId, int>>(JsonSerializer.Serialize(keyed)));
    });

    [Fact]
    public void Given_a_value_without_a_text_as_a_key_a_JsonException_says_so()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<NhsNumber, int> { [default] = 1 }));

        Assert.Equal("The default value of NhsNumber has no text, so it is not a property name in JSON.", exception.Message);
    }

    [Theory]
    [InlineData("9462640300")]
    [InlineData("{\"Value\":\"9462640300\"}")]
    [InlineData("[\"9462640300\"]")]
    [InlineData("true")]
    public void Given_JSON_that_is_not_a_text_it_is_not_a_typed_value(string json) =>
        Assert.Equal("The JSON of NhsNumber must be a string.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NhsNumber>(json)).Message);

    [Fact]
    public void Given_an_enumeration_its_JSON_is_the_code()
    {
        Assert.All(Enum.GetValues<DeferReason>(), reason => Assert.Equal(reason.ToCode(), Again(reason, "\"" + reason.ToCode() + "\"").ToCode()));
        Assert.All(Enum.GetValues<ReferralPriority>(), priority => Assert.Equal(priority, Again(priority, "\"" + priority.ToCode() + "\"")));
        Assert.All(Enum.GetValues<OutcomeKey>().Where(key => key != OutcomeKey.Unknown), key => Assert.Equal(key, Again(key, "\"" + key.ToCode() + "\"")));
        Assert.All(Enum.GetValues<ReferralState>(), state => Assert.Equal(state, Again(state, "\"" + state.ToCode() + "\"")));
        Assert.Equal(OutcomeKey.Unknown, Again(OutcomeKey.Unknown, "null"));
        Assert.Equal(default, Again(default(DeferReason), "null"));
        Assert.Equal(OutcomeKey.Unknown, JsonSerializer.Deserialize<OutcomeKey>("\"SOMETHING_NEW\""));
        Assert.Equal(DeferReason.SlotNotAvailable, JsonSerializer.Deserialize<DeferReason>("\"SLOT\\u005fNOT_AVAILABLE\""));
        var counts = new Dictionary<DeferReason, int> { [DeferReason.SlotNotAvailable] = 3 };
        Assert.Equal("{\"SLOT_NOT_AVAILABLE\":3}", JsonSerializer.Serialize(counts));
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<DeferReason, int>>("{\"SLOT_NOT_AVAILABLE\":3}"));
    }

    [Theory]
    [InlineData("\"9462640300\"")]
    [InlineData("\"SlotNotAvailable\"")]
    [InlineData("\"slot_not_available\"")]
    [InlineData("\"\"")]
    [InlineData("2")]
    [InlineData("{}")]
    public void Given_JSON_that_is_not_a_code_a_JsonException_says_so(string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeferReason>(json));

        Assert.Equal("The JSON of DeferReason must be one of its codes, as a string.", exception.Message);
    }

    [Fact]
    public void Given_a_number_that_is_not_a_member_a_JsonException_says_so()
    {
        Assert.Equal("The value is not a member of DeferReason, so it has no code.", Assert.Throws<JsonException>(() => JsonSerializer.Serialize((DeferReason)77)).Message);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<DeferReason, int> { [default] = 1 }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<DeferReason, int>>("{\"9462640300\":1}"));
    }

    [Fact]
    public void Given_any_ground_its_JSON_is_its_own_and_reads_back() => Gen.Select(Grounds.Any, Pick.OneOf("SLOT_NOT_AVAILABLE", "PAS_NOT_RESPONDING")).Sample((booking, key) =>
    {
        DeferralGround ground = Grounds.After(key, booking);

        Assert.Equal(ground.ToJson(), JsonSerializer.Serialize(ground, Web));
        Assert.Equal(ground, JsonSerializer.Deserialize<DeferralGround>(ground.ToJson()));
        Assert.Equal(ground, JsonSerializer.Deserialize<DeferralGround>(JsonSerializer.Serialize(ground, Indented)));
    });

    [Fact]
    public void Given_a_ground_that_was_changed_a_JsonException_says_so()
    {
        string json = Grounds.After("SLOT_NOT_AVAILABLE").ToJson().Replace("4711", "4712", StringComparison.Ordinal);

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeferralGround>(json));

        Assert.Contains("DeferralGround", exception.Message, StringComparison.Ordinal);
        Assert.Contains("checksum", exception.Message, StringComparison.Ordinal);
        IsFreeOf(exception.ToString(), [.. Personal, "4711", "4712"]);
        Assert.All(new[] { "{}", "[]", "7", "\"9462640300\"" }, other => IsFreeOf(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeferralGround>(other)).ToString()));
    }

    [Fact]
    public void Given_a_slot_that_was_found_its_JSON_reads_back_whatever_the_options()
    {
        FoundSlot slot = Page().Slots[0];
        const string Expected = """{"reference":"Slot/4711","start":"2026-12-01T09:00:00+00:00","end":"2026-12-01T09:30:00+00:00","service":"70000","clinician":"021600556514","searchedPriority":"ROUTINE"}""";

        Assert.Equal(Expected, JsonSerializer.Serialize(slot));
        Assert.Equal(Expected, JsonSerializer.Serialize(slot, Snake));
        Assert.Equal(slot, JsonSerializer.Deserialize<FoundSlot>(Expected));
        Assert.Equal(slot, JsonSerializer.Deserialize<FoundSlot>(JsonSerializer.Serialize(slot, Indented), Web));
        Assert.Equal(A016.Book().Slot(slot).IncomingReferral(Deferrals.Ubrn, 5).Build(), A016.Book().Slot(JsonSerializer.Deserialize<FoundSlot>(Expected)!).IncomingReferral(Deferrals.Ubrn, 5).Build());
    }

    [Fact]
    public void Given_any_slot_that_can_be_found_its_JSON_reads_back() => Gen.Select(Gen.Int[1, int.MaxValue], Gen.Long[0, TimeSpan.TicksPerHour], Gen.Int[-14 * 60, 14 * 60], Gen.Bool).Sample((id, ticks, offset, hasClinician) =>
    {
        JsonObject answer = Searches.Bundle(1, Searches.Slot("1", 9), Searches.Schedule(clinician: hasClinician ? Searches.Clinician : null));
        DateTimeOffset start = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero).AddTicks(ticks).ToOffset(TimeSpan.FromMinutes(offset));
        answer.Resource(0)["id"] = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        answer.Resource(0)["start"] = start.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        answer.Resource(0)["end"] = start.AddTicks(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        FoundSlot slot = Page(answer).Slots.Single();

        FoundSlot again = JsonSerializer.Deserialize<FoundSlot>(JsonSerializer.SerializeToUtf8Bytes(slot))!;

        Assert.Equal(slot, again);
        Assert.Equal(slot.Start.Offset, again.Start.Offset);
    });

    public static TheoryData<string, string?, string> NotFound => new()
    {
        { "reference", null, "reference" },
        { "reference", "\"4711\"", "reference" },
        { "start", null, "start" },
        { "start", "\"2026-12-01\"", "start" },
        { "start", "\"2026-12-01T09:30:00Z\"", "end" },
        { "service", "70000", "service" },
        { "service", "{\"Value\":\"70000\"}", "service" },
        { "clinician", "\"9462640300\"", "clinician" },
        { "clinician", "{}", "clinician" },
        { "searchedPriority", "\"9462640300\"", "searchedPriority" },
        { "searchedPriority", "null", "searchedPriority" },
    };

    [Theory]
    [MemberData(nameof(NotFound))]
    public void Given_a_slot_that_no_search_can_find_a_JsonException_names_the_member(string member, string? value, string named)
    {
        JsonObject json = JsonNode.Parse(JsonSerializer.Serialize(Page().Slots[0]))!.AsObject();
        json.Remove(member);
        if (value is not null)
        {
            json[member] = JsonNode.Parse(value);
        }

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FoundSlot>(json.ToJsonString()));

        Assert.Equal("The JSON is not a valid FoundSlot. Missing or not valid: " + named + ".", exception.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"9462640300\"")]
    [InlineData("7")]
    public void Given_JSON_that_is_not_an_object_it_is_not_a_slot(string json) =>
        Assert.Equal("The JSON of FoundSlot must be an object.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FoundSlot>(json)).Message);

    [Fact]
    public void Given_a_slot_with_more_members_or_one_twice_the_first_are_ignored_and_the_second_refused()
    {
        FoundSlot slot = Page().Slots[0];
        string json = JsonSerializer.Serialize(slot);

        Assert.Equal(slot, JsonSerializer.Deserialize<FoundSlot>(json[..^1] + ",\"more\":{\"reference\":[1]},\"evenMore\":[]}"));
        Assert.Contains("reference", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FoundSlot>(json[..^1] + ",\"reference\":\"Slot/1\"}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_search_its_JSON_has_its_criteria_and_reads_back()
    {
        SlotSearchRequest search = Searches.Builder.Clinician(Searches.Clinician).Build();
        const string Expected = """{"service":"70000","clinician":"021600556514","priority":"ROUTINE","count":20,"page":1}""";

        Assert.Equal(Expected, JsonSerializer.Serialize(search));
        Assert.Equal(search, JsonSerializer.Deserialize<SlotSearchRequest>(Expected));
        Assert.Equal(Searches.Search, JsonSerializer.Deserialize<SlotSearchRequest>(JsonSerializer.Serialize(Searches.Search, Indented)));
    }

    [Theory]
    [InlineData("""{"clinician":"021600556514","priority":"ROUTINE","count":20,"page":1}""", "MISSING_PARAMETER at ")]
    [InlineData("""{"service":"70000","priority":"ROUTINE","count":101,"page":1}""", "INVALID_VALUE at ")]
    [InlineData("""{"service":"70000","clinician":"9462640300","priority":"ROUTINE","count":20,"page":1}""", "INVALID_VALUE at ")]
    [InlineData("""{"service":"70000","priority":"9462640300","count":20,"page":1}""", "not valid: priority.")]
    [InlineData("""{"service":"70000","priority":"ROUTINE","count":2.5,"page":"9462640300"}""", "not valid: count, page.")]
    public void Given_JSON_that_is_not_a_search_a_JsonException_says_why(string json, string why)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SlotSearchRequest>(json));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        IsFreeOf(exception.ToString());
    }

    [Fact]
    public void Given_a_page_its_JSON_has_the_slots_and_cannot_be_read_back()
    {
        SlotPage page = Page();
        string slots = JsonSerializer.Serialize(page.Slots);

        string text = JsonSerializer.Serialize(page, Web);

        Assert.Equal("""{"number":1,"total":2,"hasNext":false,"readAt":"2026-11-23T08:00:00+00:00","slots":""" + slots + "}", text);
        Assert.Contains("SlotPage", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SlotPage>(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_outcome_its_JSON_has_status_key_and_next_step_and_nothing_of_the_answer()
    {
        BookOutcome outcome = BookOutcome.Parse(422, Outcomes.Body("SLOT_NOT_AVAILABLE"), "c-1");
        BookOutcome unknown = BookOutcome.Parse(400, Outcomes.Body(Deferrals.NhsNumber));

        Assert.Equal("""{"status":422,"key":"SLOT_NOT_AVAILABLE","next":"SearchAgain","mayHaveBeenCarriedOut":false,"correlationId":"c-1"}""", JsonSerializer.Serialize(outcome));
        Assert.Equal("""{"status":400,"key":"_OTHER","next":"FixRequest","mayHaveBeenCarriedOut":false}""", JsonSerializer.Serialize<object>(unknown));
        Assert.Equal("""[{"severity":"error","code":"SLOT_NOT_AVAILABLE"}]""", JsonSerializer.Serialize(outcome.Issues));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BookOutcome>("{}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OutcomeIssue>("{}"));
    }

    [Fact]
    public void Given_a_builder_it_is_refused_because_its_request_is_what_can_be_kept()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Bookings.Builder()));

        Assert.Equal("BookRequestBuilder is neither written as JSON nor read from it. Build the request, and serialize that.", exception.Message);
        Assert.All(
            new object[] { Deferrals.Builder(), Searches.Builder, A016.DeferAfter(Grounds.After("SLOT_NOT_AVAILABLE")) },
            builder => IsFreeOf(Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new { builder })).ToString()));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BookRequestBuilder>("{}"));
    }

    [Fact]
    public void Given_a_context_it_is_a_plain_holder_that_reads_back()
    {
        string text = JsonSerializer.Serialize(Requests.BookContext(), Web);

        BookContext again = JsonSerializer.Deserialize<BookContext>(text, Web)!;

        Assert.Contains("\"patient\":\"9462640300\"", text, StringComparison.Ordinal);
        Assert.Equal(text, JsonSerializer.Serialize(again, Web));
        Assert.Equal(A016.Check(Requests.Book(version: 4), Requests.BookContext()).Issues, A016.Check(Requests.Book(version: 4), again).Issues);
    }

    private static SlotPage Page(JsonObject? answer = null) =>
        SlotPage.TryParse((answer ?? Searches.Answer()).Utf8(), Searches.Search, out SlotPage? page, out ValidationResult why) ? page : throw new ErsValidationException(why);

    private static T Again<T>(T value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value));
        return JsonSerializer.Deserialize<T>(json)!;
    }

    private static void IsFreeOf(string text) => IsFreeOf(text, Personal);

    private static void IsFreeOf(string text, string[] personal) => Assert.All(personal, value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));

    private sealed class Envelope
    {
        public object? Any { get; set; }
    }

    private sealed record Values
    {
        public NhsNumber Patient { get; init; }

        public ServiceId Service { get; init; }

        public SlotReference Slot { get; init; }

        public ReferralReference Referral { get; init; }

        public SdsUserId? Clinician { get; init; }

        public NhsNumber Invalid { get; init; }

        public NhsNumber Empty { get; init; }

        public NhsNumber Default { get; init; }
    }
}
