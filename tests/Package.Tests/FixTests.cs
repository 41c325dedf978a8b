using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErsToolkit.Package.Tests;

/// <summary>The fixes come with the package too, and work on what it generates: <c>dotnet format</c> mends a whole project.</summary>
[Collection(PackageTests.Name)]
public sealed class FixTests(PackageFixture package)
{
    private const string Program = """
        using System;
        using ErsToolkit;

        Console.WriteLine(Mistakes.Clash().Slot is null);

        internal static class Mistakes
        {
            public static DeferRequest Clash() => A016.Defer().Reason(DeferReason.NoSlotsAtService).Slot("Slot/1").IncomingReferral("000000070004", 3).Service("70000").Build();

            public static DeferRequest Incomplete(SlotReference tried) => A016.Defer().Reason(DeferReason.SlotNotAvailable).IncomingReferral("000000070004", 3).Service("70000").Build();

            public static DeferRequest Missing(string serviceId) => A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral("000000070004", 3).Build();

            public static DeferRequest Form() => A016.Defer().Reason(DeferReason.SlotNotAvailable).Slot("228340").IncomingReferral("000000070004", 3).Service("70000").Build();

            public static DeferRequest Twice() => A016.Defer().Comment("a").Reason(DeferReason.NoSlotsAtService).IncomingReferral("000000070004", 3).Service("70000").Comment("b").Build();

            public static DeferRequest Lost(string comment)
            {
                var draft = A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral("000000070004", 3).Service("70000");
                draft.Comment(comment);
                return draft.Build();
            }

            public static DeferRequest? After(BookOutcome outcome)
            {
                if (outcome.Key != OutcomeKey.PasNotResponding)
                    return null;
                return A016.Defer().Reason(DeferReason.NoSlotsAtService).IncomingReferral("000000070004", 3).Service("70000").Build();
            }

            public static bool IsTaken(BookOutcome outcome) => outcome.RawKey == "SLOT_NOT_AVAILABLE";

            public static string Explain(NextStep next)
            {
                switch (next)
                {
                    case NextStep.Stop or NextStep.SignIn or NextStep.RereadReferral or NextStep.Wait or NextStep.BackOff or NextStep.FixRequest:
                        return "not now";
                    case NextStep.ChooseService or NextStep.SearchAgain or NextStep.BookSlot:
                        return "otherwise";
                }

                return "";
            }
        }
        """;

    // What each fix changes. Nothing else of the file may be touched.
    private static readonly (string Rule, string Wrong, string Right)[] Changes =
    [
        ("ERS2001", ".Slot(\"Slot/1\").IncomingReferral(\"000000070004\", 3).Service(\"70000\").Build();", ".IncomingReferral(\"000000070004\", 3).Service(\"70000\").Build();"),
        ("ERS2002", "A016.Defer().Reason(DeferReason.SlotNotAvailable).IncomingReferral(\"000000070004\", 3).Service(\"70000\").Build();",
            "A016.Defer().Reason(DeferReason.SlotNotAvailable).IncomingReferral(\"000000070004\", 3).Service(\"70000\").Slot(tried).Build();"),
        ("ERS2003", ".IncomingReferral(\"000000070004\", 3).Build();", ".IncomingReferral(\"000000070004\", 3).Service(serviceId).Build();"),
        ("ERS2004", "\"228340\"", "\"Slot/228340\""),
        ("ERS2005", ".Comment(\"a\")", ""),
        ("ERS2006", "        draft.Comment(comment);", "        draft = draft.Comment(comment);"),
        ("ERS3001", "return A016.Defer().Reason(DeferReason.NoSlotsAtService)", "return A016.Defer().Reason(DeferReason.BookingAttemptProblem)"),
        ("ERS3003", "                return \"otherwise\";\n", "                return \"otherwise\";\n            default:\n                break;\n"),
        ("ERS3007", "outcome.RawKey == \"SLOT_NOT_AVAILABLE\"", "outcome.Key == OutcomeKey.SlotNotAvailable"),
    ];

    [Fact]
    public async Task Every_mistake_that_can_be_mended_is_mended_by_the_formatter_and_the_rest_of_the_file_stays()
    {
        Consumer consumer = package.NewConsumer("Mended").Project(Source.Program, Source.Package + Source.Endpoint).Write("Program.cs", Program);
        string[] errors = (await consumer.BuildAsync()).Fails().Errors.Distinct().Order().ToArray();
        Assert.Equal(["ERS2001", "ERS2002", "ERS2003", "ERS2004", "ERS2005", "ERS2006", "ERS3001", "ERS3003"], errors);

        (await consumer.FormatAsync(["analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. Changes.Select(change => change.Rule)])).Succeeds();

        string expected = Changes.Aggregate(Program.ReplaceLineEndings("\n"), (text, change) =>
            text.Split(change.Wrong) is [string before, string after] ? before + change.Right + after : throw new InvalidOperationException(change.Rule + " is not tried once."));
        Assert.Equal(expected, consumer.Read("Program.cs").ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Empty((await consumer.BuildAsync("--no-restore")).Succeeds().Warnings);
        Assert.Equal(["True"], await consumer.RunAsync());
    }
}
