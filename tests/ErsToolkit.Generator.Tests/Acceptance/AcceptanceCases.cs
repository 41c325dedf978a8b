using System.Collections.Generic;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>All that a user of A016 relies on, as far as it can be told by its results.</summary>
internal static class AcceptanceCases
{
    /// <summary>The cases of an edition, each with what it expects.</summary>
    public static IReadOnlyList<AcceptanceCase> Of(string edition) => edition == "current" ? [.. CurrentCases.All, .. SearchCases.Current] : All;

    /// <summary>The cases of edition v1.</summary>
    public static IReadOnlyList<AcceptanceCase> All { get; } =
    [
        .. RequestCases.All,
        .. ContextCases.All,
        .. AnswerCases.All,
        .. SearchCases.All,
        new("how the endpoint is called", "A016 v1 on FHIR STU3: POST STU3/v1/Appointment, application/fhir+json, success 201, window 120 s, timeout 200 s, never be resent; XAPI_ASID (secret), HTTP_X_SESSION_KEY (secret)", subject => subject.Call()),
        new("the table of a booking's outcomes", "23 keys, 12 statuses", subject => subject.Rows("Book")),
        new("the table of a deferral's outcomes", "31 keys, 12 statuses", subject => subject.Rows("Defer")),
        new("the text of an NHS number", "valid: NhsNumber (not shown)", subject => subject.Value("NhsNumber", "9462640300")),
        new("the text of a professional's id", "valid: SdsUserId (not shown)", subject => subject.Value("SdsUserId", "021600556514")),
        new("the text of a referral's reference", "valid: ReferralReference (not shown)", subject => subject.Value("ReferralReference", "ReferralRequest/000000081234/_history/5")),
        new("the text of a service's id", "valid: 70000", subject => subject.Value("ServiceId", "70000")),
    ];
}
