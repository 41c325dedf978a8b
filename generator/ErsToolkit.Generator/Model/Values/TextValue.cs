using System.Globalization;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>A value that is a string of C# too.</summary>
internal abstract record StringValue : ValueModel
{
    public override string ClrType => "string";

    public override bool IsClass => true;

    public override string FromToken(ICodeDialect code, string token) => $"reader.GetString({token})";

    public override string IsEmpty(string value) => $"string.IsNullOrEmpty({value})";

    public override string Write(ICodeDialect code, string value) => $"writer.Text({value}{code.Forgive});";

    public override string Show(string value) => value;

    public override string ToParameter(ICodeDialect code, string value) => value + code.Forgive;

    public override string Hash(string value) => $"({value} == null ? 0 : global::System.StringComparer.Ordinal.GetHashCode({value}))";
}

/// <summary>Free text.</summary>
/// <param name="MaximumLength">The greatest length in UTF-16 code units; 0 for no bound.</param>
/// <param name="TooLong">How bad a longer text is.</param>
internal record TextValue(int MaximumLength = 0, Demand TooLong = Demand.Error) : StringValue
{
    public override string Expected => MaximumLength > 0 ? "text of at most " + MaximumLength.ToString(CultureInfo.InvariantCulture) + " characters" : "text";

    public override string Format => Expected + (this is { MaximumLength: > 0, TooLong: Demand.Warning } ? ", more is a warning" : "");

    public override FormatModel? Constant => MaximumLength == 0 ? null
        : new("", Maximum: MaximumLength.ToString(CultureInfo.InvariantCulture), Severity: TooLong == Demand.Warning ? "warning" : "error");

    public override ValueTypeModel Compared => new(ValueKind.Text);

    public override Demand Invalid => TooLong;

    public override bool IsAnyText => true;

    public override bool Takes(string text) => MaximumLength == 0 || text.Length <= MaximumLength;

    public override string IsInvalidInJson(string found) => MaximumLength > 0 ? Longer("reader.Text") : "";

    public override string IsInvalid(string value) => $"!{RuntimeNames.Serialization}Utf8Text.IsUsable({value})";

    public override string IsLonger(string value) => MaximumLength > 0 ? Longer(value) : "";

    private string Longer(string value) => $"{RuntimeNames.Serialization}Utf8Text.IsLonger({value}, {MaximumLength.ToString(CultureInfo.InvariantCulture)})";
}

/// <summary>Text that is sent as a header.</summary>
internal sealed record HeaderTextValue(int MaximumLength) : TextValue(MaximumLength)
{
    public override string Expected => base.Expected + ", visible ASCII without blanks";

    public override string IsInvalid(string value) => $"!{RuntimeNames.Serialization}QueryText.IsOfHeader({value})";
}
