using System;
using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Link;

/// <summary>What the project chose: endpoints with their editions and namespaces, and how visible the generated types are.</summary>
internal sealed record Selection
{
    public const string DefaultNamespace = "ErsToolkit";

    public required EquatableArray<ChosenEndpoint> Endpoints { get; init; }

    /// <summary>Whether the project chose nothing although it refers to the package itself.</summary>
    public required bool IsForgotten { get; init; }

    /// <summary>The namespace for what names none.</summary>
    public required string Namespace { get; init; }

    public required string Visibility { get; init; }

    /// <summary>Reads the build properties: <c>A@v1=Ns|B@v2=</c> with the namespace left empty for the default.</summary>
    public static Selection Parse(string endpoints, string targetNamespace, string visibility, string unchosen) => new()
    {
        IsForgotten = unchosen == "true",
        Endpoints = new(endpoints.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(Choice).Distinct()),
        Namespace = targetNamespace.Trim() is { Length: > 0 } given ? given : DefaultNamespace,
        Visibility = visibility.Trim().Equals("public", StringComparison.OrdinalIgnoreCase) ? "public" : "internal",
    };

    private static ChosenEndpoint Choice(string text)
    {
        int equals = text.IndexOf('=');
        string id = (equals < 0 ? text : text.Substring(0, equals)).Trim();
        return new ChosenEndpoint(id.Replace('@', '/'), equals < 0 ? "" : text.Substring(equals + 1).Trim());
    }
}

/// <summary>An endpoint with its edition, written <c>id/edition</c>, and the namespace asked for it.</summary>
internal sealed record ChosenEndpoint(string Id, string Namespace);
