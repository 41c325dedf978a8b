using System.Collections.Generic;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>A call that ends the building, and every builder that a path brought to it.</summary>
internal sealed class BuildSite(IInvocationOperation call, BuildKind kind)
{
    private readonly HashSet<BuilderValue> _seen = [];
    private readonly List<BuilderValue> _values = [];
    private bool _uncertain;

    public IInvocationOperation Call { get; } = call;

    public BuildKind Kind { get; } = kind;

    /// <summary>Empty where a path brings a builder of which too little is known: then no verdict is possible.</summary>
    public IReadOnlyList<BuilderValue> Values => _uncertain ? [] : _values;

    public void Reach(BuilderValue? value)
    {
        if (value is null)
            _uncertain = true;
        else if (_seen.Add(value))
            _values.Add(value);
    }
}
