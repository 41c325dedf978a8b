using System;
using System.Linq;
using CsCheck;
using Xunit;

namespace ErsToolkit.Tests;

public class ContextAgainstOracleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Service = OneOf("70000", "70000", "70001");
    private static readonly Gen<string> Slot = OneOf("Slot/4711", "Slot/4711", "Slot/4712");
    private static readonly Gen<string> Ubrn = OneOf(Deferrals.Ubrn, Deferrals.Ubrn, Deferrals.Ubrn, "000000081235");
    private static readonly Gen<string> Patient = OneOf(Deferrals.NhsNumber, Deferrals.NhsNumber, "9912003888");
    private static readonly Gen<string> Clinician = OneOf(Requests.Clinician, Requests.Clinician, "021600556515");

    private static readonly Gen<DateTimeOffset> Time = Gen.Select(OneOf(0, 0, 20, 40), OneOf(0, 1, -5), (minutes, offset) => Start.AddMinutes(minutes).ToOffset(TimeSpan.FromHours(offset)));

    private static readonly Gen<SlotContext?> SlotContext = Gen.Select(
        Gen.Select(Maybe(Slot), MaybeValue(Time), MaybeValue(Time), Maybe(Service)),
        Gen.Select(Maybe(Clinician), MaybeValue(Gen.Enum<ReferralPriority>()), MaybeValue(Gen.Bool)),
        (place, more) => new SlotContext
        {
            Reference = place.Item1 is null ? null : SlotReference.From(place.Item1),
            Start = place.Item2,
            End = place.Item3,
            Service = place.Item4 is null ? null : ServiceId.From(place.Item4),
            Clinician = more.Item1 is null ? null : SdsUserId.From(more.Item1),
            SearchedPriority = more.Item2,
            IsFree = more.Item3,
        }).Null();

    private static readonly Gen<ReferralContext?> ReferralContext = Gen.Select(
        Gen.Select(Maybe(Ubrn), MaybeValue(Gen.Long[4, 6]), Maybe(Patient), MaybeValue(Gen.Enum<ReferralState>())),
        Gen.Select(MaybeValue(Gen.Bool), MaybeValue(Gen.Bool), MaybeValue(Gen.Enum<ReferralPriority>()), Maybe(Service.Array[0, 2])),
        (who, more) => new ReferralContext
        {
            Ubrn = who.Item1,
            Version = who.Item2,
            Patient = who.Item3 is null ? null : NhsNumber.From(who.Item3),
            State = who.Item4,
            IsInitial = more.Item1,
            IsAppointmentRequest = more.Item2,
            Priority = more.Item3,
            Shortlist = more.Item4?.Select(ServiceId.From).ToArray(),
        }).Null();

    private static readonly Gen<ServiceContext?> ServiceContext = Gen.Select(
        Maybe(Service), MaybeValue(Gen.Bool), MaybeValue(Gen.Bool),
        (id, bookable, free) => new ServiceContext { Id = id is null ? null : ServiceId.From(id), IsDirectlyBookable = bookable, HasFreeSlots = free }).Null();

    [Fact]
    public void Given_any_booking_and_any_context_the_checks_find_what_the_oracle_finds()
    {
        Gen<BookRequest> requests = Gen.Select(Slot, Gen.Long[4, 6], Service, Maybe(Patient), Maybe(Clinician), (slot, version, service, patient, clinician) => Requests.Book(slot, version: version, service: service, patient: patient, clinician: clinician));

        Gen.Select(requests, SlotContext, ReferralContext, ServiceContext).Sample(
            (request, slot, referral, service) =>
            {
                var context = new BookContext { Slot = slot, Referral = referral, Service = service };
                Assert.Equal(ContextOracle.Expected(request, context).Order(StringComparer.Ordinal), A016.Check(request, context).Summary().Order(StringComparer.Ordinal));
            },
            iter: 20_000);
    }

    [Fact]
    public void Given_any_deferral_and_any_context_the_checks_find_what_the_oracle_finds()
    {
        Gen<DeferRequest> requests = Gen.Select(Gen.Enum<DeferReason>(), Slot, Gen.Long[4, 6], Service, Maybe(Patient), (reason, slot, version, service, patient) => Requests.Defer(reason, slot, version: version, service: service, patient: patient));

        Gen.Select(requests, SlotContext, ReferralContext, ServiceContext).Sample(
            (request, slot, referral, service) =>
            {
                var context = new DeferContext { Slot = slot, Referral = referral, Service = service };
                Assert.Equal(ContextOracle.Expected(request, context).Order(StringComparer.Ordinal), A016.Check(request, context).Summary().Order(StringComparer.Ordinal));
            },
            iter: 20_000);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> Maybe<T>(Gen<T> values)
        where T : class => Gen.Select(Gen.Int[0, 3], values, (choice, value) => choice == 0 ? null : value);

    private static Gen<T?> MaybeValue<T>(Gen<T> values)
        where T : struct => Gen.Select(Gen.Int[0, 3], values, (choice, value) => choice == 0 ? null : (T?)value);
}
