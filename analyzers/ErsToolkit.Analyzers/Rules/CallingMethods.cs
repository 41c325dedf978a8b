using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErsToolkit.Analyzers.Rules;

/// <summary>Finds the methods of a file that make some call, themselves or through others of the file. By their names, so that others may have one too.</summary>
internal static class CallingMethods
{
    /// <param name="tree">The file.</param>
    /// <param name="isSought">Whether a call is one of those.</param>
    /// <param name="depth">How deep: 1 finds only the methods that make such a call themselves.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static HashSet<string> In(SyntaxTree tree, Func<WrittenCall, bool> isSought, int depth, CancellationToken cancellation)
    {
        string text = tree.GetText(cancellation).ToString();
        var callers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes(node => node is not ExpressionSyntax))
        {
            if (Function.NameOf(node) is not { } name || Function.BodyOf(node) is not { } body)
                continue;
            foreach (WrittenCall call in CallText.CallsIn(text.Substring(body.SpanStart, body.Span.Length)))
            {
                if (isSought(call))
                    found.Add(name);
                if (!callers.TryGetValue(call.Name, out HashSet<string>? calling))
                    callers.Add(call.Name, calling = new HashSet<string>(StringComparer.Ordinal));
                calling.Add(name);
            }
        }

        List<string> last = [.. found];
        for (int through = 1; through < depth && last.Count > 0; through++)
            last = [.. last.Where(callers.ContainsKey).SelectMany(called => callers[called]).Where(found.Add)];
        return found;
    }
}
