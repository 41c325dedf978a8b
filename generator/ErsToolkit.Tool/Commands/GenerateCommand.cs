using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool.Commands;

/// <summary><c>generate FILE… --out DIR</c>.</summary>
internal static class GenerateCommand
{
    /// <summary>What each choice of a language permits.</summary>
    public static readonly Dictionary<string, CompilationFacts> Languages = new()
    {
        ["7.3"] = Facts(hasNullable: false, hasUtf8Literals: false),
        ["8"] = Facts(hasNullable: true, hasUtf8Literals: false),
        ["11"] = Facts(hasNullable: true, hasUtf8Literals: true),
    };

    public static Command Create()
    {
        Argument<string[]> files = SpecArguments.Create();
        Option<string> folder = new("--out") { Description = "The folder for the generated files; - writes them to standard output.", HelpName = "DIR", Required = true };
        Option<string> targetNamespace = new("--namespace") { Description = "The namespace of the generated types.", HelpName = "NAME", DefaultValueFactory = _ => Generator.Link.Selection.DefaultNamespace };
        targetNamespace.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Names.IsNamespace(result.Tokens[0].Value))
                result.AddError($"'{result.Tokens[0].Value}' is not a namespace: it consists of identifiers separated by dots.");
        });
        Option<bool> isPublic = new("--public") { Description = "Make the generated types public instead of internal." };
        Option<bool> hasNoClient = new("--no-client") { Description = "Leave out the client, for projects that do not reference ErsToolkit.Http." };
        Option<string> language = new("--language") { Description = "The oldest version of C# that must compile the files; 11 includes all later ones.", DefaultValueFactory = _ => "11" };
        language.AcceptOnlyFromAmong([.. Languages.Keys]);
        var command = new ToolCommand("generate", "Writes the C# files that a build would generate from spec files, for those who review or commit them.")
        {
            ExitCodes = ["All files are written.", "The specs contain errors, which are reported. Nothing is written.", "The arguments are wrong, or a file cannot be read or written."],
            Examples = ["ers generate mine.ers.xml --out generated", "ers generate specs --out generated --namespace Clinic.Ers --public --language 7.3"],
        };
        command.Take(files, folder, targetNamespace, isPublic, hasNoClient, language);
        command.SetAction(parsed =>
        {
            SpecSet specs = SpecSet.Link(SpecFiles.Read(parsed.GetRequiredValue(files)), parsed.GetRequiredValue(targetNamespace), parsed.GetValue(isPublic) ? "public" : "internal");
            CompilationFacts facts = Languages[parsed.GetRequiredValue(language)] with { HasHttp = !parsed.GetValue(hasNoClient) };
            return specs.IfSound(() => Run(specs, facts, parsed.GetRequiredValue(folder)));
        });
        return command;
    }

    /// <summary>What the generator writes for these specs.</summary>
    public static IEnumerable<GeneratedFile> Files(SpecSet specs, CompilationFacts facts) => specs.Linked.Endpoints.Select(endpoint => new SourcePlan { Endpoint = endpoint, Facts = facts })
        .Concat(specs.Linked.Libraries.Select(library => new SourcePlan { Library = library, Facts = facts }))
        .SelectMany(SourceEmitter.Emit);

    private static int Run(SpecSet specs, CompilationFacts facts, string folder)
    {
        var output = new OutputFolder(folder);
        foreach (GeneratedFile file in Files(specs, facts))
            output.Write(file.HintName, file.Text);

        if (!output.IsStandardOutput)
            Console.WriteLine($"{DisplayText.Count(output.Count, "file")} written to {DisplayText.Of(folder)}.");
        return ExitCode.Success;
    }

    private static CompilationFacts Facts(bool hasNullable, bool hasUtf8Literals) => new()
    {
        HasNullable = hasNullable,
        HasUtf8Literals = hasUtf8Literals,
        HasNotNullWhen = hasNullable,
        HasHttp = true,
        HasRuntime = true,
        HasActivatorUtilities = false,
    };
}
