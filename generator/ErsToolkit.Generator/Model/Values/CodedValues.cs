using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>A code of a closed set, as a member of an enumeration.</summary>
internal abstract record CodedValue(CodesModel Codes) : ValueModel
{
    public override string ClrType => Codes.Name;

    public override string Expected => Names.Or(Codes.Codes.Select(code => code.Value));

    public override ValueTypeModel Compared => new(ValueKind.Code, Codes.Name);

    public override string TokenType => Codes.Name;

    public override Remembering Remembering => Remembering.ByTest;

    public override bool IsComparedWithAnswer => true;

    public override bool Takes(string text) => Codes.Codes.Any(code => code.Value == text);

    public override string IsFound(string token) => $"{token} != default({Codes.Name})";

    public override string FromToken(ICodeDialect code, string token) => token;

    public override string IsInvalidInJson(string found) => $"!{Codes.Name}Extensions.TryParse(reader.Text, out {(found.Length > 0 ? found : Codes.Name + " ignored")})";

    public override string InvalidKey(BreachModel keys) => keys.Code;

    public override string IsDefault(string value) => $"{value} == default({Codes.Name})";

    public override string IsInvalid(string value) => Show(value) + ".Length == 0";

    public override string Show(string value) => $"{Codes.Name}Extensions.ToCode({value})";

    public override string Hash(string value) => "(int)" + value;

    public override string ReadMember(string member) => $"members.Code({member}, new {GeneratedNames.JsonConverter(Codes.Name)}())";

    public override string CompareWithAnswer(ICodeDialect code, AnsweredValue answered) => answered.IsRequired
        ? $"answer.Compare{answered.Head}{Show(answered.Value)});"
        : $"answer.{answered.Method}{answered.Head}{answered.Value}.HasValue ? {Show(answered.Value + ".Value")} : null);";
}

/// <summary>FHIR's <c>code</c>: the code alone.</summary>
internal sealed record CodeValue(CodesModel Codes) : CodedValue(Codes);

/// <summary>FHIR's <c>Coding</c>, of which the code is the value and the system is always the same.</summary>
internal sealed record CodingValue(CodesModel Codes) : CodedValue(Codes)
{
    private const string Code = "code";

    public override string PathBelow => "." + Code;

    public override ElementModel ToElement(string name) => new()
    {
        Name = name,
        Content = ContentKind.Object,
        Children = new(
        [
            new ElementModel { Name = "system", Content = ContentKind.Fixed, Value = new TextValue(), Text = Codes.System, Missing = Demand.Error },
            new ElementModel { Name = Code, Content = ContentKind.Value, Value = this, Missing = Demand.Error },
        ]),
    };
}
