using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Results;

/// <summary>The names of the methods that send, and of results and their cases, in all that a compilation can see. A file that has none of them is never
/// bound.</summary>
internal sealed class ResultNames
{
    private readonly Lazy<Sets> _names;

    public ResultNames(Compilation compilation, ResultContracts contracts) => _names = new(() => Collect(compilation, contracts));

    public ICollection<string> Sending => _names.Value.Sending;

    public ICollection<string> Cases => _names.Value.Cases;

    /// <summary>The cases whose outcome is unknown.</summary>
    public ICollection<string> Unknown => _names.Value.Unknown;

    /// <summary>The members that say whether an answer is about what was requested.</summary>
    public ICollection<string> Confirmations => _names.Value.Confirmations;

    /// <summary>One of these is in every file that is about results, unless it has everything from a method of its own and says <c>var</c>.</summary>
    public ICollection<string> Results => _names.Value.Results;

    public ICollection<string> Clients => _names.Value.Clients;

    private static Sets Collect(Compilation compilation, ResultContracts contracts)
    {
        var names = new Sets(NewSet(), NewSet(), NewSet(), NewSet(), NewSet(), NewSet());
        foreach (INamedTypeSymbol type in ToolkitTypes.In(compilation, contracts.Runtime).Where(MayBeMarked))
        {
            if (contracts.IsClient(type))
            {
                names.Clients.Add(type.Name);
                names.Sending.UnionWith(type.GetMembers().OfType<IMethodSymbol>().Where(contracts.IsSending).Select(m => m.Name));
            }
            else if (contracts.IsResult(type))
            {
                names.Results.Add(type.Name);
                AddCases(type, names, contracts);
            }
        }

        return names;
    }

    private static void AddCases(INamedTypeSymbol result, Sets names, ResultContracts contracts)
    {
        foreach (INamedTypeSymbol type in result.GetTypeMembers().Where(t => contracts.CasesOf(t) != Analyzers.Results.Cases.None))
        {
            names.Cases.Add(type.Name);
            if (contracts.CasesOf(type) == Analyzers.Results.Cases.Unknown)
                names.Unknown.Add(type.Name);
            names.Confirmations.UnionWith(type.GetMembers().Where(contracts.IsConfirmation).Select(m => m.Name));
        }
    }

    private static HashSet<string> NewSet() => new(StringComparer.Ordinal);

    private static bool MayBeMarked(INamedTypeSymbol type) =>
        type is { IsStatic: false, TypeKind: TypeKind.Class or TypeKind.Interface, IsImplicitlyDeclared: false };

    private sealed record Sets(
        HashSet<string> Sending,
        HashSet<string> Cases,
        HashSet<string> Unknown,
        HashSet<string> Confirmations,
        HashSet<string> Results,
        HashSet<string> Clients);
}
