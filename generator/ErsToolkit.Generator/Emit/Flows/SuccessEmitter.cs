using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Body;
using ErsToolkit.Generator.Emit.Values;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Flows;

/// <summary>Emits the result of a request that was carried out: what the answer gives, and how it is compared with the request.</summary>
internal static class SuccessEmitter
{
    public static void Emit(CodeWriter writer, EmitContext context, BodyPlan operation, string success)
    {
        AnswerModel? model = operation.Body.Answer;
        string text = model is { Documentation.Length: > 0 } ? model.Documentation : "e-RS carried the request out.";
        writer.Write($"/// <summary>{Literal.Documentation(text)}</summary>").Write(JsonSummary.Mark(success)).Write(ContractMarks.Result("carried-out"));
        using (writer.Open($"public sealed class {success} : {operation.Result}"))
        {
            using (writer.Open($"internal {success}({EmitContext.Http}ErsExchange exchange, {operation.Request} request)\n    : base(exchange)"))
            {
                EmitReading(writer, context, operation, model);
            }

            writer.Line().Write($$"""
                /// <summary>The id of the resource; <see langword="null"/> where the answer does not say it.</summary>
                public string{{context.Nullable}} Id { get; }

                /// <summary>The version of the resource; <see langword="null"/> where the answer does not say it.</summary>
                public string{{context.Nullable}} Version { get; }

                /// <summary>Where the resource can be read, as the answer says it; <see langword="null"/> where it does not.</summary>
                public string{{context.Nullable}} Location { get; }

                /// <summary>Where the answer says otherwise than the request, or cannot be read. An error in it is to be looked into at once: it may be about somebody else.</summary>
                {{ContractMarks.Result("confirmation")}}
                public {{EmitContext.Runtime}}ValidationResult Findings { get; }

                /// <summary>Whether everything of the request that can be compared is in the answer, once, and equal.</summary>
                {{ContractMarks.Result("confirmation")}}
                public bool IsConfirmed
                {
                    get { return Findings.IsValid; }
                }

                """);
            foreach (FieldModel field in (model?.Gives ?? EquatableArray<string>.Empty).Select(operation.Field))
            {
                writer.Write($$"""
                    /// <summary>{{Literal.Documentation(field.Documentation)}}</summary>
                    /// <remarks>As the answer has it; <see langword="null"/> where it has none, or one that is not valid.</remarks>
                    public {{context.Own(field.Type!.Name)}}? {{field.Name}} { get; }

                    """);
            }

            writer.Write($$"""
                internal override {{EmitContext.Runtime}}ValidationResult Mismatches
                {
                    get { return Findings; }
                }

                /// <summary>Gives the id of the call and whether the answer is about what was requested.</summary>
                public override string ToString()
                {
                    return {{Literal.Text(success + " (")}} + CorrelationId + ", " + Findings.ToString() + ")";
                }
                """);
        }

        writer.Line();
    }

    private static void EmitReading(CodeWriter writer, EmitContext context, BodyPlan operation, AnswerModel? model)
    {
        writer.Write($"{EmitContext.Http}ErsAnswer answer = new {EmitContext.Http}ErsAnswer(exchange, {Literal.Text(operation.Endpoint.Resource)}, {operation.Endpoint.Id}.Keys);");
        string discriminator = operation.Body.Discriminator;
        string status = $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(operation.Endpoint.Resource + "." + discriminator)})";
        writer.Write($"answer.Compare({Literal.Text(discriminator)}, {status}, {Literal.Text(operation.Element(operation.Endpoint.Resource + "." + discriminator).Text)});");
        foreach (CarriedModel same in model?.Same ?? EquatableArray<CarriedModel>.Empty)
        {
            writer.Write(Comparison(context, operation, same));
        }

        foreach (CarriedModel later in model?.Later ?? EquatableArray<CarriedModel>.Empty)
        {
            FieldModel field = operation.Field(later.Field);
            writer.Write($"answer.DemandLater({Literal.Text(field.Name + "." + later.Part)}, {Place(operation, field)}, {Requested(field, later.Part)}, {Part(context, field, later.Part)});");
        }

        foreach (FieldModel field in (model?.Gives ?? EquatableArray<string>.Empty).Select(operation.Field))
        {
            string type = context.Own(field.Type!.Name);
            string local = Names.Local(field.Name, "answer", "exchange", "request");
            writer.Write($$"""
                {{type}} {{local}};
                {{field.Name}} = {{type}}.TryParse(answer.Find({{Place(operation, field)}}), out {{local}}) ? {{local}} : ({{type}}?)null;
                """);
        }

        writer.Write("""
            Id = answer.Id;
            Version = answer.Version;
            Location = answer.Location;
            Findings = answer.Findings;
            """);
    }

    private static string Comparison(EmitContext context, BodyPlan operation, CarriedModel same)
    {
        FieldModel field = operation.Field(same.Field);
        string head = $"({Literal.Text(field.Name)}, {Place(operation, field)}, ";
        return field.Value.CompareWithAnswer(context, new AnsweredValue(Method(field), head, "request." + field.Name, field.IsRequired, same.Part));
    }

    /// <summary>What is merely optional, the answer may only have where the request has it. What every request should have says nothing where one lacks it.</summary>
    private static string Method(FieldModel field) => field.Missing == Demand.None ? "CompareBothWays" : "Compare";

    private static string Requested(FieldModel field, string part) => "request." + field.Name + (field.IsRequired ? "." : "?.") + (part.Length > 0 ? part : "Value");

    private static string Part(EmitContext context, FieldModel field, string part) => $"text => {context.Own(field.Type!.Name)}.From(text).{(part.Length > 0 ? part : "Value")}";

    /// <summary>Where the value of a field is; an entry of a sliced array, and a code, is found by its system.</summary>
    private static string Place(BodyPlan operation, FieldModel field)
    {
        if (field.Value is CodingValue coded)
        {
            string coding = field.LeafPath.Substring(0, field.LeafPath.LastIndexOf('.'));
            return $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(coding)}, \"\", {Literal.Text(coded.Codes.System)}, \"code\")";
        }

        if (operation.SliceOf(field) is not var (array, slice))
        {
            return $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(field.LeafPath)})";
        }

        // The path of the value runs through the entry that the request has it in; the answer may order its entries otherwise.
        string below = field.LeafPath.Substring(field.LeafPath.IndexOf(']') + 2);
        string by = below.Substring(0, below.LastIndexOf('.'));
        return $"new {EmitContext.Http}ErsAnswerPlace({Literal.Text(operation.Endpoint.Resource + "." + array.Name)}, {Literal.Text(by)}, {Literal.Text(slice.Type.System)}, \"value\")";
    }
}
