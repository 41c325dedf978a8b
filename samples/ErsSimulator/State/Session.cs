using System.Collections.Generic;

namespace ErsSimulator.State;

/// <summary>A professional's session.</summary>
/// <param name="token">The session key of edition v1, and the access token of edition current.</param>
public sealed class Session(string token)
{
    /// <summary>The session key, or the access token. It is a secret, and no answer shows it.</summary>
    public string Token { get; } = token;

    /// <summary>The business functions that the professional may act in. The first is the one of edition v1, whose requests name none.</summary>
    public IList<string> Functions { get; } = new List<string>();

    /// <summary>Whether the professional is still signed in.</summary>
    public bool IsSignedIn { get; set; } = true;

    /// <summary>Whether the access token has expired, so that the gateway refuses it before e-RS sees the request.</summary>
    public bool IsExpired { get; set; }

    /// <summary>Says nothing of the token.</summary>
    public override string ToString() => nameof(Session);
}
