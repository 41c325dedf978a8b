using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.ERS3005.Execution;

/// <summary>A method that sends one or more requests.</summary>
/// <param name="Fragments">What it does, one after the other.</param>
internal sealed record LimitProgram(IReadOnlyList<Fragment> Fragments)
{
    private const int MostFragments = 2;

    // What ends a program comes last: nothing would bear out a report that no run reaches.
    public static Gen<LimitProgram> Random { get; } = Fragment.Random.Array[1, MostFragments].Select(fragments =>
        new LimitProgram([.. fragments.Where(f => !f.MayEnd), .. fragments.Where(f => f.MayEnd).Take(1)]));

    /// <summary>The lines of its body, each with the fragment that it belongs to.</summary>
    public IEnumerable<(string Line, Fragment Fragment)> Lines => Fragments.SelectMany((fragment, i) =>
        fragment.Code.Replace("λ", "l" + (char)('a' + i), StringComparison.Ordinal).Split('\n').Select(line => (line, fragment)));

    public string Print() => string.Join("\n", Lines.Select(line => line.Line));
}
