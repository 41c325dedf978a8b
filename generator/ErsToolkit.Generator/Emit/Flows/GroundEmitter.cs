using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits the ground that a refused request hands out: what permits another request, and what that one takes over.</summary>
internal static class GroundEmitter
{
    private const string Kept = EmitContext.Serialization + "KeptValues";

    public static GeneratedFile Emit(EmitContext context, FlowsPlan plan)
    {
        string name = plan.Model.Ground;
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>The ground on which a <see cref="{plan.Operation.Request}"/> is permitted, with what it takes over from the request that was refused.</summary>
            /// <remarks>{(plan.Evidence.Count > 0 ? "Only an outcome, or a search that found nothing, hands one out." : "Only an outcome hands one out.")} It holds personal data, and so does its JSON: keep both as you keep a patient's record, and out of logs.<br/>{Permits(plan)}</remarks>
            {JsonEmitter.MarkOwn(name)}
            {ContractMarks.Sensitive(plan.Carried.Any(carried => plan.Operation.Field(carried.Field).IsSensitive))}{EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} sealed class {name} : global::System.IEquatable<{name}>"))
        {
            string names = string.Join(", ", new[] { plan.By.Name }.Concat(plan.Carried.Select(carried => carried.Name)).Concat(plan.Evidence.Count > 0 ? [EvidenceEmitter.SearchedAt] : []).Select(Literal.Text));
            writer.Write($$"""
                private static readonly string[] KeptNames = new string[] { {{names}} };

                private readonly string{{context.Nullable}}[] _values;

                private {{name}}(string{{context.Nullable}}[] values)
                {
                    _values = values;
                }

                """);
            EmitProperties(writer, context, plan);
            EmitJson(writer, context, plan);
            EmitEquality(writer, context, name);
            foreach (string source in plan.Sources)
            {
                EmitAfter(writer, context, plan, source);
            }

            EvidenceEmitter.Emit(writer, context, plan);
            EmitWhole(writer, context, plan);
        }

        JsonEmitter.EmitGround(writer, context, name);
        return context.File(name, writer);
    }

    private static string Permits(FlowsPlan plan) => string.Join("<br/>", plan.Grounds.Select(flow =>
        $"After {Literal.Documentation(flow.After)}{(flow.Outcome is null ? "" : $" with <c>{Literal.Documentation(flow.Outcome.Value)}</c>")}: <c>{Literal.Documentation(flow.Reason.Value)}</c>. {Literal.Documentation(flow.Documentation)}"));

    private static string Value(int index) => $"_values[{index.ToString(CultureInfo.InvariantCulture)}]";

    private static void EmitProperties(CodeWriter writer, EmitContext context, FlowsPlan plan)
    {
        string type = context.Own(plan.Reasons.Name);
        writer.Write($"/// <summary>The only code that fits. {Literal.Documentation(plan.By.Documentation)}</summary>");
        using (writer.Open($"public {plan.Reasons.Name} {plan.By.Name}"))
        using (writer.Open("get"))
        {
            using (writer.Open($"switch ({Value(0)})"))
            {
                foreach (CodeModel reason in plan.Grounds.Select(flow => flow.Reason).Distinct())
                {
                    writer.Write($"""
                        case {Literal.Text(reason.Value)}:
                            return {type}.{reason.Member};
                        """);
                }
            }

            writer.Line().Write($"return default({type});");
        }

        writer.Line();
        int index = 0;
        foreach (CarriedModel carried in plan.Carried)
        {
            EmitProperty(writer, context, plan, carried, Value(++index));
        }

        EvidenceEmitter.EmitProperty(writer, plan, Value(++index));
    }

    private static void EmitProperty(CodeWriter writer, EmitContext context, FlowsPlan plan, CarriedModel carried, string value)
    {
        FieldModel field = plan.Operation.Field(carried.Field);
        bool isOptional = plan.IsOptional(carried);
        string own = context.Own(field.Type!.Name);
        bool isPart = carried.Part.Length > 0;
        string type = isPart ? "string" + (isOptional ? context.Nullable : "") : field.Type.Name + (isOptional ? "?" : "");
        string got = isPart ? value + (isOptional ? "" : context.Forgive)
            : isOptional ? $"{value} == null ? ({own}?)null : {own}.From({value})"
            : $"{own}.From({value})";
        string absent = !isOptional ? "" : plan.IsSettable(field) ? " Null where the ground carries none; the request can be given one then." : " Null where the ground carries none.";
        string text = isPart ? $"The part {carried.Part} of {carried.Field}." : field.Documentation.Length > 0 ? field.Documentation : carried.Field + ".";
        writer.Write($$"""
            /// <summary>{{Literal.Documentation(text)}}{{absent}}{{(field.IsSensitive || field.Type.IsSensitive ? " It is personal data." : "")}}</summary>
            {{ContractMarks.Sensitive(isPart && (field.IsSensitive || field.Type.IsSensitive))}}public {{type}} {{carried.Name}}
            {
                get { return {{got}}; }
            }

            """);
    }

