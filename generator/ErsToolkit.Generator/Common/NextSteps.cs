using System;

namespace ErsToolkit.Generator.Common;

/// <summary>What a caller may do next after an answer.</summary>
internal static class NextSteps
{
    /// <summary>All of them, in the order of caution.</summary>
    public static readonly string[] All = ["Stop", "SignIn", "RereadReferral", "Wait", "BackOff", "FixRequest", "ChooseService", "SearchAgain", "BookSlot", "Defer"];

    /// <summary>What to do where nothing is said.</summary>
    public static string MostCautious => All[0];

    /// <summary>The lower, the more cautious.</summary>
    public static int CautionOf(string next) => Array.IndexOf(All, next);
}
