using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>Which arguments of an exception's constructor come out with its message.</summary>
internal static class ExceptionTexts
{
    private const string Exception = "System.Exception";

    /// <summary>The name of the parameter that is the message by everybody's convention.</summary>
    private const string Message = "message";

    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == nameof(System.Exception) && Symbols.NameOf(type) == Exception)
                return true;
        }

        return false;
    }

    /// <summary>Null where what is constructed is not an exception, or shows nothing of its arguments.</summary>
    public static Sink? Of(IMethodSymbol constructor, IEnumerable<IArgumentOperation> arguments, IOperation operation)
    {
        if (!IsException(constructor.ContainingType))
            return null;
        var shown = SinkCalls.ValuesOf(arguments.Where(a => a.Parameter is { } parameter && IsShown(parameter, constructor, operation)), spread: false);
        return shown.IsEmpty ? null : new Sink(constructor.ContainingType.Name, shown, Form.Text);
    }

    private static bool IsShown(IParameterSymbol parameter, IMethodSymbol constructor, IOperation operation)
    {
        if (parameter.Type.SpecialType is not (SpecialType.System_String or SpecialType.System_Object))
            return false;
        if (constructor.DeclaringSyntaxReferences is [var reference] && operation.SemanticModel is { } model && reference.SyntaxTree == model.SyntaxTree)
            return IsHandedOn(parameter, reference.GetSyntax(), model);
        string space = constructor.ContainingType.ContainingNamespace.ToDisplayString();
        return parameter.Name == Message || space == nameof(System) || space.StartsWith(nameof(System) + ".", StringComparison.Ordinal);
    }

    /// <summary>Whether a constructor whose text is there makes the argument part of the base class's message.</summary>
    private static bool IsHandedOn(IParameterSymbol parameter, SyntaxNode constructor, SemanticModel model)
    {
        SyntaxNode? initializer = constructor switch
        {
            ConstructorDeclarationSyntax declaration when declaration.Initializer?.IsKind(SyntaxKind.BaseConstructorInitializer) == true =>
                declaration.Initializer,
            TypeDeclarationSyntax declaration => declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
            _ => null,
        };
        return initializer is not null
            && model.GetOperation(initializer) is IInvocationOperation call
            && SinkCalls.ValuesOf(call.Arguments.Where(a => a.Parameter is { } shown && IsShown(shown, call.TargetMethod, call)), spread: false)
                .Any(value => LeakSearch.Leaves(value, Form.Text, resolve: _ => null).Any(leaf => leaf.Operation is IParameterReferenceOperation use
                    && SymbolEqualityComparer.Default.Equals(use.Parameter, parameter)));
    }
}
