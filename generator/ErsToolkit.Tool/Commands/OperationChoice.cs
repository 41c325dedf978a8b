using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Input;
using ErsToolkit.Tool.Output;

namespace ErsToolkit.Tool.Commands;

/// <summary>How a command is told which request of which spec it is about.</summary>
internal static class OperationChoice
{
    public const string Json = "json";

    public static Option<string[]> SpecOption() => new("--spec") { Description = "The spec file, or a folder of them. Several are named with --spec each.", HelpName = "FILE", Required = true };

    public static Option<string> OperationOption(string description) => new("--operation") { Description = description, HelpName = "NAME" };

    /// <summary>Text for people, or <see cref="Json"/>.</summary>
    public static Option<string> FormatOption(string description)
    {
        Option<string> format = new("--format") { Description = description, DefaultValueFactory = _ => "text" };
        return format.AcceptOnlyFromAmong("text", Json);
    }

    /// <summary>Finds the request of a name, or the only one.</summary>
    /// <exception cref="InputException">There is none, or more than one.</exception>
    public static (EndpointModel Endpoint, T Operation) Find<T>(SpecSet specs, string? name, Func<EndpointModel, IEnumerable<T>> requests)
        where T : OperationModel
    {
        (EndpointModel Endpoint, T Operation)[] all = [.. specs.Linked.Endpoints.SelectMany(endpoint => requests(endpoint).Select(operation => (endpoint, operation)))];
        (EndpointModel Endpoint, T Operation)[] meant = [.. all.Where(one => name is null || one.Operation.Name == name)];
        string known = string.Join(", ", all.Select(one => one.Operation.Name).Distinct());
        return meant switch
        {
            [var one] => one,
            [] when all.Length == 0 => throw new InputException("the specs have no such request. Name a spec file with an operation."),
            [] => throw new InputException($"the specs have no operation named '{DisplayText.Of(name ?? "")}'. Write one of: {known}."),
            _ when name is null => throw new InputException($"the specs have several operations. Choose one with --operation: {known}."),
            _ => throw new InputException($"several endpoints of the specs have an operation named '{DisplayText.Of(name)}'. Name only one of their files with --spec."),
        };
    }
}
