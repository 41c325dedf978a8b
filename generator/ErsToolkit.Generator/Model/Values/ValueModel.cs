using System.Collections.Generic;
using System.Text;
using ErsToolkit.Generator.Common;

namespace ErsToolkit.Generator.Model.Values;

/// <summary>The value of an element or of a field. A class a kind says how it is typed, described, read, checked, written and set.</summary>
/// <remarks>
/// What these members give is code of C# 7.3. A name that they are given is an expression for the value; code that reads JSON stands where <c>reader</c> is at the value.
/// A new kind is a class here and a row of <c>ValueKinds</c>.
/// </remarks>
internal abstract record ValueModel
{
    /// <summary>The type of the value, without a mark of absence.</summary>
    public abstract string ClrType { get; }

    /// <summary>Prints what tells one value from another, and nothing that follows from it.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Whether that type is a class, so that null is its absence.</summary>
    public virtual bool IsClass => false;

    /// <summary>What the value must be, in words.</summary>
    public abstract string Expected { get; }

    /// <summary>The same for documentation, with what is accepted beyond that.</summary>
    public virtual string Format => Expected;

    /// <summary>What the analyzers look at in a constant; <see langword="null"/> for nothing.</summary>
    public virtual FormatModel? Constant => null;

    /// <summary>What it can be compared with in conditions.</summary>
    public abstract ValueTypeModel Compared { get; }

    public virtual bool IsSensitive => false;

    public virtual JsonForm Json => JsonForm.Text;

    /// <summary>Says whether a text of the specification is such a value.</summary>
    public abstract bool Takes(string text);

    /// <summary>How an element of this name holds the value.</summary>
    public virtual ElementModel ToElement(string name) => new() { Name = name, Content = ContentKind.Value, Value = this };

    /// <summary>The path of the value below the path of the field.</summary>
    public virtual string PathBelow => "";

    /// <summary>The type of what a reader remembers.</summary>
    public virtual string TokenType => RuntimeNames.Serialization + "JsonToken";

    /// <summary>Whether there is a remembered value.</summary>
    public virtual string IsFound(string token) => token + ".IsPresent";

    public abstract string FromToken(ICodeDialect code, string token);

    /// <summary>Whether what the reader is at is not such a value; empty where anything of its form is.</summary>
    /// <param name="found">The variable that remembers the value; empty where nothing does.</param>
    public virtual string IsInvalidInJson(string found) => "";

    /// <summary>Whether a valid value in JSON had better be written otherwise; empty for never.</summary>
    public virtual string IsDoubtfulInJson => "";

    /// <summary>What becomes of a value that was read and is not valid.</summary>
    public virtual Remembering Remembering => Remembering.Always;

    /// <summary>Whether what the reader is at is not the one value that the specification names.</summary>
    public virtual string IsOtherInJson(ICodeDialect code, string only) => $"!reader.TextIs({code.Utf8(only)})";

    /// <summary>How bad an invalid value is.</summary>
    public virtual Demand Invalid => Demand.Error;

    /// <summary>The outcome that an invalid value raises.</summary>
    public virtual string InvalidKey(BreachModel keys) => keys.Invalid;

    /// <summary>Whether a value that was supplied stands for none; empty for never.</summary>
    public virtual string IsDefault(string value) => "";

    /// <summary>Whether a text is empty, which the reader reports otherwise than a wrong one; empty for what is no text.</summary>
    public virtual string IsEmpty(string value) => "";

    /// <summary>Whether the value of a builder is not valid; empty where it always is.</summary>
    public virtual string IsInvalid(string value) => "";

    /// <summary>Whether the value of a builder is longer than it may be; empty for never.</summary>
    public virtual string IsLonger(string value) => "";

    /// <summary>Whether any text is such a value unless half of a surrogate pair stands in it.</summary>
    public virtual bool IsAnyText => false;

    /// <summary>The statement that writes the value, between its quotes if it has some.</summary>
    public virtual string Write(ICodeDialect code, string value) => $"writer.Text({Show(value)});";

    /// <summary>The value as a text.</summary>
    public abstract string Show(string value);

    public virtual string Hash(string value) => value + ".GetHashCode()";

    /// <summary>The ways to give the value to a builder.</summary>
    /// <param name="code">What depends on the project.</param>
    /// <param name="name">The name of the field.</param>
    public virtual IEnumerable<SetterWay> Ways(ICodeDialect code, string name) => [new(ClrType + " " + Names.Camel(name), Names.Camel(name))];

    /// <summary>The value as a parameter of an address or a header.</summary>
    public virtual string ToParameter(ICodeDialect code, string value) => Show(value);

    /// <summary>The statement that writes the value as a member of an object of its own.</summary>
    public virtual string WriteMember(string member, string value) => $"json.WriteString({member}, {Show(value)});";

    /// <summary>Reads back what <see cref="WriteMember"/> writes.</summary>
    public virtual string ReadMember(string member) => $"members.Text({member})";

    /// <summary>The same where what is not valid is reported later.</summary>
    public virtual string ReadMemberUnchecked(string member) => ReadMember(member);

    /// <summary>Whether an answer can be compared with it.</summary>
    public virtual bool IsComparedWithAnswer => false;

    /// <summary>The statement that compares an answer with the value.</summary>
    public virtual string CompareWithAnswer(ICodeDialect code, AnsweredValue answered) => "";
}

/// <summary>What becomes of a value that was read and is not valid.</summary>
internal enum Remembering
{
    /// <summary>It is remembered like a valid one: the request is refused in any case.</summary>
    Always,

    /// <summary>It is forgotten, so that nothing is compared with it.</summary>
    WhereValid,

    /// <summary>The test itself keeps what is valid.</summary>
    ByTest,
}

/// <summary>A value of a request that an answer is compared with.</summary>
/// <param name="Method">The method of a plain comparison.</param>
/// <param name="Head">The first arguments: the field and where the answer has it.</param>
/// <param name="Value">The value in the request.</param>
/// <param name="IsRequired">Whether every request has it.</param>
/// <param name="Part">The part of a reference that is compared; empty for the whole.</param>
internal sealed record AnsweredValue(string Method, string Head, string Value, bool IsRequired, string Part)
{
    /// <summary>A text of the value, or of a part.</summary>
    public string TextOf(string member) => Value + (IsRequired ? "." : "?.") + member;
}
