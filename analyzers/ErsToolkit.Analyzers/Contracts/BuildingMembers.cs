using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Contracts;

/// <summary>
/// The names of a compilation's methods that may build a request, themselves or by calling one in the same file that does. A body that calls none of them, and
/// builds nothing itself, is never bound.
/// </summary>
internal sealed class BuildingMembers(Compilation compilation)
{
    /// <summary>A file keeps its names until it changes, however often the rest of the project does.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> Known = new();

    private readonly Lazy<HashSet<string>> _names = new(() => new HashSet<string>(compilation.SyntaxTrees.SelectMany(tree => Known.GetValue(tree, NamesIn)), StringComparer.Ordinal));

    public bool MayBe(string name) => _names.Value.Contains(name);

    public bool Any => _names.Value.Count > 0;

    /// <summary>Whether a name is one by which a builder ends.</summary>
    public static bool IsBuild(string name) => name is BuilderContract.BuildName or BuilderContract.TryBuildName;

    // A file without the shorter name has neither: the longer one ends in it.
    private static string[] NamesIn(SyntaxTree tree) => tree.GetText().ToString().IndexOf(BuilderContract.BuildName, StringComparison.Ordinal) < 0
        ? []
        : [.. CallingMethods.In(tree, call => call.IsOfMember && IsBuild(call.Name), depth: int.MaxValue, CancellationToken.None)];
}
