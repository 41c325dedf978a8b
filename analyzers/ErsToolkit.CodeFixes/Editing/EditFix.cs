using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>A fix whose actions are edits of one document.</summary>
public abstract class EditFix : CodeFixProvider
{
    private protected abstract IReadOnlyList<(string EquivalenceKey, TriedEditFactory Factory)> Actions { get; }

    private protected static TriedEditFactory Untried(EditFactory factory) =>
        (target, diagnostic, cancellation) => Task.FromResult(factory(target, diagnostic, cancellation));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.TryReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } target)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            foreach ((string key, TriedEditFactory factory) in Actions)
            {
                if (await factory(target, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } edit)
                    continue;
                Document changed = context.Document.WithText(edit.Apply(target.Text));
                context.RegisterCodeFix(CodeAction.Create(edit.Title, _ => Task.FromResult(changed), key), diagnostic);
            }
        }
    }
}
