using System.Linq;
using System.Runtime.CompilerServices;
using ErsToolkit;

namespace BookOrDefer.Demo;

/// <summary>A deferral, and the code that built it.</summary>
internal sealed record BuiltDeferral(DeferRequest Request, string Code)
{
    /// <summary>Keeps a request with its own source text, so that what is shown is what ran.</summary>
    public static BuiltDeferral From(DeferRequest request, [CallerArgumentExpression(nameof(request))] string code = "")
    {
        string[] lines = code.ReplaceLineEndings("\n").Split('\n');
        return new BuiltDeferral(request, string.Join('\n', lines.Select((line, index) => index == 0 ? line : "    " + line.TrimStart())));
    }
}
