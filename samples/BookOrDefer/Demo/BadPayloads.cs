using BookOrDefer.Output;
using ErsToolkit;
using Spectre.Console;

namespace BookOrDefer.Demo;

/// <summary>Shows what the validator says of payloads with a fault.</summary>
internal static class BadPayloads
{
    public static void Show(IAnsiConsole console)
    {
        Section.Begin(console, "2. Check payloads before they are sent",
            "The JSON above, each time with another fault. Every issue has an e-RS outcome key, a FHIRPath, a place in the text, and what to do; none repeats a value of the payload.");
        DeferRequest good = GoodDeferral.Build().Request;
        var table = new IssueTable("What is wrong");
        foreach (BadPayload payload in BadPayload.All)
        {
            string fault = payload.Fault;
            foreach (ValidationIssue issue in payload.Check(good).Issues)
            {
                table.Add(fault, issue);
                fault = "";
            }
        }

        console.Write(table.Content);
        console.WriteLine();
    }
}
