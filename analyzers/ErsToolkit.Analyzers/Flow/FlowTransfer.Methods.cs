using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErsToolkit.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace ErsToolkit.Analyzers.Flow;

/// <content>Calls of the user's own methods: what their summaries say, said of the arguments.</content>
internal sealed partial class FlowTransfer
{
    private FlowValue? Call(IOperation call, IMethodSymbol method, MethodSummary summary, List<Supplied> arguments, ISymbol through)
    {
        var substitution = new Substitution(call, through, arguments.Where(a => a.Operation.Parameter is not null).ToDictionary(a => a.Operation.Parameter!.Ordinal));
        if (Ended)
            return null;
        FlowState before = State;
        foreach (BuildSite site in summary.Sites)
            ReachInside(site, substitution, before);
        if (summary.Exits.Count == 0)
        {
            Ended = true;
            return null;
        }

        MethodExit exit = summary.Exits[choices.Of(summary.Exits.Count)];
        if (Admit(before, exit.Entry, substitution) is not { } after)
        {
            Ended = true;
            return null;
        }

        State = exit.Entry.HasCalled ? after.AfterCall() : after;
        AssignByReference(method, exit, substitution, before);
        FlowValue? value = Substitute(exit.Value, substitution, before);
        if (summary.IsTable && value is CodeValue chosen && exit.Entry.Known.Any(known => known.Value is CodeValue))
            value = chosen with { IsJudged = true };
        return value ?? (scope.Contracts.BuilderOf(Tasks.Carried(call.Type)) is { } contract ? BuilderValue.Open(contract) : null);
    }

    private void ReachInside(BuildSite site, Substitution substitution, FlowState before)
    {
        foreach (Arrival? arrival in site.All)
        {
            if (arrival is null)
            {
                sites.Reach(substitution.Call, site, substitution.Through, null);
                continue;
            }

            if (Admit(before, arrival.Entry, substitution) is not { } state || Substitute(arrival.Builder, substitution, before) is not BuilderValue builder)
                continue;
            HashSet<CodeValue> tests = Arrival.TestsIn(state, scope);
            tests.UnionWith(arrival.Tested);
            var reached = new Arrival(builder, tests, arrival.HasCalled || before.HasCalled) { Entry = scope.EntryOf(state), OfCallee = arrival };
            sites.Reach(substitution.Call, site, substitution.Through, reached);
        }
    }

    /// <summary>What is known where a method has found out something about its arguments; null where it cannot have found that out.</summary>
    private FlowState? Admit(FlowState before, FlowState entry, Substitution substitution)
    {
        FlowState? state = before;
        foreach (KeyValuePair<object, FlowValue> known in entry.Known)
        {
            state = state is null ? null : known switch
            {
                { Key: IParameterSymbol { RefKind: RefKind.None } parameter, Value: CodeValue code } => AdmitCodes(state, substitution[parameter], "", code),
                { Key: Place { Root: IParameterSymbol parameter, Path: var path }, Value: CodeValue code } => AdmitCodes(state, substitution[parameter], path, code),
                { Key: Question { Root: IParameterSymbol parameter, Asked: var asked }, Value: BoolValue answer } => AdmitAnswer(state, substitution[parameter], asked, answer.Holds),
                _ => state,
            };
        }

        return state;
    }

    private FlowState? AdmitCodes(FlowState state, Supplied? argument, string path, CodeValue code)
    {
        if (argument is null)
            return state;
        if (path.Length == 0)
        {
            if (argument.Value is CodeValue given && given.Codes.And(code.Codes).IsEmpty)
                return null;
            return argument.Variable is { } variable && scope.IsTracked(variable) && scope.Contracts.CodedEnumOf(FlowScope.TypeOf(variable)) is { } coded
                ? Narrowing.Narrow(state, variable, state[variable] as CodeValue ?? new CodeValue(coded.All), code.Codes)
                : narrowing.Narrow(state, argument.Operation.Value, code.Codes);
        }

        return Places.Below(argument.Operation.Value, path, scope, State) is { } place
            ? Narrowing.Narrow(state, place, state[place] as CodeValue ?? code, code.Codes)
            : state;
    }

    private FlowState? AdmitAnswer(FlowState state, Supplied? argument, string asked, bool isYes)
    {
        if (argument is null)
            return state;
        bool? known = (asked, argument.Value) switch
        {
            (Question.Holds, BoolValue value) => value.Holds,
            (Question.IsNull, TextValue text) when text.IsNull || text.Text is not null => text.IsNull,
            (nameof(string.IsNullOrEmpty), TextValue { IsNull: true } or TextValue { Text: "" }) => true,
            (nameof(string.IsNullOrEmpty), TextValue { Text: not null }) => false,
            _ => argument.Operation.Value.ConstantValue is { HasValue: true, Value: null } && asked == Question.IsNull ? true : null,
        };
        if (known is not null)
            return known == isYes ? state : null;
        return argument.Variable is { } variable ? narrowing.Answer(state, new Question(variable, asked), isYes) : state;
    }

