using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Importing;

/// <summary>Says how an operation is called: address, statuses of success and headers.</summary>
internal static class CallImport
{
    private const string Authorization = "Authorization";

    /// <summary>Headers that HTTP itself defines, which a client sends or reads by itself.</summary>
    private static readonly string[] OfHttp = ["Content-Type", "Content-Length", "Accept", "Date", "Cache-Control"];

    /// <summary>Headers of an answer that a caller would look for.</summary>
    public static SpecElement Read(OpenApiOperationPlace place, IReadOnlyList<IOpenApiParameter> parameters)
    {
        (string status, IOpenApiResponse? answer) = place.Operation.Responses?.Where(response => response.Key.StartsWith('2')).OrderBy(response => response.Key, StringComparer.Ordinal).Select(response => (response.Key, response.Value)).FirstOrDefault() ?? default;
        string? content = (place.Operation.RequestBody?.Content ?? answer?.Content)?.Keys.FirstOrDefault();
        bool changesSomething = place.Method != "GET";
        SpecElement request = SpecElement.Of(
            "request",
            ("method", place.Method),
            ("path", place.Path.Trim('/')),
            ("content", content?.Split(';')[0].Trim() ?? "application/fhir+json"),
            ("success", status is { Length: 3 } && status.All(char.IsAsciiDigit) ? status : changesSomething ? "201" : "200"),
            ("resend", changesSomething ? "never" : null));
        if (status is null)
            request.With(SpecElement.Comment("The description names no status of success."));

        request.With(SpecElement.Comment("The description does not say how long the server may take (window) and how long a client should wait (timeout)."));
        return request.With(Headers(place.Operation, parameters, place.Operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>()));
    }

    private static IEnumerable<SpecElement> Headers(OpenApiOperation operation, IReadOnlyList<IOpenApiParameter> parameters, IEnumerable<IOpenApiResponse> answers)
    {
        var names = new ImportNames();
        string[] ofAnswers = [.. answers.SelectMany(answer => answer.Headers?.Keys ?? Enumerable.Empty<string>()).OrderByDescending(name => name.Any(char.IsAsciiLetterUpper)).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !OfHttp.Contains(name, StringComparer.OrdinalIgnoreCase))];
        IOpenApiParameter[] sent = [.. parameters.Where(parameter => parameter.In == ParameterLocation.Header && parameter.Name is not null && !OfHttp.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)).DistinctBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)];
        bool needsToken = operation.Security is { Count: > 0 } && sent.All(parameter => !IsAuthorization(parameter.Name!));
        if (needsToken)
            yield return Token();

        foreach (IOpenApiParameter parameter in sent)
            yield return IsAuthorization(parameter.Name!) ? Token() : Header(parameter, ofAnswers.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase));

        foreach (string name in ofAnswers.Where(name => sent.All(parameter => !string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))))
            yield return SpecElement.Of("header", ("name", name), ("as", names.Of(name, "Header")), ("occurs", "0..1"), ("in", "answer"));

        SpecElement Token() => SpecElement.Of("header", ("name", Authorization), ("as", names.Of("AccessToken", "Header")), ("occurs", "1..1"), ("secret", "true"), ("scheme", "Bearer")).Saying("The caller's access token.");

        SpecElement Header(IOpenApiParameter parameter, bool isInAnswer)
        {
            Schema? schema = parameter.Schema is { } said ? new Schema(said) : null;
            IReadOnlyList<string> values = schema?.Values ?? [];
            return SpecElement.Of(
                "header",
                ("name", parameter.Name),
                ("as", names.Of(parameter.Name!, "Header")),
                ("occurs", parameter.Required ? "1..1" : "0..1"),
                ("in", isInAnswer ? "both" : null),
                ("values", values.Count > 0 && values.All(value => value.Length > 0 && !value.Any(char.IsWhiteSpace)) ? string.Join(' ', values) : null)).Saying(DescriptionTable.FirstSentence(parameter.Description));
        }
    }

    private static bool IsAuthorization(string name) => string.Equals(name, Authorization, StringComparison.OrdinalIgnoreCase);

    /// <summary>A number as a spec writes it.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An operation of a description, and where it is.</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Path">The path as the description has it.</param>
/// <param name="Item">What is at the path.</param>
/// <param name="Operation">The operation.</param>
internal sealed record OpenApiOperationPlace(string Method, string Path, IOpenApiPathItem Item, OpenApiOperation Operation);
