using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace ErsToolkit.Analyzers.Tests.Shared;

/// <summary>Applies a fix in a supplier's service.</summary>
internal sealed class ServiceFixing<TFix> : RuleFixing<OperationRuleAnalyzer, TFix>
    where TFix : CodeFixProvider, new()
{
    private ServiceFixing(string statements, string fixedStatements)
        : base(ServiceAnalysis.Service(statements), ServiceAnalysis.Service(fixedStatements))
    {
        foreach (SolutionState state in new[] { TestState, FixedState })
            state.Sources.Add(("Logging.g.cs", Libraries.StandIns));
        TestState.AdditionalReferences.Remove(Lab.BuildersFor("TestProject"));
        TestState.AdditionalReferences.AddRange(Libraries.Client);
        TestState.AdditionalReferences.AddRange(Libraries.Web);
    }

    /// <summary>What is expected of the statements of one method.</summary>
    /// <param name="statements">The statements with what is found in them.</param>
    /// <param name="fixedStatements">The same after the fix, with what is still found.</param>
    public static Task OfMethod(string statements, string fixedStatements) => new ServiceFixing<TFix>(statements, fixedStatements)
    {
        FixedState = { MarkupHandling = MarkupMode.Allow },
    }.RunAsync();

    /// <summary>Where no change is certain to be right, none is offered.</summary>
    public static Task OffersNothing(string statements)
    {
        var test = new ServiceFixing<TFix>(statements, statements);
        test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }
}
