using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Judging;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>outcome --spec FILE --operation NAME --status N [BODY] [--format text|json]</c>.</summary>
internal static class OutcomeCommand
{
    public static Command Create()
    {
        Option<string[]> spec = OperationChoice.SpecOption();
        Option<string> operation = OperationChoice.OperationOption("The request that was answered, by its name in the spec. Not needed if there is only one.");
        Option<int> status = new("--status") { Description = "The HTTP status of the answer, from 100 to 599.", HelpName = "N", Required = true };
        status.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int code) && code is >= 100 and <= 599))
                result.AddError($"'{result.Tokens[0].Value}' is not an HTTP status. Write a number from 100 to 599.");
        });
        Option<string> format = OperationChoice.FormatOption("json writes one line, for programs.");
        Argument<string?> body = new("BODY") { Description = "The body of the answer; - reads standard input. Without it, the answer had no body.", Arity = ArgumentArity.ZeroOrOne };
        var command = new ToolCommand("outcome", "Reads the answer to a refused request: the key, the next step, whether it may have been carried out all the same, and what it permits.")
        {
            ExitCodes = ["The answer was read.", "The specs contain errors, which are reported.", "The arguments are wrong, or a file cannot be read."],
            Examples = ["ers outcome --spec mine --operation Cancel --status 422 answer.json", "ers outcome --spec mine --operation Cancel --status 504 --format json"],
        };
        command.Take(body, spec, operation, status, format);
        command.SetAction(parsed =>
        {
            SpecSet specs = SpecSet.Link(SpecFiles.Read(parsed.GetRequiredValue(spec)));
            return specs.IfSound(() => Run(specs, parsed.GetValue(operation), parsed.GetRequiredValue(status), parsed.GetValue(body), parsed.GetRequiredValue(format) == OperationChoice.Json));
        });
        return command;
    }

    private static int Run(SpecSet specs, string? name, int status, string? file, bool isJson)
    {
        (EndpointModel endpoint, OperationModel operation) = OperationChoice.Find<OperationModel>(specs, name, endpoint => [.. endpoint.Operations, .. endpoint.Searches.Select(search => search.Request)]);
        CodesModel keys = specs.LibrariesOf(endpoint).SelectMany(library => library.OutcomeCodes).FirstOrDefault(codes => codes.Name == endpoint.OutcomeCodes)
            ?? throw new InputException("no library of the endpoint has outcomeCodes, so an answer has no keys to read.");
        var judge = new AnswerJudge(endpoint, operation, keys, status);
        AnswerVerdict verdict = judge.Judge(file is null ? [] : PayloadFile.Read(file));
        if (isJson)
            Console.Out.WriteLine(Line(operation, verdict));
        else
            WriteText(judge, verdict, operation);

        return ExitCode.Success;
    }

    private static void WriteText(AnswerJudge judge, AnswerVerdict verdict, OperationModel operation)
    {
        string key = verdict.Key?.Value ?? (verdict.RawKey is string raw ? $"{raw} (not known)" : "no key");
        Console.Out.WriteLine(DisplayText.Of($"{key}: {verdict.Next}"));
        foreach (string meaning in judge.Meanings(verdict))
            Console.Out.WriteLine("  " + meaning);

        if (operation is BodyModel)
            Console.Out.WriteLine("May have been carried out: " + (verdict.IsOpen ? "yes" : "no"));

        foreach ((FlowsModel flows, CodeModel? reason) in verdict.Permitted)
            Console.Out.WriteLine(reason is null ? $"{flows.To} is not permitted." : $"{flows.To} is permitted, with {flows.By} {reason.Value} and no other.");
    }

    private static string Line(OperationModel operation, AnswerVerdict verdict)
    {
        var line = new Dictionary<string, object?> { ["key"] = verdict.Key?.Value, ["rawKey"] = verdict.RawKey, ["next"] = verdict.Next };
        if (operation is BodyModel)
            line["mayHaveBeenCarriedOut"] = verdict.IsOpen;

        foreach ((FlowsModel flows, CodeModel? reason) in verdict.Permitted)
            line[Names.Camel(flows.To) + flows.By] = reason?.Value;

        return JsonSerializer.Serialize(line, JsonOutput.OneLine);
    }
}
