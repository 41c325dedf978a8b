using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>The call that supplies a field: which overload, and with what.</summary>
internal sealed class Setter
{
    private readonly IMethodSymbol _method;
    private readonly IReadOnlyList<FittingValue?> _values;

    private Setter(IMethodSymbol method, IReadOnlyList<FittingValue?> values)
    {
        _method = method;
        _values = values;
    }

    public string Name => _method.Name;

    public string Text => $".{Name}({string.Join(", ", _values.Select(v => v!.Text))})";

    private bool IsGuess => _values.Any(v => v is { IsUsable: false }) || _values.Select(v => v?.Holder ?? "").Where(h => h.Length > 0).Distinct().Count() > 1;

    /// <summary>The call for which there is exactly one value in scope; null where there is none, or where it would be a guess which.</summary>
    public static Setter? Choose(SemanticModel model, MemberAccessExpressionSyntax build, BuilderContract contract, string field)
    {
        var call = (InvocationExpressionSyntax)build.Parent!;
        var setters = new Setters(contract, field, new FittingValues(model, call));

        // What is of the field's own type is more surely meant than what has its name.
        foreach (IGrouping<bool, IMethodSymbol> rank in setters.Overloads(model, call.SpanStart).GroupBy(Setters.HasTypeOfField).OrderByDescending(g => g.Key))
        {
            var tried = rank.Select(m => new Setter(m, setters.ValuesFor(m))).ToList();
            var complete = tried.Where(s => !s._values.Contains(null)).ToList();
            if (tried.Any(s => s.IsGuess))
                return null;
            if (complete.Count > 0)
                return complete.Count == 1 && complete[0].Means(model, build) ? complete[0] : null;
        }

        return null;
    }

    private bool Means(SemanticModel model, MemberAccessExpressionSyntax build)
    {
        ExpressionSyntax made = SyntaxFactory.ParseExpression(build.Expression + Text);
        SymbolInfo meant = model.GetSpeculativeSymbolInfo(build.SpanStart, made, SpeculativeBindingOption.BindAsExpression);
        return SymbolEqualityComparer.Default.Equals(meant.Symbol, _method);
    }

    /// <summary>The calls that supply a field of a builder.</summary>
    private sealed class Setters(BuilderContract contract, string field, FittingValues fitting)
    {
        private readonly List<IMethodSymbol> _all =
            [.. contract.Type.GetMembers().OfType<IMethodSymbol>().Where(m => contract.SettingsOf(m) is { IsDefaultOrEmpty: false })];

        public static bool HasTypeOfField(IMethodSymbol method) => method.Parameters.Any(IsTypeOfField);

        /// <summary>Those that supply the field and no more than they must: what else one supplies may be supplied already.</summary>
        public IEnumerable<IMethodSymbol> Overloads(SemanticModel model, int position)
        {
            var usable = _all
                .Where(m => contract.SettingsOf(m).Any(s => s.Field == field))
                .Where(m => m.Parameters.All(p => p.RefKind == RefKind.None && !p.IsParams) && !ScopeValues.IsObsolete(m) && model.IsAccessible(position, m))
                .ToList();
            return usable.Where(m => contract.SettingsOf(m).Length == usable.Min(other => contract.SettingsOf(other).Length));
        }

        public IReadOnlyList<FittingValue?> ValuesFor(IMethodSymbol method) =>
            [.. method.Parameters.Where(p => !p.IsOptional).Select(p => ValueFor(p, method))];

        private FittingValue? ValueFor(IParameterSymbol parameter, IMethodSymbol method)
        {
            if (IsTypeOfField(parameter))
                return fitting.OfType(parameter.Type);
            return IsNameOfOthers(parameter, method) ? null : fitting.Named(parameter.Name, parameter.Type);
        }

        // A type that a field has to itself: text, numbers and times are of many things.
        private static bool IsTypeOfField(IParameterSymbol parameter) => !FittingValues.IsOfFramework(parameter.Type);

        /// <summary>Whether parameters for other fields have the name too, so that it does not say which of them is meant.</summary>
        private bool IsNameOfOthers(IParameterSymbol parameter, IMethodSymbol method) => _all.Any(m =>
            m.Parameters.Any(p => p.Name == parameter.Name)
            && !contract.SettingsOf(m).Any(s => contract.SettingsOf(method).Any(own => own.Field == s.Field)));
    }
}
