namespace ErsSimulator.Http;

/// <summary>The systems of identifiers.</summary>
internal static class Systems
{
    public const string Service = "http://fhir.nhs.net/Id/ers-service";
    public const string Patient = "http://fhir.nhs.net/Id/nhs-number";
    public const string Clinician = "http://fhir.nhs.net/Id/sds-user-id";
}
