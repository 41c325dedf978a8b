using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>The calls on clients that a source of cancellation gives up.</summary>
internal sealed class CancelledCalls(SemanticModel model, RuleContext context)
{
    public const string CancelAfter = nameof(CancelAfter);

    private const string Source = "CancellationTokenSource";

    private const string Link = "CreateLinkedTokenSource";

    /// <summary>How many locals a token is followed through.</summary>
    private const int Locals = 4;

    public static bool IsSource(INamedTypeSymbol type) => type.Name == Source && Symbols.NameOf(type) == "System.Threading." + Source;

    /// <summary>Whether the name of a type may be that of a source.</summary>
    public static bool MayBeSource(TypeSyntax type) =>
        (type is QualifiedNameSyntax name ? name.Right : type) is SimpleNameSyntax { Identifier.ValueText: Source };

    /// <summary>
    /// The most patient client among those whose calls are given up by the source that an operation makes or sets; null where there is none, or the source is
    /// not only set there.
    /// </summary>
    public static ClientContract? MostPatient(IOperation setting, RuleContext context)
    {
        if (setting.SemanticModel is not { } model)
            return null;
        var calls = new CancelledCalls(model, context);
        return setting switch
        {
            IInvocationOperation { Instance: ILocalReferenceOperation source } =>
                calls.MostPatient(source.Local, setting, settings: IsMadeWithTime(source.Local) ? 0 : 1),
            IObjectCreationOperation { Syntax.Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } }
                when model.GetDeclaredSymbol(declarator) is ILocalSymbol source =>
                calls.MostPatient(source, setting, settings: 0),
            _ => null,
        };
    }

    private ClientContract? MostPatient(ILocalSymbol source, IOperation setting, int settings)
    {
        SyntaxNode setAt = setting.Syntax;

        // Where it is set again the other time may count, and whoever it is handed to may set it as well.
        List<SimpleNameSyntax> uses = [.. UsesOf(source, setAt)];
        if (uses.Count(IsSet) != settings || !uses.All(IsOwn))
            return null;
        SyntaxNode? function = FunctionAround(setAt);
        List<(SyntaxNode Call, ClientContract Client)> found = [.. CallsWithTokenOf(source, setAt, depth: 0)
            .Where(pair => pair.Call.SpanStart > setAt.SpanStart && (function is null || function.Span.Contains(pair.Call.Span)))];
        IReadOnlyList<IOperation>? later = found.Count == 0 ? null : new Afterwards(_ => null, IsMadeAnew).Of(setting, throws: false);
        return found
            .Where(pair => later is null || IsAmong(later, pair.Call, function))
            .Select(pair => pair.Client)
            .OrderBy(client => client.Seconds)
            .LastOrDefault();

        bool IsMadeAnew(IOperation operation) => operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } }
            && SymbolEqualityComparer.Default.Equals(local, source);
    }

    /// <summary>Whether a call is among what may run; when a local function does is unknown.</summary>
    private static bool IsAmong(IEnumerable<IOperation> operations, SyntaxNode call, SyntaxNode? function) =>
        FunctionAround(call) is LocalFunctionStatementSyntax local && local != function
        || operations.Any(o => o.Syntax == call || (o is IFlowAnonymousFunctionOperation && o.Syntax.Span.Contains(call.Span)));

    private static bool IsMadeWithTime(ILocalSymbol source) =>
        source.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } };

    private IEnumerable<(SyntaxNode Call, ClientContract Client)> CallsWithTokenOf(ILocalSymbol source, SyntaxNode near, int depth) => UsesOf(source, near)
        .Select(use => use.Parent)
        .OfType<MemberAccessExpressionSyntax>()
        .Where(access => access.Name.Identifier.ValueText == "Token")
        .SelectMany(token => CallsWith(token, depth));

    private IEnumerable<(SyntaxNode Call, ClientContract Client)> CallsWith(SyntaxNode token, int depth) => token.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Call.NameIn(call) is { } name => name.Identifier.ValueText == Link
            ? LocalFor(call) is { } linked && depth < Locals ? CallsWithTokenOf(linked, call, depth + 1) : []
            : model.GetSymbolInfo(call).Symbol is IMethodSymbol method && context.Clients.SentOnceBy(method) is { } client ? [(call, client)] : [],
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } when depth < Locals && LocalFor(token) is { } copy && IsWrittenOnce(copy, token) =>
            UsesOf(copy, token).SelectMany(use => CallsWith(use, depth + 1)),
        _ => [],
    };

    private ILocalSymbol? LocalFor(SyntaxNode value) =>
        value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? model.GetDeclaredSymbol(declarator) as ILocalSymbol : null;

    private bool IsWrittenOnce(ILocalSymbol local, SyntaxNode near) => context.Locals.Around(near).WritesTo(local.Name).Count == 0;

    private IEnumerable<SimpleNameSyntax> UsesOf(ILocalSymbol local, SyntaxNode near) =>
        context.Locals.Around(near).UsesOf(local.Name).Where(use => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, local));

    private static bool IsSet(SimpleNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax access && access.Expression == use && access.Name.Identifier.ValueText is CancelAfter or "TryReset";

    private static bool IsOwn(SimpleNameSyntax use) => use.Parent is MemberAccessExpressionSyntax or UsingStatementSyntax;

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
