using ErsSimulator.Rules;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Reads who calls from the headers of a request.</summary>
internal static class Callers
{
    public static Caller Of(HttpRequest request, IEdition edition)
    {
        string? Header(string name) => request.Headers[name] is [{ Length: > 0 } value] ? value : null;

        if (!edition.IsCurrent)
            return new Caller { Token = Header("HTTP_X_SESSION_KEY"), IsIncomplete = Header("XAPI_ASID") is null };

        const string Scheme = "Bearer ";
        string? credentials = Header("Authorization");
        return new Caller
        {
            Token = credentials?.StartsWith(Scheme, System.StringComparison.Ordinal) is true ? credentials[Scheme.Length..] : null,
            Function = Header("NHSD-eRS-Business-Function"),
            IsIncomplete = Header("NHSD-End-User-Organisation-ODS") is null || Header("NHSD-eRS-On-Behalf-Of-User-ID") is not null,
        };
    }
}
