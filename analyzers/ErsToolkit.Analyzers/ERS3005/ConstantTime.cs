using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Analyzers.Locals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.ERS3005;

/// <summary>Reads how long a constant time is.</summary>
internal static class ConstantTime
{
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["FromMilliseconds"] = 0.001,
        ["FromSeconds"] = 1,
        ["FromMinutes"] = 60,
        ["FromHours"] = 3600,
        ["FromDays"] = 86400,
    };

    /// <summary>The seconds of a time, or of a number of milliseconds; null where it is not constant, or no limit at all.</summary>
    public static double? SecondsOf(IOperation value, LocalValues locals) => Read(value, locals) is { } seconds and > 0 ? seconds : null;

    /// <summary>The code of another time in the same form; null where the value is not written out at its place.</summary>
    public static string? Rewrite(IOperation value, int seconds) => WithoutConversion(value).Syntax switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] } call => call.Expression switch
        {
            MemberAccessExpressionSyntax access => $"{access.Expression}.FromSeconds({seconds.ToString(CultureInfo.InvariantCulture)})",
            _ => null,
        },
        LiteralExpressionSyntax literal => seconds.ToString(CultureInfo.InvariantCulture) + (literal.Token.Text.Contains('_') ? "_000" : "000"),
        _ => null,
    };

    private static double? Read(IOperation value, LocalValues locals)
    {
        value = WithoutConversion(value);
        if (value is ILocalReferenceOperation { Local.IsConst: false } local)
            value = locals.Resolve(local) is { } held ? WithoutConversion(held) : value;
        if (value is IFieldReferenceOperation { Field: { IsConst: false } field })
            value = InitialValueOf(field, value.SemanticModel) is { } initial ? WithoutConversion(initial) : value;
        return value switch
        {
            {
                Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32,
                ConstantValue: { HasValue: true, Value: { } number },
            } =>
                ToNumber(number) / 1000,
            IInvocationOperation { TargetMethod: { IsStatic: true } method } call when IsTimeSpan(method.ContainingType) =>
                OfFactory(method.Name, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation when IsTimeSpan(constructor.ContainingType) => OfConstructor(creation.Arguments),
            _ => null,
        };
    }

    /// <summary>What a static read-only field holds that nothing else can write to.</summary>
    private static IOperation? InitialValueOf(IFieldSymbol field, SemanticModel? model) =>
        field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var reference] }
        && reference.SyntaxTree == model?.SyntaxTree
        && field.ContainingType.StaticConstructors.All(c => c.IsImplicitlyDeclared)
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
            ? model.GetOperation(initial)
            : null;

    private static double? OfFactory(string name, IEnumerable<IArgumentOperation> arguments) =>
        Units.TryGetValue(name, out double unit) && NumbersIn(arguments) is [{ } number] ? number * unit : null;

    private static double? OfConstructor(IEnumerable<IArgumentOperation> arguments) => NumbersIn(arguments) switch
    {
        [{ } hours, { } minutes, { } seconds] => (((hours * 60) + minutes) * 60) + seconds,
        [{ } days, { } hours, { } minutes, { } seconds] => (((((days * 24) + hours) * 60) + minutes) * 60) + seconds,
        _ => null,
    };

    private static double?[] NumbersIn(IEnumerable<IArgumentOperation> arguments) => arguments
        .Where(a => a.ArgumentKind == ArgumentKind.Explicit)
        .OrderBy(a => a.Parameter?.Ordinal)
        .Select(a => a.Value.ConstantValue is { HasValue: true, Value: { } number } ? ToNumber(number) : (double?)null)
        .ToArray();

    private static double? ToNumber(object number) => number is int or long or double or uint ? Convert.ToDouble(number, CultureInfo.InvariantCulture) : null;

    private static bool IsTimeSpan(INamedTypeSymbol type) =>
        type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    private static IOperation WithoutConversion(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion
            && conversion.ConstantValue.HasValue == conversion.Operand.ConstantValue.HasValue)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
