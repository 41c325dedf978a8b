using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Emit.Writing;
using ErsToolkit.Generator.Model;

namespace ErsToolkit.Generator.Emit.Values;

/// <summary>Emits a typed value: a struct that holds any text and knows whether it is a valid one.</summary>
internal static class TypeEmitter
{
    public static GeneratedFile Emit(EmitContext context, TypeModel type)
    {
        string name = type.Name;
        string n = context.Nullable;
        var writer = new CodeWriter();
        writer.Write($"""
            /// <summary>{Literal.Documentation(type.Documentation)}</summary>
            /// <remarks>Form: <c>{Literal.Documentation(type.IsReference ? type.Form : type.Pattern.Text)}</c>{(type.Check.Length > 0 ? ", with a valid check digit" : "")}. The default value is not valid.</remarks>
            {JsonEmitter.Mark("TextValueConverter", name)}
            {ContractMarks.Sensitive(type.IsSensitive)}{EmitContext.GeneratedCode}
            """);
        using (writer.Open($"{context.Visibility} readonly struct {name} : global::System.IEquatable<{name}>, {JsonEmitter.TextValue(name)}"))
        {
            if (!type.IsReference)
            {
                writer.Write($"""
                    /// <summary>The system of the identifier.</summary>
                    public const string IdentifierSystem = {Literal.Text(type.System)};

                    """);
            }

            writer.Write($$"""
                private readonly string{{n}} _text;

                private {{name}}(string{{n}} text)
                {
                    _text = text;
                }

                /// <summary>The text as it stands in JSON; empty for the default value.{{(type.IsSensitive ? " It is personal data." : "")}}</summary>
                {{ContractMarks.Sensitive(type.IsSensitive)}}public string Value
                {
                    get { return _text ?? ""; }
                }

                /// <summary>Whether the text has the form that e-RS accepts.</summary>
                public bool IsValid
                {
                    get { return _text != null && IsMatch(_text); }
                }

                """);
            EmitParts(writer, type, n);
            EmitFactories(writer, context, type);
            EmitEquality(writer, name, n);
            writer.Line().Write($$"""
                /// <summary>{{(type.IsSensitive ? "Does not show the value, because it is personal data; <see cref=\"Value\"/> gives it." : "Gives the value where it is valid: anything else could be personal data. <see cref=\"Value\"/> gives it.")}}</summary>
                public override string ToString()
                {
                    return {{(type.IsSensitive ? "" : "IsValid ? Value : ")}}{{Literal.Text(name + " (not shown)")}};
                }

                """);
            EmitMatch(writer, context, type);
        }

        return context.File(name, writer);
    }

    private static void EmitParts(CodeWriter writer, TypeModel type, string n)
    {
        foreach (TemplatePartModel part in type.Parts)
        {
            writer.Write($$"""
                /// <summary>The part <c>{{Literal.Documentation(part.Name)}}</c> of the reference; empty where the reference is not valid.</summary>
                {{ContractMarks.Sensitive(type.IsSensitive)}}public string {{part.Name}}
                {
                    get { return IsValid ? {{EmitContext.Serialization}}ReferenceText.Segment(Value, {{part.Segment}}) : ""; }
                }

                """);
        }
    }

    private static void EmitFactories(CodeWriter writer, EmitContext context, TypeModel type)
    {
        string name = type.Name;
        string taken = type.IsReference ? $"{EmitContext.Serialization}ReferenceText.Relative(text, {type.SegmentCount})" : "text";
        writer.Write($$"""
            /// <summary>Takes any text; <see cref="IsValid"/> and the build of a request say whether it will do.{{(type.IsReference ? " An absolute reference is made relative." : "")}}</summary>
            public static {{name}} From(string{{context.Nullable}} text)
            {
                return new {{name}}({{taken}});
            }

            """);
        if (type.Parts.Count > 1)
        {
            string parameters = string.Join(", ", type.Parts.Select(part => (part.IsNumber ? "long " : "string" + context.Nullable + " ") + Names.Camel(part.Name)));
            string missing = string.Join(" || ", type.Parts.Where(part => !part.IsNumber).Select(part => Names.Camel(part.Name) + " == null"));
            string composed = Composed(type);
            writer.Write($$"""
                /// <summary>Composes a reference of its parts; whether they will do, <see cref="IsValid"/> says.</summary>
                public static {{name}} From({{parameters}})
                {
                    return new {{name}}({{(missing.Length > 0 ? missing + " ? null : " : "")}}{{composed}});
                }

                """);
        }

        writer.Write($$"""
            /// <summary>Takes a text only if it is valid.</summary>
            public static bool TryParse(string{{context.Nullable}} text, out {{name}} value)
            {
                value = From(text);
                return value.IsValid;
            }

            {{name}} {{JsonEmitter.TextValue(name)}}.FromText(string{{context.Nullable}} text)
            {
                return From(text);
            }

            """);
    }

    private static string Composed(TypeModel type)
    {
        string[] segments = type.Form.Split('/');
        var operands = new List<string>();
        int next = 0;
        foreach (TemplatePartModel part in type.Parts.OrderBy(part => part.Segment))
        {
            string between = (next > 0 ? "/" : "") + string.Concat(segments.Skip(next).Take(part.Segment - next).Select(segment => segment + "/"));
            string value = Names.Camel(part.Name);
            operands.AddRange(between.Length > 0 ? [Literal.Text(between)] : []);
            operands.Add(part.IsNumber ? value + ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)" : value);
            next = part.Segment + 1;
        }

        string end = string.Concat(segments.Skip(next).Select(segment => "/" + segment));
        operands.AddRange(end.Length > 0 ? [Literal.Text(end)] : []);
        return string.Join(" + ", operands);
    }

    private static void EmitEquality(CodeWriter writer, string name, string n) => writer.Write($$"""
        /// <summary>Compares the texts.</summary>
        public static bool operator ==({{name}} left, {{name}} right)
        {
            return left.Equals(right);
        }

        /// <summary>Compares the texts.</summary>
        public static bool operator !=({{name}} left, {{name}} right)
        {
            return !left.Equals(right);
        }

        /// <inheritdoc/>
        public bool Equals({{name}} other)
        {
            return _text == other._text;
        }

        /// <inheritdoc/>
        public override bool Equals(object{{n}} obj)
        {
            return obj is {{name}} && Equals(({{name}})obj);
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            return global::System.StringComparer.Ordinal.GetHashCode(Value);
        }
        """);

    private static void EmitMatch(CodeWriter writer, EmitContext context, TypeModel type)
    {
        writer.Write($$"""
            internal static bool IsMatch(string text)
            {
                global::System.Span<byte> buffer = stackalloc byte[128];
                return IsMatch({{EmitContext.Serialization}}Utf8Text.Encode(text, buffer));
            }

            """);
        using (writer.Open($"internal static bool IsMatch({EmitContext.Bytes} text)"))
        {
            PatternEmitter.Emit(writer, context, type.Pattern);
            writer.Write(type.Check.Length > 0 ? $"return at == text.Length && {EmitContext.Serialization}Checks.{type.Check}(text);" : "return at == text.Length;");
        }
    }
}
