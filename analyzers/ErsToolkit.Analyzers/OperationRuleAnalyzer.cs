using ErsToolkit.Analyzers.ERS2006;
using ErsToolkit.Analyzers.ERS3001;
using ErsToolkit.Analyzers.ERS3003;
using ErsToolkit.Analyzers.ERS3005;
using ErsToolkit.Analyzers.ERS3006;
using ErsToolkit.Analyzers.ERS3007;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Analyzers;

/// <summary>Hosts the rules that need no more than one operation at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OperationRuleAnalyzer : OperationRuleHost
{
    /// <summary>Initializes the analyzer with its rules.</summary>
    public OperationRuleAnalyzer()
        : base(
            new ResultMustNotBeDiscarded(),
            new PairMustFollowFlow(),
            new SwitchMustNameEveryMember(),
            new TimeLimitMustNotBeTooShort(),
            new PersonalDataMustNotReachLog(),
            new CodeMustNotBeComparedAsText())
    {
    }
}
