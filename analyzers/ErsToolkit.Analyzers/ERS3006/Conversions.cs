using System;
using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3006;

/// <summary>The calls whose result shows what they are given.</summary>
internal static class Conversions
{
    private const string ForProperties = "SerializeObject";

    private const string Encoding = "System.Text.Encoding";

    /// <summary>What a call shows of its arguments or of the text that it is made on; nothing where it may change it.</summary>
    public static IEnumerable<(IOperation Part, Form Form)> Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
            return OfText(call);
        return (Symbols.NameOf(method.ContainingType), method.Name) switch
        {
            ("System.FormattableString", "Invariant" or "CurrentCulture") => All(call),
            ("System.Convert", nameof(ToString)) => call.Arguments.Take(1).Select(a => (a.Value, Form.Text)),
            ("System.Collections.Generic.KeyValuePair", "Create") => call.Arguments.Select(a => (a.Value, Form.Any)),
            (Encoding, "GetString") when call.Arguments.Length == 1 => [(call.Arguments[0].Value, Form.Bytes)],
            (_, nameof(ToString)) when call.Instance is { } instance && method.Parameters.IsEmpty && IsAnonymous(instance.Type) => [(instance, Form.Text)],
            _ => Serialized(call) is { } value && IsAnonymous(value.Type) ? [(value, Form.Text)] : [],
        };
    }

    /// <summary>The object of which a call makes JSON; null where it does something else.</summary>
    public static IOperation? Serialized(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (!IsSerializer(method.Name) || method.ReturnsVoid || method.Parameters is not [{ RefKind: RefKind.None }, ..])
            return null;
        bool isKnown = (Symbols.NameOf(method.ContainingType), method.Name)
            is ("System.Text.Json.JsonSerializer", "Serialize") or ("Newtonsoft.Json.JsonConvert", ForProperties);
        IOperation? value = isKnown ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null;
        return value is null ? null : Symbols.WithoutConversion(value);
    }

    /// <summary>Whether a call that makes JSON writes all properties, whatever the type says of itself.</summary>
    public static bool WritesProperties(IInvocationOperation call) => call.TargetMethod.Name == ForProperties;

    /// <summary>Whether a call with that name may make JSON of an object.</summary>
    public static bool IsSerializer(string name) => name is "Serialize" or ForProperties;

    private static IEnumerable<(IOperation Part, Form Form)> OfText(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Format" or "Concat" or "Join" or "Create" => All(call),
        nameof(ToString) or "Trim" when call.TargetMethod.Parameters.All(p => p.Type.Name == nameof(IFormatProvider)) && ReceiverOf(call) is { } receiver =>
            [(receiver, Form.Text)],
        _ => [],
    };

    private static IEnumerable<(IOperation Part, Form Form)> All(IInvocationOperation call) =>
        SinkCalls.ValuesOf(call.Arguments, spread: true).Select(value => (value, Form.Text));

    /// <summary>What a call is made on, also behind a question mark.</summary>
    private static IOperation? ReceiverOf(IInvocationOperation call)
    {
        if (call.Instance is not IConditionalAccessInstanceOperation)
            return call.Instance;
        IOperation child = call;
        for (IOperation? parent = call.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
        }

        return null;
    }

    private static bool IsAnonymous(ITypeSymbol? type) => type?.IsAnonymousType == true;
}
