using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace ErsToolkit.Http.Sending;

/// <summary>Makes the message of a call, and takes the headers that matter from its answer.</summary>
internal static class Message
{
    private static readonly string[] OfResource = ["ETag", "Location"];

    public static HttpRequestMessage Of(ErsCall call, Uri url, HttpClient http, TimeProvider clock)
    {
        var message = new HttpRequestMessage(new HttpMethod(call.Endpoint.Method), call.Query.Length == 0 ? url : new Uri(url.AbsoluteUri + "?" + call.Query))
        {
#if NET
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
#endif
        };
        message.Headers.TryAddWithoutValidation("Accept", call.Endpoint.ContentType);
        foreach (KeyValuePair<string, string> header in call.Headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (call.Body is { } body)
        {
            message.Content = new SingleUseContent(body, call.Endpoint.ContentType, clock);

            // A try whose body is held back, as .NET Framework does unasked, would not show in it.
            message.Headers.ExpectContinue = false;
        }

        return message;
    }

    public static IReadOnlyDictionary<string, string> HeadersOf(ErsEndpointInfo endpoint, HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in OfResource.Concat(endpoint.Headers.Where(header => header.Place != ErsHeaderPlace.Request && !header.IsSecret).Select(header => header.Name)))
        {
            if (response.Headers.TryGetValues(name, out IEnumerable<string>? values))
            {
                headers[name] = string.Join(", ", values);
            }
        }

        return headers;
    }
}
