using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <summary>What is certainly wrong with a value that a field is given.</summary>
internal static class Misfits
{
    public static IEnumerable<Misfit> Of(IArgumentOperation argument, FlowValue? value, ParameterFormat format, ContractCache contracts)
    {
        switch (value)
        {
            case TextValue { IsNull: true } when !contracts.IsTypedText(argument.Parameter?.Type):
                return [new Misfit(argument, "null counts as supplied")];
            case TextValue text when WhatOf(text, format.Format) is { } what:
                return [new Misfit(argument, what)];
            case PartsValue parts:
                return parts.Parts.Select(part => WhatOf((TextValue)part.Value, format.PartOf(part.Key))).OfType<string>().Take(1).Select(what => new Misfit(argument, what));
            default:
                return [];
        }
    }

    private static string? WhatOf(TextValue text, FieldFormat? format) =>
        text.IsNull ? "null counts as supplied"
        : text.Text is { } known ? format?.Misfit(known)
        : format?.Misfit(text.Pieces);
}
