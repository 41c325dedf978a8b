using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using BookOrDefer.Demo;
using ErsToolkit.Current;
using ValidationIssue = ErsToolkit.ValidationIssue;
using ValidationResult = ErsToolkit.ValidationResult;

namespace BookOrDefer.Editions.Current;

/// <summary>The code that the demonstration shows for edition <c>current</c>.</summary>
internal sealed class CurrentDemo : IDemoParts
{
    public string Introduction => "This is the edition that new integrations use.";

    public string WithoutPatient => "no patient (edition v1 would only warn)";

    public IReadOnlyList<SentPayload> MoreBookings =>
    [
        SentPayload.Changed("clinician's type as an array, as in FHIR", payload => TypeHolderOf(payload)["type"] = new JsonArray(TypeHolderOf(payload)["type"]!.DeepClone())),
        SentPayload.Changed("clinician's type with another code", payload => TypeHolderOf(payload)["type"]!["coding"]![0]!["code"] = "ADM"),
    ];

    public Snippet<BuiltRequest> Book() => Booking().Select(request => new BuiltRequest(request.ToUtf8Json(), request.ToString()));

    public Snippet<BuiltRequest> Defer() => Shown(Snippet.Of(
        A016.Defer()
            .Reason(DeferReason.SlotNotAvailable)
            .Slot("Slot/228340")
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service("70000")
            .Patient("9990000018")
            .Comment("Prefers a morning appointment.")
            .Build()));

    public Snippet<BuiltRequest>? DeferToTriage() => Shown(Snippet.Of(
        A016.Defer()
            .Reason(DeferReason.Triage)
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service("70001")
            .Patient("9990000018")
            .Build()));

    public ValidationResult ValidateBook(byte[] payload) => A016.ValidateBook(payload);

    public ValidationResult ValidateDefer(byte[] payload) => A016.ValidateDefer(payload);

    public bool TryBuild(DeferralForm form, out ValidationResult why) => ToBuilder(form).TryBuild(out _, out why);

    public void Build(DeferralForm form) => _ = ToBuilder(form).Build();

    public string KeyOf(ValidationIssue issue) => $"{nameof(OutcomeKey)}.{issue.Key()}";

    public Snippet<ValidationResult> CheckAgainstMovedSlot() => Snippet.Of(
        new BookContext
        {
            Slot = new SlotContext
            {
                Reference = SlotReference.From("Slot/228340"),
                Start = new DateTimeOffset(2027, 3, 2, 9, 30, 0, TimeSpan.Zero),
                End = new DateTimeOffset(2027, 3, 2, 10, 0, 0, TimeSpan.Zero),
                Service = ServiceId.From("70000"),
                Clinician = SdsUserId.From("021600556514"),
            },
            Referral = new ReferralContext
            {
                Ubrn = "000000012345",
                Version = 3,
                State = ReferralState.NotBooked,
                Patient = NhsNumber.From("9990000018"),
            },
        })
        .Select(held => A016.Check(Booking().Value, held));

    public GroundOfDeferral DeferAfter(int status, byte[] body)
    {
        if (!BookOutcome.Parse(status, body).TryGetDeferralGround(Booking().Value, out DeferralGround? ground))
            throw new InvalidOperationException("An edition in which this permits no deferral is not the sample's.");

        string json = ground.ToJson();
        var kept = DeferralGround.FromJson(json);
        DeferralGround.TryFromJson(json.Replace("228340", "228341", StringComparison.Ordinal), out _, out string problem);
        return new GroundOfDeferral(ground.ToString(), json.Length, kept.Equals(ground), problem, Shown(Snippet.Of(
            A016.DeferAfter(kept)
                .ReferralVersion(5)
                .Build())));
    }

    private static Snippet<BookRequest> Booking() => Snippet.Of(
        A016.Book()
            .Slot("Slot/228340",
                start: new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero),
                end: new DateTimeOffset(2027, 3, 2, 9, 30, 0, TimeSpan.Zero))
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service("70000")
            .Patient("9990000018")
            .Clinician("021600556514")
            .Comment("Needs step-free access.")
            .Build());

    private static DeferRequestBuilder ToBuilder(DeferralForm form)
    {
        DeferRequestBuilder builder = A016.Defer()
            .Reason(Enum.GetValues<DeferReason>().Single(reason => reason.ToCode() == form.Reason))
            .IncomingReferral(ubrn: "000000012345", version: 3)
            .Service(form.Service)
            .Patient(form.Patient);
        return form.Slot is null ? builder : builder.Slot(form.Slot);
    }

    private static JsonNode TypeHolderOf(JsonNode payload) => payload["participant"]![2]!;

    private static Snippet<BuiltRequest> Shown(Snippet<DeferRequest> deferral) =>
        deferral.Select(request => new BuiltRequest(request.ToUtf8Json(), request.ToString()));
}