    private static void EmitJson(CodeWriter writer, EmitContext context, FlowsPlan plan)
    {
        string name = plan.Model.Ground;
        string n = context.Nullable;
        string origin = Literal.Text(plan.Endpoint.Id) + ", " + Literal.Text(plan.Endpoint.Edition);
        writer.Write($$"""
            /// <summary>Gives the ground as JSON, to be kept for a later request. It holds personal data.</summary>
            /// <remarks>Its checksum finds accidents. It is no signature: whoever can change the JSON can change the checksum too.</remarks>
            {{ContractMarks.Sensitive(plan.Carried.Any(carried => plan.Operation.Field(carried.Field).IsSensitive))}}public string ToJson()
            {
                return {{Kept}}.Write({{origin}}, KeptNames, _values);
            }

            /// <summary>Reads a ground that <see cref="ToJson"/> gave.</summary>
            /// <exception cref="global::System.FormatException">The JSON is malformed or was changed, or it is of another format version, endpoint or edition. The message holds no personal data.</exception>
            public static {{name}} FromJson(string json)
            {
                if (json == null)
                {
                    throw new global::System.ArgumentNullException(nameof(json));
                }

                {{name}}{{n}} ground;
                string problem;
                if (!TryFromJson(json, out ground, out problem))
                {
                    throw new global::System.FormatException("This is no {{name}}. " + problem);
                }

                return ground{{(context.Facts.HasNotNullWhen ? "" : context.Forgive)}};
            }

            /// <summary>Reads a ground that <see cref="ToJson"/> gave, or says why there is none.</summary>
            /// <param name="json">The JSON; anything at all, nothing throws.</param>
            /// <param name="ground">The ground, where the result is true.</param>
            /// <param name="problem">What is wrong, without personal data; empty where the result is true.</param>
            public static bool TryFromJson(string{{n}} json, {{context.OutUnlessNull(name, "ground")}}, out string problem)
            {
                string{{n}}[] values = new string{{n}}[KeptNames.Length];
                bool isRead = {{Kept}}.TryRead(json, {{origin}}, KeptNames, values, out problem);
                if (isRead && !IsWhole(values))
                {
                    isRead = false;
                    problem = "What it holds is no ground that an outcome hands out.";
                }

                ground = isRead ? new {{name}}(values) : {{context.NoValue}};
                return isRead;
            }

            """);
    }

    private static void EmitEquality(CodeWriter writer, EmitContext context, string name) => writer.Write($$"""
        /// <summary>Compares all values.</summary>
        public bool Equals({{name}}{{context.Nullable}} other)
        {
            if (ReferenceEquals(other, null))
            {
                return false;
            }

            for (int index = 0; index < _values.Length; index++)
            {
                if (_values[index] != other._values[index])
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public override bool Equals(object{{context.Nullable}} obj)
        {
            return Equals(obj as {{name}});
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            int hash = 17;
            foreach (string{{context.Nullable}} value in _values)
            {
                hash = unchecked((hash * 397) ^ (value == null ? 0 : global::System.StringComparer.Ordinal.GetHashCode(value)));
            }

            return hash;
        }

        /// <summary>Gives the code that fits, and none of what the ground carries.</summary>
        public override string ToString()
        {
            return "{{name}} " + _values[0] + " (not shown)";
        }

        """);

    private static void EmitAfter(CodeWriter writer, EmitContext context, FlowsPlan plan, string source)
    {
        BodyModel operation = plan.Endpoint.Operations.First(candidate => candidate.Name == source);
        using (writer.Open($"internal static {plan.Model.Ground}{context.Nullable} After({source}Request request, {context.Own(plan.Reasons.Name)} reason)"))
        {
            using (writer.Open("switch (reason)"))
            {
                foreach (IGrouping<CodeModel, FlowModel> flows in FlowsPlan.ByReason(plan.Flows.Where(flow => flow.After == source)))
                {
                    IEnumerable<string> values = plan.Carried.Select(carried => flows.First().Carries.Contains(carried) ? Taken(operation, carried) : "null");
                    writer.Write($"""
                        case {context.Own(plan.Reasons.Name)}.{flows.Key.Member}:
                            return new {plan.Model.Ground}(new string{context.Nullable}[] {"{"} {string.Join(", ", new[] { Literal.Text(flows.Key.Value) }.Concat(values).Concat(plan.Evidence.Count > 0 ? ["null"] : []))} {"}"});
                        """);
                }
            }

            writer.Line().Write("return null;");
        }

        writer.Line();
    }

    /// <summary>What the request that was refused gives.</summary>
    private static string Taken(BodyModel operation, CarriedModel carried)
    {
        bool isRequired = operation.Fields.First(field => field.Name == carried.Field).IsRequired;
        return "request." + carried.Field + (isRequired ? "." : "?.") + (carried.Part.Length > 0 ? carried.Part : "Value");
    }

    /// <summary>A ground of each reason has what its flows carry, and nothing else.</summary>
    private static void EmitWhole(CodeWriter writer, EmitContext context, FlowsPlan plan)
    {
        using (writer.Open($"private static bool IsWhole(string{context.Nullable}[] values)"))
        {
            using (writer.Open("switch (values[0])"))
            {
                foreach (IGrouping<CodeModel, FlowModel> flows in FlowsPlan.ByReason(plan.Grounds))
                {
                    IEnumerable<string> tests = plan.Carried.Select((carried, index) =>
                    {
                        string value = $"values[{(index + 1).ToString(CultureInfo.InvariantCulture)}]";
                        string valid = carried.Part.Length > 0 ? $"!string.IsNullOrEmpty({value})" : $"{context.Own(plan.Operation.Field(carried.Field).Type!.Name)}.From({value}).IsValid";
                        return !flows.First().Carries.Contains(carried) ? $"{value} == null" : plan.IsOptionalAtSource(carried) ? $"({value} == null || {valid})" : valid;
                    });
                    string searchedAt = $"values[{(plan.Carried.Count + 1).ToString(CultureInfo.InvariantCulture)}]";
                    IEnumerable<string> time = plan.Evidence.Count == 0 ? [] : flows.First().Evidence is null ? [$"{searchedAt} == null"] : [EvidenceEmitter.IsTime(searchedAt)];
                    writer.Write($"""
                        case {Literal.Text(flows.Key.Value)}:
                            return {string.Join("\n        && ", tests.Concat(time).DefaultIfEmpty("true"))};
                        """);
                }
            }

            writer.Line().Write("return false;");
        }
    }
}
