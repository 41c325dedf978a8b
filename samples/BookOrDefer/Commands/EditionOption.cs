using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary><c>--edition</c>, which all commands have.</summary>
internal static class EditionOption
{
    public static Option<string> Create() => new("--edition")
    {
        Description = "The edition of the endpoint: v1, which is the default and which the NHS has deprecated, or current, which new integrations use.",
        HelpName = "v1|current",
    };

    /// <summary>Finds the edition that stood behind the option; the default where there is no option, <see langword="null"/> where there is no such edition.</summary>
    public static IEdition? Find(string? name, out string problem)
    {
        IEdition? edition = name is null ? KnownEditions.Default : KnownEditions.Find(name);
        problem = edition is null ? $"--edition is v1 or current, not '{DisplayText.Of(name!)}'." : "";
        return edition;
    }
}
