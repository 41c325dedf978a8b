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
    private protected abstract IReadOnlyList<(string EquivalenceKey, EditFactory Factory)> Actions { get; }

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.TryReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } target)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            foreach ((string key, EditFactory factory) in Actions)
            {
                if (factory(target, diagnostic, context.CancellationToken) is not { } edit)
                    continue;
                Document changed = context.Document.WithText(Edit.Apply(target.Text, [edit]));
                context.RegisterCodeFix(CodeAction.Create(edit.Title, _ => Task.FromResult(changed), key), diagnostic);
            }
        }
    }
}
