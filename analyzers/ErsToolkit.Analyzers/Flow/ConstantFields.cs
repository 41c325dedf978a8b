using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>The values of static read-only fields that are as good as constants: initialised with one, by a type without a static constructor.</summary>
internal sealed class ConstantFields(SemanticModel model)
{
    public Optional<object?> ValueOf(IFieldSymbol field)
    {
        if (field is not { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var reference] }
            || reference.SyntaxTree != model.SyntaxTree
            || field.ContainingType.StaticConstructors.Any(c => !c.IsImplicitlyDeclared)
            || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return default;
        }

        return model.GetConstantValue(value);
    }
}
