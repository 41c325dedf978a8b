using System.Collections.Generic;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Results;

/// <summary>A rule on how a body treats the results of its requests.</summary>
internal abstract class ResultRule
{
    public const string Category = FlowRule.Category;

    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract IEnumerable<Diagnostic> FindIn(ResultBody body);
}
