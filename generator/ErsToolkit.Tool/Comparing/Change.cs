using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>Something that a new spec says otherwise than the old one.</summary>
/// <param name="Class">How much it matters.</param>
/// <param name="Area">What it is about.</param>
/// <param name="Effect">What becomes of payloads; <see cref="PayloadEffect.None"/> in other areas.</param>
/// <param name="Request">The operation or the search that it is about; empty for the endpoint or the library.</param>
/// <param name="Text">What changes, as a sentence.</param>
internal sealed record Change(ChangeClass Class, ChangeArea Area, PayloadEffect Effect, string Request, RichText Text);

/// <summary>How much a change matters, from the least to the most.</summary>
internal enum ChangeClass
{
    /// <summary>It only changes what people read.</summary>
    Editorial,

    /// <summary>All that worked still works.</summary>
    Compatible,

    /// <summary>Code no longer compiles, a request is now refused, or an answer now means something else.</summary>
    Breaking,
}

/// <summary>What a change is about.</summary>
internal enum ChangeArea
{
    /// <summary>The C# that callers write.</summary>
    Callers,

    /// <summary>What is sent: bodies, parameters and headers.</summary>
    Payloads,

    /// <summary>What comes back.</summary>
    Outcomes,

    /// <summary>When a request is permitted.</summary>
    Flows,

    /// <summary>Checks against what the caller holds.</summary>
    Checks,

    /// <summary>What only people read.</summary>
    Documentation,
}

/// <summary>What becomes of some payloads.</summary>
internal enum PayloadEffect
{
    None,

    /// <summary>They were accepted, and are now refused.</summary>
    Refused,

    /// <summary>They were refused, and are now accepted.</summary>
    Accepted,

    /// <summary>The builder writes them otherwise.</summary>
    Written,

    /// <summary>They have another warning or another outcome key than before.</summary>
    Reported,
}
