using System.Linq;
using CsCheck;

namespace ErsToolkit.Analyzers.Tests.Engine.Execution;

/// <summary>Shorthands for generators of text.</summary>
internal static class Pick
{
    public static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    public static Gen<string> Block(this Gen<string[]> statements) => statements.Select(s => $"{{\n{string.Concat(s.Select(line => line + "\n"))}}}");
}
