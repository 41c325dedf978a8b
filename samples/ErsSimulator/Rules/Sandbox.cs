using System.Collections.Generic;
using System.Text;
using ErsSimulator.State;
using ErsToolkit;

namespace ErsSimulator.Rules;

/// <summary>The habits of the NHS sandbox, which has edition <c>current</c> only: it answers exact examples, and refuses everything else in one way.</summary>
internal static class Sandbox
{
    private const long Tag = 1;

    private static readonly Dictionary<string, int> Counts = new() { ["10000"] = 20, ["11000"] = 5, ["12000"] = 20, ["13000"] = 5, ["14000"] = 5 };

    public static bool IsMeant(IEdition edition, World world) => edition.IsCurrent && world.IsSandbox;

    /// <summary>Whether a search is one of the examples.</summary>
    public static bool HasSearch(string service, int count, int page) => Counts.TryGetValue(service, out int only) && count == only && page == 1;

    /// <summary>Whether a referral is that of the examples.</summary>
    public static bool HasReferral(string ubrn) => ubrn == SandboxWorld.Ubrn;

    /// <summary>Gives the one refusal that stands in for every refusal of e-RS.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="status">400 for what is read, 422 for what is sent.</param>
    /// <param name="refusal">That of e-RS.</param>
    public static Refusal InsteadOf(IEdition edition, int status, Refusal refusal)
    {
        string path = refusal.Issues.Issues is [{ Path: var named }, ..] ? named : "Appointment";
        var issue = new ValidationIssue(Severity.Error, "SANDBOX_ERROR", path, "The sandbox answers its own examples only.");
        return Refusal.Of(status, new ForeignBody("application/json", Encoding.UTF8.GetString(edition.Write(ValidationResult.Create([issue])))));
    }

    /// <summary>What was made, as the answer shows it: the version is always the same in its header, and one example has the times of another year.</summary>
    public static Appointment Show(Appointment made)
    {
        int years = made.Slot == SandboxWorld.SlotOfAnotherYear ? -1 : 0;
        return made with { Tag = Tag, Start = made.Start?.AddYears(years), End = made.End?.AddYears(years) };
    }

    /// <summary>The version of a referral that the header of an answer tells.</summary>
    public static long TagOf(Referral referral, bool isSandbox) => isSandbox ? Tag : referral.Version;
}
