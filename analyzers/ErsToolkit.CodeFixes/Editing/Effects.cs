using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Whether an expression does anything besides giving a value. What does must not be lost with the call that it is in.</summary>
internal static class Effects
{
    /// <summary>Whether a call can go without anything else going with it: its arguments only give values.</summary>
    public static bool AreNoneInArguments(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        AreNoneInArgumentsExcept([], call, model, cancellation);

    /// <summary>The same where the arguments for some parameters stay.</summary>
    public static bool AreNoneInArgumentsExcept(
        IEnumerable<IParameterSymbol> staying, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(call, cancellation) is IInvocationOperation operation
        && operation.Arguments.All(a => staying.Any(p => p.Name == a.Parameter?.Name) || IsValue(a));

    /// <summary>Whether a test only decides.</summary>
    public static bool AreNoneInCondition(IfStatementSyntax test, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(test, cancellation) is IConditionalOperation operation && IsValue(operation.Condition);

    public static bool AreNoneIn(IOperation operation) => IsValue(operation);

    // What is not known to be without an effect may have one.
    private static bool IsValue(IOperation operation) => operation switch
    {
        INameOfOperation or ITypeOfOperation or ISizeOfOperation or IAnonymousFunctionOperation => true,
        ILocalReferenceOperation local => !local.IsDeclaration,
        IInvocationOperation call => IsValueOfOurs(call) && PartsAreValues(call),
        IObjectCreationOperation creation => IsPlainValue(creation.Type) && PartsAreValues(creation),
        IConversionOperation { Operand.Type.TypeKind: TypeKind.Dynamic } => false,
        IConversionOperation conversion => IsHarmless(conversion.OperatorMethod) && PartsAreValues(conversion),
        IBinaryOperation binary => IsHarmless(binary.OperatorMethod) && PartsAreValues(binary),
        IUnaryOperation unary => IsHarmless(unary.OperatorMethod) && PartsAreValues(unary),
        IInterpolationOperation hole => IsText(hole.Expression.Type) && PartsAreValues(hole),
        IArgumentOperation argument => argument.Parameter is null or { RefKind: RefKind.None or RefKind.In } && PartsAreValues(argument),
        IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null } => false,
        _ => IsOfValues(operation.Kind) && PartsAreValues(operation),
    };

    private static bool PartsAreValues(IOperation operation) => operation.ChildOperations.All(IsValue);

    private static bool IsOfValues(OperationKind kind) => kind
        is OperationKind.Literal or OperationKind.DefaultValue or OperationKind.ParameterReference or OperationKind.InstanceReference
        or OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.ArrayElementReference
        or OperationKind.MethodReference or OperationKind.DelegateCreation or OperationKind.Parenthesized
        or OperationKind.Conditional or OperationKind.Coalesce or OperationKind.ConditionalAccess or OperationKind.ConditionalAccessInstance
        or OperationKind.InterpolatedString or OperationKind.InterpolatedStringText
        or OperationKind.Tuple or OperationKind.TupleBinary or OperationKind.ArrayCreation or OperationKind.ArrayInitializer
        or OperationKind.IsType or OperationKind.IsPattern or OperationKind.ConstantPattern or OperationKind.RelationalPattern
        or OperationKind.TypePattern or OperationKind.NegatedPattern or OperationKind.BinaryPattern or OperationKind.RecursivePattern
        or OperationKind.PropertySubpattern or OperationKind.DiscardPattern;

    /// <summary>The factories of typed values, such as <c>From</c>, and the texts of plain ones.</summary>
    private static bool IsValueOfOurs(IInvocationOperation call) => call.TargetMethod switch
    {
        { IsStatic: true, ContainingType: { } type } factory =>
            IsPlainValue(type) && Generated.IsOurs(type) && SymbolEqualityComparer.Default.Equals(factory.ReturnType, type),
        { Name: nameof(ToString) } text => text.Parameters.IsEmpty && IsText(call.Instance?.Type),
        _ => false,
    };

    private static bool IsText(ITypeSymbol? type) =>
        type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) } or { TypeKind: TypeKind.Enum } || IsPlainValue(type);

    /// <summary>A read-only structure of the toolkit or of the framework. Anybody else's constructor may do what it likes.</summary>
    private static bool IsPlainValue(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true } named && (Generated.IsOurs(named) || IsOfFramework(named));

    private static bool IsHarmless(IMethodSymbol? conversion) =>
        conversion is null || Generated.IsOurs(conversion.ContainingType) || IsOfFramework(conversion.ContainingType);

    private static bool IsOfFramework(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
