using System;
using System.Collections.Generic;
using System.Linq;
using BookOrDefer.Demo;
using ErsToolkit;

namespace BookOrDefer.Editions.V1;

/// <summary>The code that the demonstration shows for edition <c>v1</c>.</summary>
internal sealed class V1Demo : IDemoParts
{
    public string Introduction => "The NHS has deprecated this edition. New integrations use the one that demo --edition current shows.";

    public string WithoutPatient => "no patient (edition v1: only a warning)";

    public IReadOnlyList<SentPayload> MoreBookings => [];

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

    public Snippet<BuiltRequest>? DeferToTriage() => null;

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
            },
            Referral = new ReferralContext
            {
                Ubrn = "000000012345",
                Version = 3,
                State = ReferralState.Unbooked,
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

    private static Snippet<BuiltRequest> Shown(Snippet<DeferRequest> deferral) =>
        deferral.Select(request => new BuiltRequest(request.ToUtf8Json(), request.ToString()));
}
