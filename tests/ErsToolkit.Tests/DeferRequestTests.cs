using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

public class DeferRequestTests
{
    [Fact]
    public void Given_the_values_of_a_deferral_the_json_is_the_published_layout()
    {
        byte[] json = Deferrals.Builder().Comment("Prefers \"mornings\"\n\u0001 é😀").Build().ToUtf8Json();

        JsonNode expected = Deferrals.Full().With(p => p["comment"] = "Prefers \"mornings\"\n\u0001 é😀").With(p => p.Remove("id")).With(p => p.Remove("created")).With(p => p["meta"]!["profile"]!.AsArray().RemoveAt(1));
        JsonNode written = JsonNode.Parse(json)!;
        Assert.True(JsonNode.DeepEquals(expected, written), written.ToJsonString());
        Assert.Equal(expected.AsObject().Select(member => member.Key), written.AsObject().Select(member => member.Key));
        Assert.DoesNotContain("\": ", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[1, 64].Select(digits => new string(digits));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char, 1, 40], Gen.String[Gen.Char['\0', '\u00ff'], 1, 1000]).Where(IsWellFormed);

    private static readonly Gen<DeferRequest> Requests =
        from reason in Pick.OneOf(DeferReason.SlotNotAvailable, DeferReason.NoSlotsAtService, DeferReason.BookingAttemptProblem)
        from slot in Digits
        from ubrn in Gen.Char['0', '9'].Array[12].Select(digits => new string(digits))
        from version in Gen.Long[1, long.MaxValue]
        from service in Digits
        from patient in Pick.OneOf<string?>(null, Deferrals.NhsNumber, "9912003888", "1000000001")
        from comment in Text.Null()
        from created in Gen.DateTimeOffset.Nullable()
        select Build(reason, slot, ubrn, version, service, patient, comment, created);

    [Fact]
    public void Given_any_request_reading_what_was_written_gives_an_equal_one()
    {
        Requests.Sample(request =>
        {
            bool isRead = DeferRequest.TryParse(request.ToUtf8Json(), out DeferRequest? read, out ValidationResult why);
            return isRead && why.IsValid && read!.Equals(request) && read.GetHashCode() == request.GetHashCode()
                && read.ToUtf8Json().AsSpan().SequenceEqual(request.ToUtf8Json());
        });
    }

    [Fact]
    public void Given_a_writer_that_hands_out_small_pieces_the_json_is_the_same()
    {
        Requests.Sample(request =>
        {
            var output = new ArrayBufferWriter<byte>(1);
            request.WriteTo(output);
            return output.WrittenSpan.SequenceEqual(request.ToUtf8Json());
        });
    }

    [Fact]
    public void Given_a_request_its_text_shows_no_personal_data()
    {
        DeferRequest request = Deferrals.Builder().Comment(Deferrals.Comment).Build();

        string[] texts = [request.ToString(), request.Patient.ToString()!, request.IncomingReferral.ToString()];

        Assert.All(texts, text => Assert.DoesNotContain(Deferrals.NhsNumber, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(Deferrals.Ubrn, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(Deferrals.Comment, text, StringComparison.Ordinal));
        Assert.Contains("SLOT_NOT_AVAILABLE", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_typed_value_that_is_not_valid_its_text_does_not_show_what_it_holds()
    {
        // Whoever passes the wrong thing may have passed a patient's.
        string[] texts = [SlotReference.From(Deferrals.Comment).ToString(), ServiceId.From("NHS " + Deferrals.NhsNumber).ToString(), default(SlotReference).ToString()];

        Assert.Equal(["SlotReference (not shown)", "ServiceId (not shown)", "SlotReference (not shown)"], texts);
        Assert.Equal("Slot/4711", SlotReference.From("Slot/4711").ToString());
    }

    [Fact]
    public void Given_an_absolute_reference_it_is_kept_relative()
    {
        byte[] json = Deferrals.Full().With(p => p["slot"]![0]!["reference"] = "https://example.invalid/STU3/Slot/4711").Utf8();

        Assert.True(DeferRequest.TryParse(json, out DeferRequest? request, out _));
        Assert.Equal("Slot/4711", request!.Slot!.Value.Value);
        Assert.Equal(SlotReference.From("https://example.invalid/STU3/Slot/4711"), request.Slot);
    }

    [Fact]
    public void Given_a_reference_its_parts_are_there()
    {
        Assert.True(ReferralReference.TryParse("ReferralRequest/000000081234/_history/5", out ReferralReference reference));
        Assert.Equal(("000000081234", "5"), (reference.Ubrn, reference.Version));
        Assert.False(ReferralReference.TryParse("https://ReferralRequest/000000081234/_history/5", out _));
        Assert.False(default(ReferralReference).IsValid);
    }

    private static DeferRequest Build(DeferReason reason, string slot, string ubrn, long version, string service, string? patient, string? comment, DateTimeOffset? created)
    {
        DeferRequestBuilder builder = A016.Defer().Reason(reason).IncomingReferral(ubrn, version).Service(service);
        builder = reason == DeferReason.SlotNotAvailable ? builder.Slot("Slot/" + slot) : builder;
        builder = patient is null ? builder : builder.Patient(patient);
        builder = comment is null ? builder : builder.Comment(comment);
        return (created is null ? builder : builder.Created(created.Value)).Build();
    }

    private static bool IsWellFormed(string text) => text.IsNormalized(NormalizationForm.FormC) || Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)) == text;
}
