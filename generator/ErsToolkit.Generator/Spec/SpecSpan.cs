using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.Generator.Spec;

/// <summary>A place in a spec file, on one line; 0-based.</summary>
internal readonly record struct SpecSpan(string Path, int Start, int Length, int Line, int Column)
{
    public Location ToLocation() => Location.Create(
        Path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(Line, Column + Length)));
}
