using ErsToolkit.Analyzers.ERS3002;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErsToolkit.Analyzers;

/// <summary>Hosts the rules that are off unless a project asks for them. By themselves, so that the compiler does not even start them then.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AuditRuleAnalyzer : OperationRuleHost
{
    /// <summary>Initializes the analyzer with its rules.</summary>
    public AuditRuleAnalyzer()
        : base(new AuditedRequestMustStartFromGround())
    {
    }
}
