using System;
using System.Globalization;
using System.Linq;
using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows how the endpoint is called.</summary>
internal static class CalledEndpoint
{
    public static void Show(IAnsiConsole console, ErsEndpointInfo endpoint)
    {
        Section.Begin(console, "8. Send it", "The toolkit sends nothing. How the endpoint is called, A016.Endpoint says:");
        Section.Table(console, new FactTable()
            .Add("Call", $"{endpoint.Method} {{base}}/{endpoint.Path}, {endpoint.ContentType}")
            .Add("Sent", HeadersWhere(endpoint, header => header.Place != ErsHeaderPlace.Answer && !header.IsForbidden))
            .Add("Never sent", HeadersWhere(endpoint, header => header.IsForbidden))
            .Add("In the answer", HeadersWhere(endpoint, header => header.Place != ErsHeaderPlace.Request))
            .Add("Success", string.Create(CultureInfo.InvariantCulture, $"{endpoint.SuccessStatus}, and nothing else"))
            .Add("Wait for it", string.Create(CultureInfo.InvariantCulture, $"{endpoint.Timeout.TotalSeconds} seconds"))
            .Add("Send it again", endpoint.MayResend ? "where no answer came" : "never: it may have been done although no answer came")
            .Content);
    }

    private static string HeadersWhere(ErsEndpointInfo endpoint, Func<ErsHeaderInfo, bool> isMeant)
    {
        string[] headers = [.. endpoint.Headers.Where(isMeant).Select(Describe)];
        return headers.Length == 0 ? "no header is named" : string.Join('\n', headers);
    }

    private static string Describe(ErsHeaderInfo header) =>
        header.Name
        + (header.Scheme.Length == 0 ? "" : $": {header.Scheme} …")
        + (header.Values.Count == 0 ? "" : $": {string.Join(" or ", header.Values)}")
        + (header.IsRequired || header.IsForbidden || header.Place == ErsHeaderPlace.Answer ? "" : ", optional")
        + (header.IsSecret ? "; never in a log" : "");
}
