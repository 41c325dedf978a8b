using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Says how an operation is called: address, statuses of success and headers.</summary>
internal static class CallImport
{
    private const string Authorization = "Authorization";

    /// <summary>Headers that HTTP itself defines, which a client sends or reads by itself.</summary>
    private static readonly string[] OfHttp = ["Content-Type", "Content-Length", "Accept", "Date", "Cache-Control"];

    public static SpecElement Read(OpenApiOperationPlace place)
    {
        string? status = place.Operation.Responses?.Keys.Where(code => code.StartsWith('2')).Order(StringComparer.Ordinal).FirstOrDefault();
        IOpenApiResponse? answer = status is null ? null : place.Operation.Responses![status];
        string? content = (place.Operation.RequestBody?.Content ?? answer?.Content)?.Keys.FirstOrDefault()?.Split(';')[0].Trim();
        bool isStatus = status is { Length: 3 } && status.All(char.IsAsciiDigit);
        SpecElement request = SpecElement.Of(
            "request",
            ("method", place.Method),
            ("path", place.Path.Trim('/')),
            ("content", content ?? "application/fhir+json"),
            ("success", isStatus ? status : place.ChangesSomething ? "201" : "200"),
            ("resend", place.ChangesSomething ? "never" : null));
        if (!isStatus)
            request.With(SpecElement.Comment("The description names no status of success."));

        return request
            .With(SpecElement.Comment("The description does not say how long the server may take (window) and how long a client should wait (timeout)."))
            .With(Headers(place));
    }

    private static IEnumerable<SpecElement> Headers(OpenApiOperationPlace place)
    {
        var names = new ImportNames();
        string[] ofAnswers = [.. OfAnswers(place.Operation).Where(name => !OfHttp.Contains(name, StringComparer.OrdinalIgnoreCase))];
        IOpenApiParameter[] sent = [.. place.Parameters
            .Where(parameter => parameter is { In: ParameterLocation.Header, Name: not null })
            .Where(parameter => !OfHttp.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)];
        HashSet<string> inAnswers = new(ofAnswers, StringComparer.OrdinalIgnoreCase);
        HashSet<string> inRequests = new(sent.Select(parameter => parameter.Name!), StringComparer.OrdinalIgnoreCase);
        bool needsToken = place.Operation.Security is { Count: > 0 } && !inRequests.Contains(Authorization);
        if (needsToken)
            yield return Token();

        foreach (IOpenApiParameter parameter in sent)
            yield return IsAuthorization(parameter.Name!) ? Token() : Header(parameter, inAnswers.Contains(parameter.Name!));

        foreach (string name in ofAnswers.Where(name => !inRequests.Contains(name)))
            yield return SpecElement.Of("header", ("name", name), ("as", names.Of(name, "Header")), ("occurs", "0..1"), ("in", "answer"));

        SpecElement Token() => SpecElement
            .Of("header", ("name", Authorization), ("as", names.Of("AccessToken", "Header")), ("occurs", "1..1"), ("secret", "true"), ("scheme", "Bearer"))
            .Saying("The caller's access token.");

        SpecElement Header(IOpenApiParameter parameter, bool isInAnswer)
        {
            Schema? schema = parameter.Schema is { } said ? new Schema(said) : null;
            IReadOnlyList<string> values = schema?.Values ?? [];
            bool isClosed = values.Count > 0 && values.All(value => value.Length > 0 && !value.Any(char.IsWhiteSpace));
            return SpecElement.Of(
                "header",
                ("name", parameter.Name),
                ("as", names.Of(parameter.Name!, "Header")),
                ("occurs", parameter.Required ? "1..1" : "0..1"),
                ("in", isInAnswer ? "both" : null),
                ("values", isClosed ? string.Join(' ', values) : null)).Saying(DescriptionTable.FirstSentence(parameter.Description));
        }
    }

    /// <summary>The headers of all answers. Names that differ in case are one, and the one with capitals is taken.</summary>
    private static IEnumerable<string> OfAnswers(OpenApiOperation operation) => (operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
        .SelectMany(answer => answer.Headers?.Keys ?? Enumerable.Empty<string>())
        .OrderByDescending(name => name.Any(char.IsAsciiLetterUpper))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsAuthorization(string name) => string.Equals(name, Authorization, StringComparison.OrdinalIgnoreCase);
}
