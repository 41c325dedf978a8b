using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using ErsToolkit.Analyzers.Contracts;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>A document with all that an edit may have to look at.</summary>
internal sealed class FixTarget
{
    private FixTarget(SyntaxNode root, SourceText text, SemanticModel model, ContractCache contracts)
    {
        Root = root;
        Text = text;
        Model = model;
        Contracts = contracts;
    }

    public SyntaxNode Root { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    public ContractCache Contracts { get; }

    public static async Task<FixTarget?> TryReadAsync(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return root is not null && model is not null && ErsSymbols.TryCreate(model.Compilation) is { } symbols
            ? new FixTarget(root, text, model, new ContractCache(symbols))
            : null;
    }

    /// <summary>The same document with another text.</summary>
    public FixTarget With(SourceText text)
    {
        SyntaxTree tree = Root.SyntaxTree.WithChangedText(text);
        Compilation compilation = Model.Compilation.ReplaceSyntaxTree(Root.SyntaxTree, tree);
        return new FixTarget(tree.GetRoot(), text, compilation.GetSemanticModel(tree), new ContractCache(ErsSymbols.TryCreate(compilation)!));
    }

    /// <summary>The call that a diagnostic points at by the index in one of its properties.</summary>
    public InvocationExpressionSyntax? CallAt(Diagnostic diagnostic, string indexProperty) =>
        diagnostic.Properties.TryGetValue(indexProperty, out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
        && index < diagnostic.AdditionalLocations.Count
            ? CallAt(diagnostic.AdditionalLocations[index])
            : null;

    /// <summary>The call whose name is at a place; null where an edit cannot handle what is there.</summary>
    public InvocationExpressionSyntax? CallAt(Location place)
    {
        if (place.SourceSpan.End > Root.FullSpan.End)
            return null;

        // In top-level statements a name may span as much as the node around it: the innermost one is the name.
        SyntaxNode name = Root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        return name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == name ? call : null;
    }

    public BuilderContract? ContractOf(InvocationExpressionSyntax call, out IMethodSymbol? method, CancellationToken cancellation)
    {
        method = Model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;
        return Contracts.BuilderOf(method?.ContainingType);
    }

    public static string? FieldOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.Field, out string? field) ? field : null;

    public static string? WhenFieldOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.WhenField, out string? field) ? field : null;
}
