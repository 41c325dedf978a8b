using System;
using System.Linq;
using System.Reflection;

namespace ErsToolkit.Generator.Common;

/// <summary>Where a rule is explained.</summary>
internal static class HelpLink
{
    // Whoever builds the package says where its repository is; without that the pages are in the package alone.
    private static readonly string? Repository = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value;

    public static string? Of(string id) => Of(id, Repository);

    public static string? Of(string id, string? repository) =>
        Uri.TryCreate(repository, UriKind.Absolute, out Uri? uri) ? uri.AbsoluteUri.TrimEnd('/') + "/blob/main/analyzers/rules/" + id + ".md" : null;
}
