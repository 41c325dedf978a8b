using System.Linq;
using ErsToolkit.Analyzers.Results;

namespace ErsToolkit.Analyzers.ERS3008;

/// <summary>Switches that name what was carried out and what was refused, and nothing else.</summary>
internal static class PassedOver
{
    /// <summary>Where no section goes on after the switch, what follows is for the case that none of them names.</summary>
    public static bool In(SwitchDecision decision)
    {
        Cases covered = decision.Sections.Aggregate(Cases.None, (all, section) => all | section.Branch.Cases);
        return decision.IsOpen
            && (covered & Cases.Unknown) == 0
            && (covered & Cases.CarriedOut) != 0
            && (covered & Cases.Refused) != 0
            && (decision.Look is not { } look || (look.Cases & Cases.Arrived) != 0);
    }
}