    private void AssignByReference(IMethodSymbol method, MethodExit exit, Substitution substitution, FlowState before)
    {
        foreach (IParameterSymbol parameter in method.Parameters.Where(p => p.RefKind is RefKind.Ref or RefKind.Out))
        {
            if (substitution[parameter]?.Variable is { } variable)
                AssignTo(variable, substitution.Call, exit.Entry[parameter] is { } value ? Substitute(value, substitution, before) : null, isDiscarded: true);
        }
    }

    /// <summary>What a method says of its parameters, said of the arguments.</summary>
    private FlowValue? Substitute(FlowValue? value, Substitution substitution, FlowState before) => value switch
    {
        VariableValue { Variable: IParameterSymbol parameter } => ValueOf(substitution[parameter]),
        VariableValue => null,
        TupleValue tuple => new TupleValue(tuple.Elements.Select(element => Substitute(element, substitution, before)).ToImmutableArray()),
        BuilderValue builder => Substitute(builder, substitution, before),
        _ => value,
    };

    private FlowValue? ValueOf(Supplied? argument) =>
        argument?.Value ?? (argument?.Variable is { } variable && scope.IsTracked(variable) ? new VariableValue(variable) : null);

    private BuilderValue Substitute(BuilderValue builder, Substitution substitution, FlowState before)
    {
        BuilderValue start = builder.Start is { Kind: BuilderStartKind.Parameter, Parameter: { } parameter }
            ? substitution[parameter]?.Value as BuilderValue ?? BuilderValue.Open(builder.Contract)
            : builder with { Facts = ImmutableArray<FieldFact>.Empty, Replaced = ImmutableArray<Replacement>.Empty };
        return builder.Facts.Aggregate(start, (made, fact) => made.With(Substitute(fact, substitution, before)));
    }

    private FieldFact Substitute(FieldFact fact, Substitution substitution, FlowState before)
    {
        Supplied? coded = (fact.From is IParameterSymbol parameter ? substitution[parameter] : null)
            ?? (fact.From is Place { Root: IParameterSymbol root } ? substitution[root] : null);
        CodeValue? code = fact.Code;
        object? from = null;
        if (fact.From is IParameterSymbol && coded is not null)
        {
            CodeValue? given = coded.Value as CodeValue;
            code = given is null ? code : code is null ? given with { Codes = given.Codes.Without(CodeSet.Null) } : code with { Codes = code.Codes.And(given.Codes) };
            from = coded.Variable is { } variable && scope.IsTracked(variable) && Equals(before[variable], coded.Value) ? variable : null;
        }
        else if (fact.From is Place place && coded is not null)
        {
            from = Places.Below(coded.Operation.Value, place.Path, scope, State);
            code = from is not null && before[from] is CodeValue known ? known : code;
        }

        var misfits = fact.Misfits.Select(misfit => misfit with { IsOfCallee = true }).ToList();
        var open = new List<OpenText>();
        foreach (OpenText text in fact.Open)
        {
            if (substitution[text.Parameter] is not { } argument)
                continue;
            misfits.AddRange(Misfits.Of(argument.Operation, argument.Value, text.Format, scope.Contracts));
            if (argument is { Value: null, Variable: IParameterSymbol own } && scope.Method is not null && scope.IsTracked(own))
                open.Add(text with { Parameter = own });
        }

        return new FieldFact(fact.Field, substitution.Call) { Code = code, From = from, Misfits = misfits.ToImmutableArray(), Open = open.ToImmutableArray(), Through = substitution.Through };
    }

    /// <summary>What a member holds, at the place where it is read.</summary>
    private static FlowValue Adopted(FlowValue value, IOperation place, ISymbol member) => value is BuilderValue builder
        ? builder with { Facts = builder.Facts.Select(fact => fact with { SetBy = place, Through = member, From = null }).ToImmutableArray(), Replaced = ImmutableArray<Replacement>.Empty }
        : value;

    /// <summary>A call, and the argument of each parameter.</summary>
    private sealed class Substitution(IOperation call, ISymbol through, Dictionary<int, Supplied> arguments)
    {
        public IOperation Call { get; } = call;

        public ISymbol Through { get; } = through;

        public Supplied? this[IParameterSymbol parameter] => arguments.TryGetValue(parameter.Ordinal, out Supplied? argument) ? argument : null;
    }
}
