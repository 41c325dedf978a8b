using System;

namespace ErsToolkit;

/// <summary>Marks a generated client and says how its requests may be sent.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ErsClientAttribute(string resend, string timeoutSeconds) : Attribute
{
    /// <summary><c>never</c> where a request that may have been received must not be sent again; <c>safe</c> where it changes nothing.</summary>
    public string Resend { get; } = resend;

    /// <summary>How long an answer may take, in whole seconds, in decimal; empty where the specification does not say.</summary>
    public string TimeoutSeconds { get; } = timeoutSeconds;
}
