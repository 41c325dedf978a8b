using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Locals;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>The clients that are made with an object.</summary>
internal static class MadeWith
{
    /// <summary>Whether a property of what a local holds is set again, or the local holds something else as well: then the other may count.</summary>
    public static bool IsSetAgain(IPropertyReferenceOperation property, RuleContext context)
    {
        (ILocalSymbol? local, int settings) = property.Instance switch
        {
            ILocalReferenceOperation reference => (reference.Local, 1),
            { Parent.Parent.Parent.Parent: IObjectCreationOperation creation } => (LocalFor(creation), 0),
            _ => (null, 0),
        };
        if (local is null || property.SemanticModel is not { } model)
            return false;
        LocalNames names = context.Locals.Around(property.Syntax);
        int writes = local.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer: null } ? 1 : 0;
        return names.WritesTo(local.Name).Count > writes || names.UsesOf(local.Name).Count(use =>
            use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access
            && assignment.Left == access
            && access.Name.Identifier.ValueText == property.Property.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, local)) > settings;
    }

    /// <summary>Those made with a new object, right where it is made or by way of a local.</summary>
    public static IReadOnlyList<ClientContract> Object(IObjectCreationOperation creation, RuleContext context)
    {
        IOperation child = creation;
        while (child.Parent is IConversionOperation conversion)
            child = conversion;
        return child.Parent is IArgumentOperation { Parent: IObjectCreationOperation user } ? context.Clients.Of(user.Type) is { } client ? [client] : []
            : LocalFor(creation) is { } local ? Symbol(local, creation, context)
            : [];
    }

    private static ILocalSymbol? LocalFor(IObjectCreationOperation creation)
    {
        IOperation child = creation;
        while (child.Parent is IConversionOperation conversion)
            child = conversion;
        return child.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => local,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } } => local,
            _ => null,
        };
    }

    /// <summary>Those made with what a local or a parameter holds, in the same member of a type.</summary>
    public static IReadOnlyList<ClientContract> Symbol(ISymbol symbol, IOperation near, RuleContext context) =>
        near.SemanticModel is not { } model ? [] : context.Locals.Around(near.Syntax)
        .UsesOf(symbol.Name)
        .Select(use =>
            use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } ? (use, creation) : default)
        .Where(pair => pair.creation is not null && context.Clients.Of(model.GetTypeInfo(pair.creation).Type) is not null)
        .Where(pair => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(pair.use).Symbol, symbol))
        .Select(pair => context.Clients.Of(model.GetTypeInfo(pair.creation).Type)!)
        .ToList();

    /// <summary>Those made with a parameter; for one of a lambda that sets up what a factory makes, the client for which it is made.</summary>
    public static IReadOnlyList<ClientContract> Parameter(IParameterReferenceOperation parameter, RuleContext context)
    {
        IOperation? function = parameter.Parent;
        while (function is not null and not IAnonymousFunctionOperation)
            function = function.Parent;
        if (function is not IAnonymousFunctionOperation { Symbol: { } lambda }
            || !SymbolEqualityComparer.Default.Equals(lambda, parameter.Parameter.ContainingSymbol))
        {
            return Symbol(parameter.Parameter, parameter, context);
        }

        IOperation? parent = function.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IArgumentOperation)
            parent = parent.Parent;
        return parent is IInvocationOperation { TargetMethod.Name: "AddHttpClient" or "ConfigureHttpClient" } call
            && RegisteredBy(call, context) is { } client ? [client] : [];
    }

    /// <summary>The client for which a chain of calls registers an HttpClient.</summary>
    private static ClientContract? RegisteredBy(IInvocationOperation call, RuleContext context)
    {
        IOperation? link = call;
        for (; link is IInvocationOperation { TargetMethod: { } method } step; link = step.Instance ?? step.Arguments.FirstOrDefault()?.Value)
        {
            if (method.Name == "AddHttpClient")
                return method.TypeArguments.Select(context.Clients.Of).OfType<ClientContract>().FirstOrDefault();
        }

        return null;
    }
}
