using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Http;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>A generated client that sends a request to somebody who answers what a test says.</summary>
internal static class SentSubject
{
    /// <summary>The result's name and what was found in it.</summary>
    public static Verdict Send(Assembly assembly, string operation, object request, JsonNode answer)
    {
        if (assembly.GetType("ErsToolkit.A016Client") is not Type type || type.GetMethod(operation + "Async", [request.GetType(), typeof(CancellationToken)]) is not MethodInfo method)
        {
            return Verdict.Absent("A016Client." + operation + "Async");
        }

        using var http = new HttpClient(ErsHttpHandler.Create(new Answering(answer.ToJsonString()))) { BaseAddress = new Uri("https://localhost") };
        object client = Activator.CreateInstance(type, http, Headers(assembly.GetType("ErsToolkit.A016Headers")!), null)!;
        var sent = (Task)method.Invoke(client, [request, CancellationToken.None])!;
        sent.GetAwaiter().GetResult();
        object result = sent.GetType().GetProperty("Result")!.GetValue(sent)!;
        return result.GetType().GetProperty("Findings")?.GetValue(result) is ValidationResult findings
            ? Verdict.Of(findings) with { Details = result.GetType().Name + string.Join("\n", findings.Issues) }
            : new Verdict(result.GetType().Name, "");
    }

    private static object Headers(Type type)
    {
        object headers = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(headers, property.Name.Contains("Function", StringComparison.Ordinal) ? "REFERRING_CLINICIAN" : "x");
        }

        return headers;
    }

    private sealed class Answering(string body) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(body, Encoding.UTF8, "application/fhir+json") };
        }
    }
}
