using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>A value with a type of a library, which holds any text and knows whether it is a valid one.</summary>
internal abstract record TypedValue(TypeModel Type) : ValueModel
{
    public override string ClrType => Type.Name;

    public override string Expected => Type.Expected;

    public override FormatModel Constant => new(Type.Pattern.Text, Type.CheckName, Form: Type.Form);

    public override ValueTypeModel Compared => new(ValueKind.Typed, Type.Name);

    public override bool IsSensitive => Type.IsSensitive;

    public override bool IsComparedWithAnswer => true;

    /// <summary>The name of the parameter that takes the value as text.</summary>
    protected abstract string TextParameter { get; }

    public override bool Takes(string text) => false;

    public override string FromToken(ICodeDialect code, string token) => $"{code.Own(Type.Name)}.From(reader.GetString({token}))";

    public override string IsEmpty(string value) => value + ".Value.Length == 0";

    public override string IsInvalid(string value) => $"!{value}.IsValid";

    public override string Show(string value) => value + ".Value";

    public override IEnumerable<SetterWay> Ways(ICodeDialect code, string name)
    {
        yield return new("string " + TextParameter, $"{code.Own(Type.Name)}.From({TextParameter})");
        yield return new(Type.Name + " " + Names.Camel(name), Names.Camel(name));
        if (Type.Parts.Count > 1)
        {
            string parameters = string.Join(", ", Type.Parts.Select(part => (part.IsNumber ? "long " : "string ") + Names.Camel(part.Name)));
            yield return new(parameters, $"{code.Own(Type.Name)}.From({string.Join(", ", Type.Parts.Select(part => Names.Camel(part.Name)))})");
        }
    }

    public override string ReadMember(string member) => $"members.Value<{Type.Name}>({member})";

    public override string ReadMemberUnchecked(string member) => $"{Type.Name}.From(members.Text({member}))";
}

/// <summary>A reference made of a template.</summary>
internal sealed record ReferenceValue(TypeModel Type) : TypedValue(Type)
{
    private const string Text = RuntimeNames.Serialization + "ReferenceText";

    protected override string TextParameter => Names.Camel("Reference");

    public override string IsInvalidInJson(string found) => $"!{Type.Name}.IsMatch({Text}.Relative(reader.Text, {Type.SegmentCount}))";

    public override string IsDoubtfulInJson => $"{Text}.IsAbsolute(reader.Text)";

    public override string CompareWithAnswer(ICodeDialect code, AnsweredValue answered)
    {
        string member = answered.Part.Length > 0 ? answered.Part : "Value";
        return $"answer.CompareReference{answered.Head}{answered.TextOf(member)}, text => {code.Own(Type.Name)}.From(text).{member});";
    }
}

/// <summary>The value of an identifier of one system.</summary>
internal sealed record IdentifierValue(TypeModel Type) : TypedValue(Type)
{
    protected override string TextParameter => Names.Camel(Type.Name);

    public override string CompareWithAnswer(ICodeDialect code, AnsweredValue answered) => $"answer.{answered.Method}{answered.Head}{answered.TextOf("Value")});";
}
