using System;
using System.Linq;
using ErsSimulator.State;

namespace ErsSimulator.Rules;

/// <summary>Who calls, as the headers of the request say it.</summary>
internal sealed record Caller
{
    private static readonly string[] Permitted = ["REFERRING_CLINICIAN", "REFERRING_CLINICIAN_ADMIN"];

    /// <summary>The session key or access token; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The business function in which the caller wants to act; null for none. Requests of edition v1 name none.</summary>
    public string? Function { get; init; }

    /// <summary>The organisation for which the caller acts; null for none. Requests of edition v1 name none.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whether the application says who it is as it must, and sends no header that must not be sent.</summary>
    public required bool IsApplicationKnown { get; init; }

    /// <summary>The refusal of the content types of the request; null where they are fit.</summary>
    public Refusal? UnfitType { get; init; }

    /// <summary>Says why the caller is refused, first by the gateway, then by e-RS; null for one that is let in.</summary>
    public Refusal? Refuse(IEdition edition, Operation operation, World world)
    {
        Session? session = world.FindSession(Token);
        if (edition.IsCurrent && session is null)
            return Refusal.Of(401, ForeignBody.Fault("Invalid Access Token", "keymanagement.service.invalid_access_token"));

        if (edition.IsCurrent && session!.IsExpired)
            return Refusal.Of(401, ForeignBody.Fault("Access Token expired", "keymanagement.service.access_token_expired"));

        if (edition.IsCurrent && Organisation is null)
            return Refusal.Of(edition, operation, "MISSING_HEADER");

        if (session is not { IsSignedIn: true, IsExpired: false })
            return Refusal.Of(edition, operation, "NO_ACCESS", status: "401");

        string? function = edition.IsCurrent ? Function : session.Functions.FirstOrDefault();
        bool isAllowed = !edition.IsCurrent || (Function is not null && (world.Organisations.Count == 0 || world.Organisations.Contains(Organisation!)));
        return !IsApplicationKnown || !isAllowed ? Refusal.Of(edition, operation, "NO_ACCESS", status: "403")
            : function is null || !session.Functions.Contains(function) || !Permitted.Contains(function, StringComparer.Ordinal)
                ? Refusal.Of(edition, operation, "FORBIDDEN")
            : UnfitType;
    }

    /// <summary>Shows no token.</summary>
    public override string ToString() => nameof(Caller);
}
