using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>
/// The names of the calls on the builders that a compilation can see. To look a name up costs nothing; to bind each call of a program, to learn that it
/// is on no builder, costs a good part of what compiling it does.
/// </summary>
internal sealed class BuilderCalls(Compilation compilation, ContractCache contracts)
{
    private readonly Lazy<HashSet<string>> _names = new(() => new HashSet<string>(
        ToolkitTypes.In(compilation, contracts.Symbols.Runtime)
            .Where(t => contracts.BuilderOf(t) is not null).SelectMany(t => t.GetMembers().OfType<IMethodSymbol>()).Select(m => m.Name),
        StringComparer.Ordinal));

    public bool MayBe(string name) => _names.Value.Contains(name);
}
