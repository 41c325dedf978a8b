using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErsToolkit.Benchmarks.Compiling;

/// <summary>A project in which every file builds a request, as a supplier's might: with branches, a loop, and an answer that is looked at.</summary>
internal static class BookingProject
{
    private const string Mistake = "NoSlotsAtService";
    private const string PathOfMistake = "Mistake.cs";

    /// <summary>With the library of the client, so that it is generated and the rules on its results have something to look at.</summary>
    private static readonly CSharpCompilation Generated =
        Generate(Project.Empty().AddReferences(MetadataReference.CreateFromFile(typeof(Http.ErsSender).Assembly.Location)));

    /// <summary>The last file has a mistake, to show that they are looked at.</summary>
    public static CSharpCompilation Compilation(int files) =>
        Generated.AddSyntaxTrees(Enumerable.Range(0, files).Select(number => Project.Parse(File(number, number == files - 1 ? Mistake : "SlotNotAvailable"))));

    /// <summary>Adds the generated code to another project, and one file with a mistake.</summary>
    public static CSharpCompilation In(CSharpCompilation project) => Generate(project).AddSyntaxTrees(Project.Parse(File(0, Mistake)).WithFilePath(PathOfMistake));

    /// <summary>Whether a report is about that file.</summary>
    public static bool IsAboutMistake(Diagnostic report) => report.Location.SourceTree?.FilePath == PathOfMistake;

    private static CSharpCompilation Generate(CSharpCompilation project)
    {
        Project.Driver(CompilerParts.Generator).RunGeneratorsAndUpdateCompilation(project, out Compilation generated, out _);
        return (CSharpCompilation)generated;
    }

    private static string File(int number, string reason) => $$"""
        #nullable enable
        namespace Consumer.Part{{number}}
        {
            using System.Collections.Generic;
            using ErsToolkit;

            internal sealed class Deferrals
            {
                private readonly List<string> _log = new();

                public DeferRequest Make(string ubrn, long version, string slot, string? comment, bool isKnown)
                {
                    var draft = A016.Defer().Reason(DeferReason.{{reason}}).IncomingReferral(ubrn, version).Service("7000{{number % 10}}");
                    draft = draft.Slot(slot);
                    if (comment is not null)
                    {
                        draft = draft.Comment(comment);
                    }

                    if (isKnown)
                    {
                        draft = draft.Patient("9401130264");
                    }

                    for (int attempt = 0; attempt < {{number % 5 + 1}}; attempt++)
                    {
                        _log.Add(ubrn.Length > attempt ? "long" : "short");
                    }

                    return draft.Build();
                }

                public string Explain(BookOutcome outcome)
                {
                    switch (outcome.Key)
                    {
                        case OutcomeKey.PasNotResponding:
                            return "no answer";
                        case OutcomeKey.SlotNotAvailable:
                            return "taken";
                        default:
                            return outcome.Next.ToString();
                    }
                }

                public async System.Threading.Tasks.Task<string> Book(A016Client client, BookRequest request, System.Threading.CancellationToken cancellation)
                {
                    switch (await client.BookAsync(request, cancellation).ConfigureAwait(false))
                    {
                        case BookResult.Booked booked:
                            return booked.IsConfirmed ? "booked" : "to be looked at";
                        case BookResult.Failed failed:
                            return Explain(failed.Outcome);
                        case BookResult.Indeterminate open:
                            _log.Add(open.CorrelationId);
                            return "not known yet";
                        default:
                            return "";
                    }
                }

                public int Count() => _log.Count;
            }
        }
        """;
}
