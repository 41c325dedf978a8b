using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>How to name things where an edit puts them.</summary>
internal static class Names
{
    /// <summary>A member of an enumeration, as short as it can be said there.</summary>
    public static string OfMember(IFieldSymbol member, SemanticModel model, int position)
    {
        string name = Escaped(member.Name);
        string shortName = $"{member.ContainingType.ToMinimalDisplayString(model, position)}.{name}";
        ISymbol? meant = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(shortName), SpeculativeBindingOption.BindAsExpression).Symbol;
        return SymbolEqualityComparer.Default.Equals(meant, member)
            ? shortName
            : $"{member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{name}";
    }

    /// <summary>A type that has no arguments, by its simple name where that means it.</summary>
    public static string OfType(string space, string name, SemanticModel model, int position)
    {
        ISymbol? meant = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        return meant?.ToDisplayString() == $"{space}.{name}" ? name : $"global::{space}.{name}";
    }

    /// <summary>What throws until an author has said what happens.</summary>
    public static string Unfinished(SemanticModel model, int position) => $"throw new {OfType("System", "NotImplementedException", model, position)}()";

    /// <summary>The given name, or that name with a number, in the order in which they are free: what the text there names is not.</summary>
    public static IEnumerable<string> FreeIn(SyntaxNode scope, string name)
    {
        var taken = new HashSet<string>(scope.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText));
        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(i => i == 1 ? name : name + i.ToString(CultureInfo.InvariantCulture))
            .Where(candidate => !taken.Contains(candidate));
    }

    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
