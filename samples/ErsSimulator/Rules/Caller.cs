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

    /// <summary>The business function in which the caller wants to act; null for none.</summary>
    public string? Function { get; init; }

    /// <summary>Whether a header is missing without which nobody is let in, or one is there that nobody may send.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The key that refuses the caller; null for one who may do it.</summary>
    public string? Refusal(IEdition edition, World world)
    {
        if (world.FindSession(Token) is not { IsSignedIn: true } session || IsIncomplete)
            return "NO_ACCESS";

        string? function = edition.IsCurrent ? Function : session.Functions.FirstOrDefault();
        return function is not null && session.Functions.Contains(function) && Permitted.Contains(function, StringComparer.Ordinal) ? null : "FORBIDDEN";
    }

    /// <summary>Shows no token.</summary>
    public override string ToString() => nameof(Caller);
}
