using System;
using System.Globalization;
using ErsToolkit.Current;
using ErsToolkit.Http;

namespace BookOrDefer.Flows;

/// <summary>What came of reading a referral: the referral, a status with which e-RS refused, or why there is no answer that can be used.</summary>
internal sealed class ReferralReading
{
    public ReferralContext? Referral { get; init; }

    /// <summary>The status of a refusal; null where there was none.</summary>
    public int? RefusedWith { get; init; }

    public IndeterminateCause? Why { get; init; }

    public Exception? Exception { get; init; }

    /// <summary>What is shown of it, without anything personal.</summary>
    public string Told => this switch
    {
        { Referral: { } read } => string.Create(CultureInfo.InvariantCulture, $"{StateOf(read)}, version {read.Version}"),
        { RefusedWith: { } status } => string.Create(CultureInfo.InvariantCulture, $"refused with {status}"),
        _ => $"no answer that can be used ({Why})",
    };

    /// <summary>The code of a referral's state, or that there is none that could be shown.</summary>
    public static string StateOf(ReferralContext referral) => referral.State switch
    {
        null => "in a state that is not told",
        0 => "in a state that is not known here",
        { } state => state.ToCode(),
    };

    /// <summary>The referral, where there must be one.</summary>
    public ReferralContext Required() => Referral ?? throw new InvalidOperationException("The referral was not read: " + Told);
}
