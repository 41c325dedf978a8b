using System.Collections.Generic;
using System.Text.Json;
using ErsSimulator.Http;
using ErsSimulator.Rules;
using static ErsSimulator.Faults.FaultMoment;

namespace ErsSimulator.Faults;

/// <summary>What gateways say in words of their own.</summary>
internal static class GatewayFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Status401Fault", "The status 401 comes with a body of the gateway's own, which is not FHIR.", Instead,
            scene => scene.SendAsync(Of(401, ForeignBody.Fault("Access Token expired", "keymanagement.service.access_token_expired")))),
        new("Status403NoAccess", "The status 403 comes with an OperationOutcome that says NO_ACCESS.", Instead,
            scene => scene.SendAsync(new Answer(403, RefusalFaults.Body(scene, "NO_ACCESS", 1)))),
        new("Status406", "The status 406 comes with plain text.", Instead, scene => scene.SendAsync(Of(406, ForeignBody.PlainText("Not Acceptable")))),
        new("Status415", "The status 415 comes with plain text.", Instead, scene => scene.SendAsync(Of(415, ForeignBody.PlainText("Unsupported Media Type")))),
        Timeout("Status409Timeout", "whose issue is of FHIR's type timeout", "timeout", code: null, Instead),
        Timeout("Status409TimeoutAfterCarryingOut", "whose issue is of FHIR's type timeout", "timeout", code: null, Afterwards),
        Timeout("Status409ProxyTimeout", "that says PROXY_TIMEOUT in a code system that is not of e-RS", "processing", "PROXY_TIMEOUT", Instead),
        Timeout("Status409ProxyTimeoutAfterCarryingOut", "that says PROXY_TIMEOUT in a code system that is not of e-RS", "processing", "PROXY_TIMEOUT",
            Afterwards),
    ];

    private static Answer Of(int status, ForeignBody body) => Answer.Of(status, body.ContentType, body.Text);

    private static Fault Timeout(string name, string how, string type, string? code, FaultMoment moment) => new(
        name,
        $"The status 409 comes with an OperationOutcome {how}{(moment == Afterwards ? ", although the request was carried out" : "")}.",
        moment,
        scene => scene.SendAsync(new Answer(409, Json.Write(json => WriteIssue(json, type, code)))));

    private static void WriteIssue(Utf8JsonWriter json, string type, string? code) => json.Object(null, () =>
    {
        json.WriteString("resourceType", "OperationOutcome");
        json.Array("issue", () => json.Object(null, () =>
        {
            json.WriteString("severity", "error");
            json.WriteString("code", type);
            if (code is not null)
                json.Object("details", () => json.Coding("https://fhir.nhs.uk/CodeSystem/http-error-codes", code));
        }));
    });
}
