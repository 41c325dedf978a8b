using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Applies one action of a fix everywhere. The other actions of the fix are for one place at a time.</summary>
/// <remarks>
/// <c>dotnet format</c> asks for the action at the first report of the analyzer, which need not be one of this rule. Without a key it means whatever can be applied everywhere.
/// </remarks>
internal sealed class EditFixAll(string equivalenceKey, TriedEditFactory factory) : FixAllProvider
{
    private readonly Documents _documents = new(factory);

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        fixAllContext.CodeActionEquivalenceKey is not { } key || key == equivalenceKey ? _documents.GetFixAsync(fixAllContext) : Task.FromResult<CodeAction?>(null);

    private sealed class Documents(TriedEditFactory factory) : DocumentBasedFixAllProvider
    {
        // Edits that would get in each other's way are made one after the other, so that the result is what it is when somebody makes them one by one.
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            CancellationToken cancellation = fixAllContext.CancellationToken;
            List<Diagnostic> left =
                [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal)];
            while (left.Count > 0 && await FixTarget.TryReadAsync(document, cancellation).ConfigureAwait(false) is { } target)
            {
                EditBatch batch = await EditBatch.MakeAsync(target, left, factory, cancellation).ConfigureAwait(false);
                if (batch.IsEmpty)
                    break;
                document = document.WithText(batch.Apply(target.Text));
                SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
                left = [.. batch.Left.Select(d => batch.Move(d, tree!)).OfType<Diagnostic>()];
            }

            return document;
        }
    }
}
