using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What a builder writes, read off the model: each field is written as its name in angle brackets.</summary>
/// <param name="operation">The request.</param>
/// <param name="isSupplied">Says whether a field was supplied.</param>
internal sealed class WrittenRequest(BodyModel operation, System.Func<FieldModel, bool> isSupplied)
{
    private readonly Dictionary<string, FieldModel> _fields = operation.Fields.ToDictionary(field => field.Name);

    public JsonObject Write() => Object(operation.Root.Children, slice: null);

    private JsonObject Object(IEnumerable<ElementModel> elements, SliceModel? slice)
    {
        var written = new JsonObject();
        foreach (ElementModel element in elements)
        {
            if (Member(element, slice) is { } value)
                written.Add(element.Name, value);
        }

        return written;
    }

    /// <summary>What a member contains; <see langword="null"/> for one that is not written.</summary>
    private JsonNode? Member(ElementModel element, SliceModel? slice)
    {
        JsonNode? content = Content(element, slice);
        return content is not null && element.IsArray && element.Content is not (ContentKind.Slices or ContentKind.Profiles) ? new JsonArray(content) : content;
    }

    private JsonNode? Content(ElementModel element, SliceModel? slice)
    {
        switch (element.Content)
        {
            case ContentKind.Fixed:
                return Literal(element, element.Text);
            case ContentKind.Profiles:
                JsonNode[] profiles = [.. element.Profiles.Where(profile => profile.IsWritten).Select(profile => JsonValue.Create(profile.Value))];
                return profiles.Length == 0 ? null : new JsonArray(profiles);
            case ContentKind.Slices:
                return new JsonArray([.. element.Slices
                    .Where(one => one.Present == Demand.None && IsThere(one.Name))
                    .Select(one => Object(one.Children.Concat(element.Children), one))]);
            case ContentKind.SliceSystem:
                return slice!.Type.System;
            case ContentKind.SliceValue:
                return Placeholder(slice!.Name);
            case ContentKind.Object:
                JsonObject inner = Object(element.Children, slice);
                return inner.Count > 0 && IsMeant(element) ? inner : null;
            case ContentKind.Value when element.Written.Length > 0:
                return Literal(element, element.Written);
            case ContentKind.Value when element.Field.Length > 0 && IsThere(element.Field):
                return Placeholder(element.Field);
            default:
                return null;
        }
    }

    /// <summary>Whether an object is written: not because of the system of a Coding alone, and not for constants beside a field that was not supplied.</summary>
    private bool IsMeant(ElementModel element)
    {
        ElementModel[] all = [.. element.AndAllBelow()];
        bool isBareCoding = element.Children.Any(child => child.Value is CodingValue) && element.Children.All(child => child.Written.Length == 0);
        bool hasFields = all.Any(one => one.Field.Length > 0);
        return all.Any(one => one.Field.Length > 0 && IsThere(one.Field)) || (!isBareCoding && (!hasFields || HoldsConstant(element)));
    }

    /// <summary>Whether an object is written whatever is supplied, because of what it always says.</summary>
    private static bool HoldsConstant(ElementModel element) => element.Written.Length > 0 || element.Content == ContentKind.Fixed
        || element.Children.Any(child => HoldsConstant(child) && !(child.Content == ContentKind.Fixed && element.Children.Any(other => other.Value is CodingValue)));

    private bool IsThere(string field) => _fields[field] is { } found && (found.IsRequired || isSupplied(found));

    private static JsonNode Literal(ElementModel element, string text) => element.Json.Quote.Length > 0 ? JsonValue.Create(text) : JsonNode.Parse(text)!;

    /// <summary>An instant is written in one form, whatever the form of the text that was supplied; any other value as it is.</summary>
    private JsonValue Placeholder(string field) => JsonValue.Create($"<{field}{(_fields[field].Value is InstantValue ? ":instant" : "")}>");
}
