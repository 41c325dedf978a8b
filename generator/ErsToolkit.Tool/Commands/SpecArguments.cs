using System.CommandLine;
using System.Linq;
using ErsToolkit.Tool.Input;

namespace ErsToolkit.Tool.Commands;

/// <summary>The arguments of a command that name spec files.</summary>
internal static class SpecArguments
{
    public static Argument<string[]> Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Spec files (*.ers.xml), or folders that contain them; - reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            string[] names = [.. result.Tokens.Select(token => token.Value)];
            if (names.Count(name => name == SpecFiles.StandardInput) > 1)
                result.AddError("Standard input can be read only once, so - may appear only once.");
        });
        return files;
    }
}
