using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using ErsToolkit.Http.Tests.Shared;
using Xunit;

namespace ErsToolkit.Http.Tests;

/// <summary>What every answer, and everything that can go wrong, becomes. If this broke, a booking could be taken for done, or for not done, that is the opposite.</summary>
public sealed class ResultTests
{
    public static TheoryData<string, int, string, string, string> Answers => new()
    {
        { "created", 201, Requests.Booked, "application/fhir+json", "Booked valid: 0 errors, 0 warnings" },
        { "created, another charset", 201, Requests.Booked, "application/fhir+json; charset=utf-8", "Booked valid: 0 errors, 0 warnings" },
        { "created, plain JSON", 201, Requests.Booked, "application/json", "Booked valid: 0 errors, 0 warnings" },
        { "created, without a type", 201, Requests.Booked, "", "Booked valid: 0 errors, 0 warnings" },
        { "created, empty", 201, "", "application/fhir+json", "Booked invalid: 1 error, 0 warnings" },
        { "created, empty page", 201, "", "text/html", "Booked invalid: 1 error, 0 warnings" },
        { "created, broken off", 201, Requests.Booked[..^9], "application/fhir+json", "Booked invalid: 1 error, 0 warnings" },
        { "created, another resource", 201, "{\"resourceType\":\"Slot\"}", "application/fhir+json", "Booked invalid: 1 error, 0 warnings" },
        { "created, a page for people", 201, "<html>Signed in</html>", "text/html", "Indeterminate ForeignAnswer" },
        { "ok", 200, Requests.Booked, "application/fhir+json", "Indeterminate UnexpectedStatus" },
        { "accepted", 202, "", "application/fhir+json", "Indeterminate UnexpectedStatus" },
        { "no content", 204, "", "application/fhir+json", "Indeterminate UnexpectedStatus" },
        { "moved", 301, "", "text/html", "Indeterminate Redirected" },
        { "found", 302, "", "text/html", "Indeterminate Redirected" },
        { "see other", 303, "", "text/html", "Indeterminate Redirected" },
        { "temporary redirect", 307, "", "text/html", "Indeterminate Redirected" },
        { "bad request", 400, "", "text/html", "Failed Unknown FixRequest" },
        { "unauthorized", 401, "", "", "Failed NoAccess SignIn" },
        { "forbidden", 403, "<html/>", "text/html", "Failed Unknown Stop" },
        { "conflict", 409, "", "", "Failed VersionConflict RereadReferral" },
        { "locked", 423, "", "", "Failed ReferralLocked Wait" },
        { "slot taken", 422, Requests.Outcome("SLOT_NOT_AVAILABLE"), "application/fhir+json", "Failed SlotNotAvailable SearchAgain ground" },
        { "slot taken and version", 422, Requests.Outcome("SLOT_NOT_AVAILABLE", "VERSION_CONFLICT"), "application/fhir+json", "Failed VersionConflict RereadReferral" },
        { "unknown key", 422, Requests.Outcome("SOMETHING_NEW"), "application/fhir+json", "Indeterminate UnclearOutcome Unknown RereadReferral" },
        { "unknown key, conflict", 409, Requests.Outcome("SOMETHING_NEW"), "application/fhir+json", "Failed Unknown RereadReferral" },
        { "unknown key that is a time-out, conflict", 409, Requests.Outcome("REQUEST_TIMEOUT"), "application/fhir+json", "Indeterminate UnclearOutcome Unknown RereadReferral" },
        { "refused without a body", 422, "", "", "Indeterminate UnclearOutcome Unknown RereadReferral" },
        { "refused, broken off", 422, Requests.Outcome("SLOT_NOT_AVAILABLE")[..^2], "application/fhir+json", "Indeterminate UnclearOutcome Unknown RereadReferral" },
        { "PAS silent", 504, Requests.Outcome("PAS_NOT_RESPONDING"), "application/fhir+json", "Indeterminate UnclearOutcome PasNotResponding RereadReferral ground" },
        { "PAS error", 502, Requests.Outcome("PAS_RESPONDED_WITH_ERROR"), "application/fhir+json", "Failed PasRespondedWithError SearchAgain ground" },
        { "system unavailable", 503, Requests.Outcome("SYSTEM_UNAVAILABLE"), "application/fhir+json", "Indeterminate UnclearOutcome SystemUnavailable RereadReferral" },
        { "unable to confirm", 422, Requests.Outcome("UNABLE_TO_CONFIRM_APPOINTMENT"), "application/fhir+json", "Indeterminate UnclearOutcome UnableToConfirmAppointment RereadReferral" },
        { "slot taken and PAS silent", 422, Requests.Outcome("SLOT_NOT_AVAILABLE", "PAS_NOT_RESPONDING"), "application/fhir+json", "Indeterminate UnclearOutcome PasNotResponding RereadReferral" },
        { "request time-out", 408, "", "", "Indeterminate ServerError Unknown RereadReferral" },
        { "client closed request", 499, "", "", "Indeterminate ServerError Unknown RereadReferral" },
        { "408 with a key of another system", 408, Foreign("REC_TIMEOUT"), "application/fhir+json", "Indeterminate ServerError Unknown RereadReferral" },
        { "conflict that is a time-out", 409, Foreign("PROXY_TIMEOUT"), "application/fhir+json", "Indeterminate UnclearOutcome VersionConflict RereadReferral" },
        { "conflict that is a time-out, with an escape", 409, Foreign("PROXY_T\\u0049MEOUT"), "application/fhir+json", "Indeterminate UnclearOutcome VersionConflict RereadReferral" },
        { "refusal that is a time-out", 422, "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"fatal\",\"code\":\"timeout\"}]}", "application/fhir+json", "Indeterminate UnclearOutcome Unknown RereadReferral" },
        { "a slot that was taken because of a time-out", 422, Requests.Outcome("SLOT_NOT_AVAILABLE").Replace("\"invalid\"", "\"timeout\"", StringComparison.Ordinal), "application/fhir+json", "Failed SlotNotAvailable SearchAgain ground" },
        { "a lock with an OperationOutcome that says nothing", 423, "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}", "application/fhir+json", "Failed ReferralLocked Wait" },
        { "not on the allow-list", 403, Requests.Outcome("NO_ACCESS"), "application/fhir+json", "Failed NoAccess Stop" },
        { "signed out", 401, Requests.Outcome("NO_ACCESS"), "application/fhir+json", "Failed NoAccess SignIn" },
        { "service not directly bookable", 422, Requests.Outcome("INVALID_STATE"), "application/fhir+json", "Failed InvalidState ChooseService" },
        { "no organisation", 400, Requests.Outcome("MISSING_HEADER"), "application/fhir+json", "Failed MissingHeader FixRequest" },
        { "expired token", 401, "{\"fault\":{\"faultstring\":\"Access Token expired\"}}", "application/json", "Failed NoAccess SignIn" },
        { "a key of another operation, conflict", 409, Requests.Outcome("SLOTS_CURRENTLY_AVAILABLE"), "application/fhir+json", "Failed SlotsCurrentlyAvailable RereadReferral" },

        { "bare 500", 500, "", "", "Indeterminate ServerError Unknown RereadReferral" },
        { "bare 502", 502, "<html>Bad gateway</html>", "text/html", "Indeterminate ServerError Unknown RereadReferral" },
        { "bare 503", 503, "", "", "Indeterminate ServerError SystemUnavailable RereadReferral" },
        { "bare 504", 504, "{\"message\":\"Endpoint request timed out\"}", "application/json", "Indeterminate ServerError Unknown RereadReferral" },
        { "500, unknown key", 500, Requests.Outcome("INTERNAL_ERROR"), "application/fhir+json", "Indeterminate ServerError Unknown RereadReferral" },
        { "504 without a key", 504, "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"fatal\",\"code\":\"timeout\"}]}", "application/fhir+json", "Indeterminate ServerError Unknown RereadReferral" },
        { "503 without a key", 503, "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"fatal\",\"code\":\"transient\"}]}", "application/fhir+json", "Indeterminate ServerError SystemUnavailable RereadReferral" },
        { "created, a name that is no text", 201, Requests.Booked.Replace("\"Slot/228385\"}", "\"Slot/228385\",\"\\ud800reference\":1}", StringComparison.Ordinal), "application/fhir+json", "Booked valid: 0 errors, 0 warnings" },
        { "created, a value that is no text", 201, Requests.Booked.Replace("\"Slot/228385\"", "\"\\ud800\"", StringComparison.Ordinal), "application/fhir+json", "Booked invalid: 1 error, 0 warnings" },
        { "refused, a key that is no text", 422, Requests.Outcome("\\ud800"), "application/fhir+json", "Indeterminate UnclearOutcome Unknown RereadReferral" },
        { "504 broken off", 504, Requests.Outcome("PAS_NOT_RESPONDING")[..^2], "application/fhir+json", "Indeterminate ServerError Unknown RereadReferral" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_becomes_one_result_and_the_booking_goes_out_once(string name, int status, string body, string type, string expected)
    {
        using var server = new StubServer(StubServer.Answer(status, body, type));

        BookResult result = await server.Client().BookAsync(Requests.Booking);

        Assert.Equal((name, expected), (name, Shown(result)));
        Assert.Equal(status, result.StatusCode);
        Assert.Single(server.Arrived);
        Assert.Equal(0, result.Resends);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "refused", "Indeterminate ConnectionLost" },
        { "reset", "Indeterminate ConnectionLost" },
        { "ended", "Indeterminate ConnectionLost" },
        { "time-out of a handler", "Indeterminate TimedOut" },
        { "failure of a handler", "Indeterminate ConnectionLost" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_after_the_request_has_left_is_never_a_failure(string fault, string expected)
    {
        using var server = new StubServer(StubServer.Throw(fault switch
        {
            "refused" => new HttpRequestException(HttpRequestError.ConnectionError),
            "reset" => new HttpRequestException("reset", new IOException()),
            "ended" => new HttpIOException(HttpRequestError.ResponseEnded),
            "time-out of a handler" => new TimeoutException(),
            _ => new InvalidDataException(),
        }));

        BookResult result = await server.Client().BookAsync(Requests.Booking);

        Assert.Equal((fault, expected), (fault, Shown(result)));
        Assert.Equal(NextStep.RereadReferral, Assert.IsType<BookResult.Indeterminate>(result).Next);
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task Without_a_connection_nothing_has_to_be_looked_up()
    {
        using var server = new StubServer(StubServer.Answer(201));
        using var refusing = new Refusing();

        var result = Assert.IsType<BookResult.Indeterminate>(await server.Client(between: refusing).BookAsync(Requests.Booking));

        Assert.Equal((IndeterminateCause.NotConnected, false, NextStep.Wait), (result.Why, result.MayHaveArrived, result.Next));
        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task A_deferral_has_the_same_results()
    {
        using var server = new StubServer(StubServer.Answer(201, Requests.Deferred), StubServer.Answer(422, Requests.Outcome("THIS_SLOT_IS_AVAILABLE")), StubServer.Answer(500));
        A016Client client = server.Client();

        Assert.Empty(Assert.IsType<DeferResult.Deferred>(await client.DeferAsync(Requests.Deferral)).Findings.Issues);
        Assert.Equal(NextStep.BookSlot, Assert.IsType<DeferResult.Failed>(await client.DeferAsync(Requests.Deferral)).Outcome.Next);
        Assert.Equal(IndeterminateCause.ServerError, Assert.IsType<DeferResult.Indeterminate>(await client.DeferAsync(Requests.Deferral)).Why);
    }

    [Theory]
    [InlineData("503 with a time to wait", "Retry-After", "30", 30)]
    [InlineData("503 without one", "X-Other", "30", null)]
    public async Task What_a_503_asks_to_wait_is_on_the_result(string name, string header, string value, int? seconds)
    {
        using var server = new StubServer(request =>
        {
            HttpResponseMessage answer = StubServer.Answer(503, Requests.Outcome("SYSTEM_UNAVAILABLE"))(request);
            answer.Headers.TryAddWithoutValidation(header, value);
            return answer;
        });

        var open = Assert.IsType<BookResult.Indeterminate>(await server.Client().BookAsync(Requests.Booking));

        Assert.Equal((name, seconds), (name, (int?)open.RetryAfter?.TotalSeconds));
    }

    private static string Foreign(string code) =>
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\",\"details\":{\"coding\":[{\"system\":\"https://fhir.nhs.uk/CodeSystem/http-error-codes\",\"code\":\"" + code + "\"}]}}]}";

    private static string Shown(BookResult result) => result switch
    {
        BookResult.Booked booked => "Booked " + booked.Findings,
        BookResult.Failed failed => $"Failed {failed.Outcome.Key} {failed.Outcome.Next}{(failed.Outcome.TryGetDeferralGround(Requests.Booking, out _) ? " ground" : "")}",
        BookResult.Indeterminate { Outcome: { } outcome } open => $"Indeterminate {open.Why} {outcome.Key} {open.Next}{(open.TryGetDeferralGround(out _) ? " ground" : "")}",
        BookResult.Indeterminate open => $"Indeterminate {open.Why}",
        _ => "",
    };
}
