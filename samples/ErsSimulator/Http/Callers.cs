using System;
using System.Linq;
using ErsSimulator.Rules;
using Microsoft.AspNetCore.Http;

namespace ErsSimulator.Http;

/// <summary>Reads who calls from the headers of a request.</summary>
internal static class Callers
{
    private static readonly string[] Acceptable = [Answer.FhirJson, "application/*", "*/*"];

    public static Caller Of(HttpRequest request, IEdition edition)
    {
        string? Header(string name) => request.Headers[name] is [{ Length: > 0 } value] ? value : null;

        if (!edition.IsCurrent)
            return new Caller { Token = Header("HTTP_X_SESSION_KEY"), IsApplicationKnown = Header("XAPI_ASID") is not null };

        const string Scheme = "Bearer ";
        string? credentials = Header("Authorization");
        return new Caller
        {
            Token = credentials?.StartsWith(Scheme, StringComparison.Ordinal) is true ? credentials[Scheme.Length..] : null,
            Function = Header("NHSD-eRS-Business-Function"),
            Organisation = Header("NHSD-End-User-Organisation-ODS"),
            IsApplicationKnown = Header("NHSD-eRS-On-Behalf-Of-User-ID") is null,
            UnfitType = UnfitType(request),
        };
    }

    private static Refusal? UnfitType(HttpRequest request)
    {
        bool isReadable = !HttpMethods.IsPost(request.Method) || MediaType(request.ContentType ?? "") == Answer.FhirJson;
        string[] accepted = [.. request.Headers.Accept.SelectMany(header => header!.Split(',')).Select(MediaType)];
        bool isWritable = accepted.Length == 0 || accepted.Any(Acceptable.Contains);
        return !isReadable ? Refusal.Of(StatusCodes.Status415UnsupportedMediaType, ForeignBody.PlainText("Unsupported Media Type"))
            : !isWritable ? Refusal.Of(StatusCodes.Status406NotAcceptable, ForeignBody.PlainText("Not Acceptable"))
            : null;
    }

    /// <summary>A content type without its parameters.</summary>
    private static string MediaType(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
