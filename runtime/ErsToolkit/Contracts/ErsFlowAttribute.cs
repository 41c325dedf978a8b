using System;

namespace ErsToolkit;

/// <summary>States which code a request may carry after an earlier call ended with the given outcome: on the request's builder for every outcome, on the type of an outcome for those of its call.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ErsFlowAttribute(string outcome, string reason) : Attribute
{
    /// <summary>The outcome key of the earlier call; empty where no outcome is needed for it, only what the specification names.</summary>
    public string Outcome { get; } = outcome;

    /// <summary>The only code that fits it; empty where the specification leaves the outcome unstated.</summary>
    public string Reason { get; } = reason;
}
