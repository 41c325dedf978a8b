using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Spec;
using ErsToolkit.Tool.Importing;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;
using Microsoft.OpenApi;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>import OPENAPI --operation ID [--name NAME] [--edition EDITION] [--request NAME=VALUE…] [--out DIR] [--force]</c>.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        Argument<string> file = new("OPENAPI")
        {
            Description = "The OpenAPI description, as JSON or YAML; - reads standard input. What it refers to is read from files beside it.",
        };
        Option<string> operation = new("--operation")
        {
            Description = "The operationId of the operation, or its method and path: 'POST /Task'.",
            HelpName = "ID",
            Required = true,
        };
        Option<string> name = new("--name") { Description = "The name of the endpoint. Without it, the name follows from the operation.", HelpName = "NAME" };
        name.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Names.WhyNotIdentifier(result.Tokens[0].Value) is { } reason)
                result.AddError($"'{result.Tokens[0].Value}' cannot be the name of an endpoint: {reason}.");
        });
        Option<string> edition = new("--edition") { Description = "The edition of the endpoint.", HelpName = "EDITION", DefaultValueFactory = _ => "v1" };
        Option<string[]> requests = new("--request")
        {
            Description = "A request that the operation takes, with the status that tells it from others: Cancel=cancelled. Several are named with --request each.",
            HelpName = "NAME=STATUS",
        };
        requests.Validators.Add(result =>
        {
            if (result.Tokens.Select(token => token.Value).FirstOrDefault(request => !IsRequest(request)) is { } wrong)
                result.AddError($"'{wrong}' is not a request. Write its name, =, and its status, such as Cancel=cancelled.");
        });
        Option<string> folder = new("--out") { Description = "The folder for the files.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        folder.Validators.Add(OutputFolder.MustNotBeStandardOutput);
        Option<bool> force = new("--force") { Description = "Overwrite files that exist." };
        const string Description = "Writes a first spec from an OpenAPI description: fields, cardinalities, codes, headers and statuses. What cannot be carried is in comments.";
        var command = new ToolCommand("import", Description)
        {
            ExitCodes =
            [
                "The files are written, and they contain no errors.",
                "The files are written and contain errors, which are reported. Or a file exists, --force is not given, and nothing is written.",
                "The arguments are wrong, or a file cannot be read or written.",
            ],
            Examples =
            [
                "ers import api.yaml --operation cancel --name A096 --request Cancel=cancelled",
                "ers import api.yaml --operation cancel --out specs --force",
            ],
        };
        command.Take(file, operation, name, edition, requests, folder, force);
        command.SetAction(parsed =>
        {
            (string, string)[] chosen = [.. (parsed.GetValue(requests) ?? []).Select(request => (request.Split('=')[0], request.Split('=')[1]))];
            OpenApiDocument document = OpenApiFile.Read(parsed.GetRequiredValue(file));
            var spec = ImportedSpec.Read(document, parsed.GetRequiredValue(operation), parsed.GetValue(name), parsed.GetRequiredValue(edition), chosen);
            return Write(spec, new OutputFolder(parsed.GetRequiredValue(folder)), parsed.GetValue(force));
        });
        return command;
    }

    private static bool IsRequest(string text) => text.Split('=') is [var name, { Length: > 0 }] && Names.WhyNotIdentifier(name) is null;

    private static int Write(ImportedSpec spec, OutputFolder output, bool isForced)
    {
        string name = spec.Endpoint["id"]!;
        List<(string Name, string Text)> files = [(name + ".ers.xml", spec.Endpoint.ToFile())];
        if (spec.Library is { } library)
            files.Add((ImportedSpec.LibraryName(name) + ".ers.xml", library.ToFile()));

        if (!output.TryWrite(files, isForced))
            return ExitCode.Problems;

        string path = DisplayText.Of(output.PathOf(files[0].Name));
        Console.WriteLine($"{DisplayText.Count(spec.Remarks, "thing")} could not be carried or must be completed: see the comments in {path}.");
        SpecSet specs = SpecSet.LinkAlone([.. files.Select(file => new SpecText(output.PathOf(file.Name), file.Text, IsChosen: true, Namespace: ""))]);
        return specs.IfSound(() => ExitCode.Success);
    }
}
