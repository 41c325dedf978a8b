using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Judging;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>validate --spec FILE --operation NAME PAYLOAD… [--format text|json]</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        Option<string[]> spec = OperationChoice.SpecOption();
        Option<string> operation = OperationChoice.OperationOption("The request that the payloads should be, by its name in the spec. Not needed if there is only one.");
        Option<string> format = OperationChoice.FormatOption("json writes a line for each payload, for programs.");
        Argument<string[]> payloads = new("PAYLOAD") { Description = "The payloads, as JSON files; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new ToolCommand("validate", "Judges payloads by the rules of a spec, without any generated code. No message repeats what a payload holds.")
        {
            ExitCodes = ["Every payload is valid. Warnings do not count.", "A payload is not valid, or the specs contain errors, which are reported.", "The arguments are wrong, or a file cannot be read."],
            Examples = ["ers validate --spec mine --operation Cancel cancellation.json", "ers validate --spec mine --operation Cancel --format json cancellation.json"],
        };
        command.Take(payloads, spec, operation, format);
        command.SetAction(parsed =>
        {
            SpecSet specs = SpecSet.Link(SpecFiles.Read(parsed.GetRequiredValue(spec)));
            return specs.IfSound(() => Run(specs, parsed.GetValue(operation), parsed.GetRequiredValue(payloads), parsed.GetRequiredValue(format) == OperationChoice.Json));
        });
        return command;
    }

    private static int Run(SpecSet specs, string? name, string[] payloads, bool isJson)
    {
        (EndpointModel endpoint, BodyModel operation) = OperationChoice.Find<BodyModel>(specs, name, endpoint => endpoint.Operations);
        int exitCode = ExitCode.Success;
        using var progress = new Progress(payloads.Length, "payload");
        foreach (string file in payloads)
        {
            progress.Clear();
            exitCode = Math.Max(exitCode, Judge(file));
            progress.Step();
        }

        return exitCode;

        int Judge(string file)
        {
            try
            {
                IReadOnlyList<Finding> findings = PayloadJudge.Judge(endpoint, operation, PayloadFile.Read(file));
                bool isValid = findings.All(finding => !finding.IsError);
                if (isJson)
                    Console.Out.WriteLine(Line(file, operation, isValid, findings));
                else
                    WriteText(file, isValid, findings);

                return isValid ? ExitCode.Success : ExitCode.Problems;
            }
            catch (InputException exception)
            {
                // The others are judged all the same.
                return StandardError.Failed(exception.Message);
            }
        }
    }

    private static void WriteText(string file, bool isValid, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
            Console.Out.WriteLine(DisplayText.Of(string.Create(CultureInfo.InvariantCulture, $"{file}({finding.Line},{finding.Column}): {Severity(finding)} {finding.Key}: {finding.Path}: {finding.Message}")));

        Console.Out.WriteLine(DisplayText.Of(file) + (isValid ? ": valid." : ": not valid."));
    }

    /// <summary>The line that the sample writes for a payload too.</summary>
    private static string Line(string file, BodyModel operation, bool isValid, IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(
        new
        {
            File = file,
            Operation = operation.Name.ToLowerInvariant(),
            Valid = isValid,
            Issues = findings.Select(finding => new { finding.Key, finding.Path, Severity = Severity(finding), finding.Message, finding.Line, finding.Column }),
        },
        JsonOutput.OneLine);

    private static string Severity(Finding finding) => finding.IsError ? "error" : "warning";
}
