using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Pipeline;

/// <summary>What the emitters must know of the compilation, without holding it.</summary>
internal sealed record CompilationFacts
{
    /// <summary>Whether the language has annotations for nullable references (C# 8).</summary>
    public required bool HasNullable { get; init; }

    /// <summary>Whether the language has UTF-8 and raw literals (C# 11).</summary>
    public required bool HasUtf8Literals { get; init; }

    /// <summary>Whether <c>NotNullWhenAttribute</c> can be used.</summary>
    public required bool HasNotNullWhen { get; init; }

    /// <summary>Whether the runtime library is referenced; without it nothing generated would compile.</summary>
    public required bool HasRuntime { get; init; }

    /// <summary>Whether the library that sends requests is referenced.</summary>
    public required bool HasHttp { get; init; }

    /// <summary>Whether a constructor can be marked as the one that dependency injection should take.</summary>
    public required bool HasActivatorUtilities { get; init; }

    public static CompilationFacts Of(Compilation compilation, ParseOptions options)
    {
        // Not the compilation's own version: one without any file of its own does not know what the project asks for.
        LanguageVersion version = options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        bool hasNullable = version >= LanguageVersion.CSharp8;
        return new CompilationFacts
        {
            HasNullable = hasNullable,
            HasUtf8Literals = version >= LanguageVersion.CSharp11,
            HasNotNullWhen = hasNullable && ReferencedTypes.Accessible(compilation, "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute").Any(),
            HasHttp = ReferencedTypes.Accessible(compilation, "ErsToolkit.Http.ErsSender").Any(),
            HasActivatorUtilities = ReferencedTypes.Accessible(compilation, "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute").Any(),
            HasRuntime = ReferencedTypes.Accessible(compilation, "ErsToolkit.ErsBuilderAttribute").Any(),
        };
    }
}
