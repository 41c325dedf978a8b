using System.Linq;
using ErsToolkit.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Generator.Pipeline;

/// <summary>Reads of a compilation what the emitters must know.</summary>
internal static class CompilationReader
{
    public static CompilationFacts FactsOf(Compilation compilation, ParseOptions options)
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
