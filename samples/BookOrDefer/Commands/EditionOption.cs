using System.CommandLine;
using BookOrDefer.Editions;
using BookOrDefer.Output;

namespace BookOrDefer.Commands;

/// <summary><c>--edition</c>, which all commands have.</summary>
internal static class EditionOption
{
    public static Option<string> Create() => new("--edition")
    {
        Description = "The edition of the endpoint: current, which is the default and which new integrations must use, or v1, which the NHS has deprecated.",
        HelpName = "current|v1",
    };

    /// <summary>Finds the edition that the option names; the default where there is no option, <see langword="null"/> where there is no such edition.</summary>
    public static IEdition? Find(string? name, out string problem)
    {
        IEdition? edition = name is null ? KnownEditions.Default : KnownEditions.Find(name);
        problem = edition is null ? $"--edition is current or v1, not '{DisplayText.Of(name!)}'." : "";
        return edition;
    }
}
