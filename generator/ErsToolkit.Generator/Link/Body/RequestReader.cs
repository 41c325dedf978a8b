using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Link.Language;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Spec;

namespace ErsToolkit.Generator.Link.Body;

/// <summary>Reads how an endpoint is called.</summary>
internal static class RequestReader
{
    public static RequestModel? Read(SpecScope scope, SpecNode root)
    {
        if (scope.Single(root, "request", "The request of the endpoint", root["id"]!) is not SpecNode node)
        {
            return null;
        }

        bool isSent = IsContentType(scope, node) & IsRelativePath(scope, node) & HasNoBodyWhereNoneGoes(scope, root, node);
        int? success = Success(scope, node);
        int? window = Seconds(scope, node, "window");
        int? timeout = Seconds(scope, node, "timeout");
        if (timeout is > 0 && timeout < window)
        {
            scope.Report(node.SpanOf("timeout"), SpecDiagnostics.ERS1008_Contradiction, "a client would give up before e-RS has had the time that 'window' gives it", "Let 'timeout' be at least as long as 'window'");
            timeout = null;
        }

        HeaderModel[] headers = Headers(scope, node).ToArray();
        return !isSent || success is null || window is null || timeout is null ? null : new RequestModel
        {
            Method = node["method"]!,
            Path = node["path"]!,
            ContentType = node["content"]!,
            Success = success.Value,
            WindowSeconds = window.Value,
            TimeoutSeconds = timeout.Value,
            MayResend = node["resend"] != "never",
            Headers = new(headers),
        };
    }

    private static IEnumerable<HeaderModel> Headers(SpecScope scope, SpecNode request)
    {
        var properties = new HashSet<string>();
        foreach (SpecNode node in scope.Distinct(request.ChildrenNamed("header"), "name", "The header", StringComparer.OrdinalIgnoreCase))
        {
            if (Header(scope, node) is not HeaderModel header)
            {
                continue;
            }

            if (properties.Add(header.Property))
            {
                yield return header;
            }
            else
            {
                scope.Report(node.SpanOf(node["as"] is null ? "name" : "as"), SpecDiagnostics.ERS1010_BadName, header.Property, "another header has this name");
            }
        }
    }

    private static HeaderModel? Header(SpecScope scope, SpecNode node)
    {
        if (!IsToken(node["name"]!))
        {
            scope.Report(node.SpanOf("name"), SpecDiagnostics.ERS1007_ForbiddenValue, node["name"]!, "name", "a header's name: letters, digits, '-' and '_'");
            return null;
        }

        if (node["scheme"] is string scheme && !IsToken(scheme))
        {
            scope.Report(node.SpanOf("scheme"), SpecDiagnostics.ERS1007_ForbiddenValue, scheme, "scheme", "one word such as Bearer");
            return null;
        }

        string property = node["as"] ?? Names.Pascal(node["name"]!);
        if (GeneratedNames.WhyNotName(property) is string reason)
        {
            scope.Report(node.SpanOf(node["as"] is null ? "name" : "as"), SpecDiagnostics.ERS1010_BadName, property, reason);
            return null;
        }

        string[] values = Names.Words(node["values"] ?? "");
        if (values.Length == 0 && node["values"] is string blank)
        {
            scope.Report(node.SpanOf("values"), SpecDiagnostics.ERS1007_ForbiddenValue, blank, "values", "what the header can say, with blanks between the values");
        }
        else if (values.Distinct().Count() < values.Length)
        {
            scope.Report(node.SpanOf("values"), SpecDiagnostics.ERS1004_Duplicate, "The value", values.GroupBy(value => value).First(same => same.Count() > 1).Key, "");
        }

        return new HeaderModel
        {
            Name = node["name"]!,
            Property = property,
            Occurs = node["occurs"]!,
            Place = node["in"] switch { "answer" => "Answer", "both" => "Both", _ => "Request" },
            IsSecret = node["secret"] == "true",
            Scheme = node["scheme"] ?? "",
            Values = new(values.Distinct()),
            Documentation = node.Text,
        };
    }

    /// <summary>Whether a text has only those token characters of HTTP of which headers and schemes are made in practice.</summary>
    private static bool IsToken(string text) => text.All(IsOfToken);

    private static bool IsOfToken(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';

    private static bool IsContentType(SpecScope scope, SpecNode node)
    {
        string[] parts = node["content"]!.Split('/');
        if (parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(character => IsOfToken(character) || character is '+' or '.')))
        {
            return true;
        }

        scope.Report(node.SpanOf("content"), SpecDiagnostics.ERS1007_ForbiddenValue, node["content"]!, "content", "a content type such as application/fhir+json, without parameters");
        return false;
    }

    /// <summary>Whether a path stays below the base URL, whichever that is, and has nothing in it that a client would have to fill in.</summary>
    private static bool IsRelativePath(SpecScope scope, SpecNode node)
    {
        string path = node["path"]!;
        string? misfit =
            path.StartsWith("/", StringComparison.Ordinal) || path.Contains(":") ? "a path below the base URL, without a scheme, a host or a slash before it"
            : path.Split('/').Any(part => part is "" or "." or "..") ? "a path without empty parts and without parts that are dots"
            : path.Any(character => character is '{' or '}') ? "a path without placeholders, because nothing fills them"
            : path.All(character => IsOfToken(character) || character is '/' or '.' or '~' or '$') ? null
            : "a path of letters, digits and the characters - _ . ~ $ and /";
        if (misfit is not null)
        {
            scope.Report(node.SpanOf("path"), SpecDiagnostics.ERS1007_ForbiddenValue, path, "path", misfit);
        }

        return misfit is null;
    }

    /// <summary>An operation is a body.</summary>
    private static bool HasNoBodyWhereNoneGoes(SpecScope scope, SpecNode root, SpecNode node)
    {
        if (node["method"] != "GET" || root.ChildrenNamed("operation").FirstOrDefault() is not SpecNode operation)
        {
            return true;
        }

        scope.Report(node.SpanOf("method"), SpecDiagnostics.ERS1008_Contradiction, "a GET carries no body, and the operation '" + operation["name"] + "' is one", "Use another method, or a 'search' in the place of the operation");
        return false;
    }

    private static int? Success(SpecScope scope, SpecNode node)
    {
        string text = node["success"]!;
        if (text.Length == 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 200 and <= 299)
        {
            return status;
        }

        scope.Report(node.SpanOf("success"), SpecDiagnostics.ERS1007_ForbiddenValue, text, "success", "a status of success such as 201");
        return null;
    }

    public static int? Seconds(SpecScope scope, SpecNode node, string attribute)
    {
        if (node[attribute] is not string text)
        {
            return 0;
        }

        try
        {
            double seconds = XmlConvert.ToTimeSpan(text).TotalSeconds;
            if (seconds is >= 1 and <= 86_400 && seconds == Math.Floor(seconds))
            {
                return (int)seconds;
            }
        }
        catch (FormatException)
        {
        }
        catch (OverflowException)
        {
        }

        scope.Report(node.SpanOf(attribute), SpecDiagnostics.ERS1007_ForbiddenValue, text, attribute, "a duration of at least a second and at most a day, such as PT2M");
        return null;
    }
}
