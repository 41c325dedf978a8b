using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>The call that supplies a field: which overload, and with what.</summary>
internal sealed record Setter(string Name, string Arguments)
{
    /// <summary>Text that no field accepts as an identifier, so that neither the build nor a reader takes it for one.</summary>
    public const string Placeholder = "\"TODO\"";

    public static Setter? Choose(SemanticModel model, InvocationExpressionSyntax build, BuilderContract contract, string field)
    {
        int position = build.SpanStart;
        var overloads = contract.Type.GetMembers().OfType<IMethodSymbol>()
            .Where(m => contract.SettingsOf(m) is { IsDefault: false } s && s.Any(f => f.Field == field))
            .Where(m => m.Parameters.All(p => p.RefKind == RefKind.None && !p.IsParams) && !IsObsolete(m) && model.IsAccessible(position, m))
            .OrderBy(m => contract.SettingsOf(m).Length)
            .ThenBy(m => m.Parameters.Count(p => p.Type.SpecialType != SpecialType.System_String))
            .ThenBy(m => m.Parameters.Length)
            .ToList();
        var fitting = new FittingLocals(model, build);
        return overloads.Select(m => WithLocals(m, field, fitting)).FirstOrDefault(s => s is not null)
            ?? (overloads.Count > 0 ? new Setter(overloads[0].Name, string.Join(", ", Required(overloads[0]).Select(p => PlaceholderFor(p, model, position)))) : null);
    }

    private static Setter? WithLocals(IMethodSymbol method, string field, FittingLocals fitting)
    {
        var parameters = Required(method).ToList();
        var arguments = parameters.Select(p => parameters.Count == 1 ? fitting.Suggesting(field, p.Type) : fitting.Named(p.Name, p.Type)).ToList();
        return arguments.Contains(null) ? null : new Setter(method.Name, string.Join(", ", arguments));
    }

    private static IEnumerable<IParameterSymbol> Required(IMethodSymbol method) => method.Parameters.Where(p => !p.IsOptional);

    private static string PlaceholderFor(IParameterSymbol parameter, SemanticModel model, int position) =>
        parameter.Type.SpecialType == SpecialType.System_String ? Placeholder : $"default({parameter.Type.ToMinimalDisplayString(model, position)})";

    private static bool IsObsolete(IMethodSymbol method) => method.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute");
}
