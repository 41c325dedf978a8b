using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErsToolkit.CodeFixes.Editing;

/// <summary>Applies one action of a fix everywhere. The other actions of the fix are for one place at a time.</summary>
/// <remarks>
/// <c>dotnet format</c> asks for the action at the first report of the analyzer, which need not be one of this rule. Without a key it means whatever can be applied everywhere.
/// </remarks>
internal sealed class EditFixAll(string equivalenceKey, EditFactory factory) : FixAllProvider
{
    private readonly Documents _documents = new(factory);

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        fixAllContext.CodeActionEquivalenceKey is not { } key || key == equivalenceKey ? _documents.GetFixAsync(fixAllContext) : Task.FromResult<CodeAction?>(null);

    private sealed class Documents(EditFactory factory) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            if (await FixTarget.TryReadAsync(document, fixAllContext.CancellationToken).ConfigureAwait(false) is not { } target)
                return document;
            var edits = diagnostics.Select(d => factory(target, d, fixAllContext.CancellationToken)).OfType<Edit>();
            return document.WithText(Edit.Apply(target.Text, edits));
        }
    }
}
