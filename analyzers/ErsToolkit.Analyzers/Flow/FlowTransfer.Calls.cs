using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErsToolkit.Analyzers.Flow;

/// <content>Calls: on builders, of what makes typed values, of the user's own methods.</content>
internal sealed partial class FlowTransfer
{
    private FlowValue? Invoke(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Instance is { } instance && scope.Contracts.BuilderOf(method.ContainingType) is { } contract)
            return InvokeOn(contract, instance, invocation);
        if (scope.Contracts.BuilderOf(invocation.Type) is { } made && made.IsFreshFrom(method))
            return BuilderValue.Fresh(made);
        if (scope.Contracts.IsTypedText(method.ContainingType) && method is { IsStatic: true, Name: ContractCache.FromName })
            return TypedText(invocation);
        if (Tasks.IsTransparent(invocation))
            return Evaluate(invocation.Instance ?? invocation.Arguments[0].Value);
        if (method is { Name: "GetValueOrDefault", Parameters.IsEmpty: true } && invocation.Instance is { } nullable && scope.Contracts.CodedEnumOf(nullable.Type) is not null)
            return Evaluate(nullable) is CodeValue code && !code.Codes.Contains(CodeSet.Null) ? code : null;
        if (scope.Summaries.Of(method) is { } summary)
            return Call(invocation, method, summary, Supply(invocation), method);
        return Texts.IsFormat(method) ? Texts.Read(invocation, Evaluate) : NotUnderstood(invocation);
    }

    private BuilderValue? InvokeOn(BuilderContract contract, IOperation instance, IInvocationOperation invocation)
    {
        var receiver = Evaluate(instance) as BuilderValue;
        List<Supplied> arguments = Supply(invocation);

        if (Ended)
            return null;

        // A struct in a variable is called in place: an argument that assigns the variable changes the receiver too.
        if (VariableOf(instance) is { } variable and not IFieldSymbol && State[variable] is { } now && !Equals(now, receiver))
            receiver = null;
        if (contract.BuildKindOf(invocation.TargetMethod) is { } kind)
        {
            sites.Reach(invocation, kind, Arrival.TryCreate(receiver, State, scope));
            return null;
        }

        ImmutableArray<FieldSetting> settings = contract.SettingsOf(invocation.TargetMethod);
        if (settings.IsDefault)
            return scope.Contracts.BuilderOf(invocation.Type) is { } other ? BuilderValue.Open(other) : null;
        receiver ??= BuilderValue.Open(contract);
        foreach (FieldSetting setting in settings)
            receiver = receiver.With(FactOf(setting, invocation, arguments));
        return receiver;
    }

    private List<Supplied> Supply(IInvocationOperation invocation)
    {
        var arguments = new List<Supplied>(invocation.Arguments.Length);
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out })
            {
                arguments.Add(new Supplied(argument, null, VariableOf(Declared(argument.Value))));
                continue;
            }

            FlowValue? value = EvaluateArgument(argument, invocation);
            ISymbol? variable = value is VariableValue alias ? alias.Variable : VariableOf(argument.Value);
            arguments.Add(new Supplied(argument, value is VariableValue ? null : value, variable));
        }

        return arguments;
    }

    private static IOperation Declared(IOperation value) => value is IDeclarationExpressionOperation declaration ? declaration.Expression : value;

    /// <summary>What a method of the user's takes it does not keep from sight.</summary>
    private FlowValue? EvaluateArgument(IArgumentOperation argument, IInvocationOperation call)
    {
        FlowValue? value = Evaluate(argument.Value);
        if (value is not (CodeValue or TextValue or PartsValue or BoolValue or VariableValue) && !scope.Summaries.MayHave(call.TargetMethod))
            Forget(argument.Value, value);
        if (value is BuilderValue builder)
            sites.Keep(builder);
        return value;
    }

    private FieldFact FactOf(FieldSetting setting, IInvocationOperation call, List<Supplied> arguments)
    {
        Supplied? coded = Find(arguments, setting.CodedParameter);
        ImmutableArray<Misfit> misfits = ImmutableArray<Misfit>.Empty;
        ImmutableArray<OpenText> open = ImmutableArray<OpenText>.Empty;
        foreach (ParameterFormat format in setting.Formats)
        {
            if (Find(arguments, format.Ordinal) is not { } argument)
                continue;
            foreach (Misfit misfit in Misfits.Of(argument.Operation, argument.Value, format, scope.Contracts))
                misfits = misfits.Add(misfit);
            if (argument is { Value: null, Variable: IParameterSymbol parameter } && scope.Method is not null && scope.IsTracked(parameter))
                open = open.Add(new OpenText(parameter, format));
        }

        return new FieldFact(setting.Field, call)
        {
            Code = coded?.Value as CodeValue is { } code ? code with { Codes = code.Codes.Without(CodeSet.Null) } : null,
            From = coded is null ? null : SlotOf(coded),
            Misfits = misfits,
            Open = open,
        };
    }

    /// <summary>The slot that a code was read from, if it still has it.</summary>
    private object? SlotOf(Supplied coded)
    {
        if (coded.Variable is { } variable)
            return scope.IsTracked(variable) && Equals(State[variable], coded.Value) ? variable : null;
        IOperation value = coded.Operation.Value;
        return value is IPropertyReferenceOperation property && Places.InsideVariable(property, scope, State) is { } place ? place : null;
    }

    private static Supplied? Find(List<Supplied> arguments, int ordinal)
    {
        foreach (Supplied argument in arguments)
        {
            if (argument.Operation.Parameter?.Ordinal == ordinal)
                return argument;
        }

        return null;
    }

    /// <summary>A typed value of one text is known as that text, and one of parts as its parts.</summary>
    private FlowValue? TypedText(IInvocationOperation invocation)
    {
        List<Supplied> arguments = Supply(invocation);
        if (arguments is [{ } only])
            return only.Value as TextValue ?? (FlowValue?)(only.Variable is { } variable && scope.IsTracked(variable) ? new VariableValue(variable) : null);
        return arguments.All(a => a.Value is null)
            ? null
            : new PartsValue(arguments.Where(a => a.Value is TextValue).Select(a => new KeyValuePair<string, FlowValue>(a.Operation.Parameter?.Name ?? "", a.Value!)).ToImmutableArray());
    }

    /// <summary>An argument, what is known of its value, and the variable that it was read from.</summary>
    internal sealed record Supplied(IArgumentOperation Operation, FlowValue? Value, ISymbol? Variable);
}
