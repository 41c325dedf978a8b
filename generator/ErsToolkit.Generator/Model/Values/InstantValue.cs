using System;
using System.Collections.Generic;
using System.Globalization;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>FHIR's <c>instant</c>, as a time with an offset.</summary>
internal sealed record InstantValue : ValueModel
{
    public override string ClrType => RuntimeNames.DateTimeOffset;

    public override string Expected => "a FHIR instant";

    public override ValueTypeModel Compared => new(ValueKind.Instant);

    public override Remembering Remembering => Remembering.WhereValid;

    public override bool IsComparedWithAnswer => true;

    public static bool IsInstant(string text)
    {
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        bool hasOffset = text.EndsWith("Z", StringComparison.Ordinal) || (text.Length > 6 && text[text.Length - 6] is '+' or '-');
        return hasOffset && text.IndexOf('T') > 0 && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    public override bool Takes(string text) => IsInstant(text);

    public override string FromToken(ICodeDialect code, string token) => $"{RuntimeNames.Serialization}FhirPrimitives.ParseInstant(reader.GetUtf8({token}))";

    public override string IsInvalidInJson(string found) => $"!{RuntimeNames.Serialization}FhirPrimitives.IsInstant(reader.Text)";

    public override string Write(ICodeDialect code, string value) => $"writer.Instant({value});";

    public override string Show(string value) => $"{RuntimeNames.Serialization}FhirPrimitives.Format({value})";

    public override IEnumerable<SetterWay> Ways(ICodeDialect code, string name) =>
    [
        new(RuntimeNames.DateTimeOffset + " " + Names.Camel(name), Names.Camel(name)),
        new(RuntimeNames.DateTime + " " + Names.Camel(name), Names.Camel(name), LosesOffset: true),
    ];

    public override string WriteMember(string member, string value) => $"json.WriteString({member}, {value});";

    public override string ReadMember(string member) => $"members.Instant({member})";

    public override string CompareWithAnswer(ICodeDialect code, AnsweredValue answered) => $"answer.CompareInstant{answered.Head}{answered.Value});";
}
