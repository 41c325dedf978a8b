using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Tool.Judging;

/// <summary>Judges a payload by interpreting the model of an operation, slowly and one rule after the other. It shares nothing with the generated validators, so that each can be tried by the other.</summary>
internal sealed partial class PayloadJudge
{
    /// <summary>The bytes of the longest payload that is judged.</summary>
    public const int MaximumLength = 1024 * 1024;

    private const int MostFindings = 1000;

    private readonly EndpointModel _endpoint;
    private readonly BodyModel _operation;
    private readonly List<Finding> _findings = [];

    /// <summary>The values of the fields that were found, and the place of each field that a rule is about, with the findings in it.</summary>
    private readonly Dictionary<string, JsonPart> _values = [];
    private readonly Dictionary<string, (int Position, Finding[] Inside)> _places = [];

    /// <summary>The one finding beside which no other counts.</summary>
    private (int Rank, Finding Finding)? _only;

    private PayloadJudge(EndpointModel endpoint, BodyModel operation) => (_endpoint, _operation) = (endpoint, operation);

    private BreachModel Keys => _endpoint.Breaches;

    /// <summary>What is wrong with a payload, in the order of its text.</summary>
    public static IReadOnlyList<Finding> Judge(EndpointModel endpoint, BodyModel operation, ReadOnlySpan<byte> utf8)
    {
        var judge = new PayloadJudge(endpoint, operation);
        judge.JudgeText(utf8);
        IEnumerable<Finding> kept = judge._only is (_, Finding only)
            ? [only]
            : judge._findings.OrderByDescending(finding => finding.IsError).ThenBy(finding => finding.Position).Take(MostFindings).OrderBy(finding => finding.Position);
        return WithPlaces([.. kept], JsonPart.WithoutMark(utf8));
    }

    private static Finding[] WithPlaces(Finding[] findings, ReadOnlySpan<byte> utf8)
    {
        // The findings come in the order of the text, which is passed once, however many they are.
        (int line, int column, int at) = (1, 1, 0);
        for (int index = 0; index < findings.Length; index++)
        {
            int end = Math.Min(utf8.Length, findings[index].Position);
            while (utf8[at..end].IndexOf((byte)'\n') is >= 0 and var newLine)
                (line, column, at) = (line + 1, 1, at + newLine + 1);

            column += Encoding.UTF8.GetCharCount(utf8[at..end]);
            at = end;
            findings[index] = findings[index] with { Line = line, Column = column };
        }

        return findings;
    }

    private void JudgeText(ReadOnlySpan<byte> utf8)
    {
        string root = _operation.Root.Name;
        ReadOnlySpan<byte> text = JsonPart.WithoutMark(utf8);
        if (utf8.Length > MaximumLength)
        {
            Only(4, Keys.Invalid, root, 0, "The payload is larger than 1 MiB.");
            return;
        }

        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(utf8);
            JsonPart payload = JsonPart.Read(text);
            if (payload.IsObject)
                JudgeObject(_operation.Root.Children, root, payload, slices: null, isRoot: true);
            else
                Only(4, Keys.Invalid, root, payload.Start, $"The payload is not a JSON object. Send one {root} resource.");
        }
        catch (JsonException exception)
        {
            Only(int.MaxValue, Keys.Invalid, root, OffsetOf(text, exception), "The JSON is malformed here, or ends too early.");
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidOperationException)
        {
            Only(4, Keys.Invalid, root, 0, "The text is not valid UTF-8, or has half of a surrogate pair.");
        }
    }

    /// <summary>Judges the members of an object.</summary>
    /// <param name="elements">The elements that it may have.</param>
    /// <param name="path">Its path.</param>
    /// <param name="found">The object.</param>
    /// <param name="slices">What is found out about the entry that the object is, or is in; <see langword="null"/> outside of slices.</param>
    /// <param name="isEntry">Whether the object is an entry of slices.</param>
    /// <param name="isRoot">Whether it is the resource.</param>
    private void JudgeObject(IReadOnlyList<ElementModel> elements, string path, JsonPart found, Entry? slices, bool isEntry = false, bool isRoot = false)
    {
        var present = new HashSet<string>();
        var seen = new HashSet<string>();
        var aside = new Dictionary<string, (int Start, JsonPart Value)>();
        string? coded = elements.FirstOrDefault(element => element.Value is CodingValue && element.Field.Length > 0)?.Field;
        bool isOfSystem = false;
        foreach ((string name, int start, JsonPart value) in found.Members)
        {
            ElementModel? element = elements.FirstOrDefault(candidate => candidate.Name == name);
            if (element?.Content == ContentKind.Hint)
            {
                Error(Keys.Unknown, path + "." + name, start, element.Text);
                present.Add(element.Means);
            }
            else if (element is null && isEntry && slices!.Slices.Any(slice => slice.Children.Any(child => child.Name == name)) && aside.TryAdd(name, (start, value)))
            {
                // Whether this entry has the element is known when its kind is.
            }
            else if (element is null || !seen.Add(name))
            {
                bool isRepeated = element is not null || aside.ContainsKey(name);
                Error(isRepeated ? Keys.Invalid : Keys.Unknown, ElementName().IsMatch(name) ? path + "." + name : path, start, isRepeated ? "This element appears more than once in its object." : "e-RS does not know this element. Remove it.");
            }
            else if (!value.IsNull && JudgeElement(element, path + "." + name, start, value, slices))
            {
                present.Add(name);
                isOfSystem |= coded is not null && name == "system" && element.Content == ContentKind.Fixed && value.IsText && value.Text == element.Text;
            }
        }

        JudgeMissing(elements, path, found.Start, present, slices);
        if (isEntry && slices is { Kind: { Present: Demand.None } kind })
            JudgeOwn(kind, path, found.Start, aside, slices);

        if (coded is not null && !isOfSystem)
            _values.Remove(coded);

        if (isRoot)
            JudgeRules(found.Start);
    }

    private void JudgeMissing(IEnumerable<ElementModel> elements, string path, int opening, HashSet<string> present, Entry? slices)
    {
        foreach (ElementModel element in elements.Where(element => element.Missing != Demand.None && !present.Contains(element.Name)))
        {
            if (element.Content == ContentKind.SliceValue)
                slices!.WithoutValue = opening;
            else
                Report(element.Missing, Keys.Missing, path + "." + element.Name, opening, "This is mandatory, and it is missing.");
        }
    }

    /// <summary>Judges the elements that only entries of one kind have.</summary>
    private void JudgeOwn(SliceModel kind, string path, int opening, Dictionary<string, (int Start, JsonPart Value)> aside, Entry slices)
    {
        var present = new HashSet<string>();
        foreach ((string name, (int start, JsonPart value)) in aside)
        {
            ElementModel? element = kind.Children.FirstOrDefault(child => child.Name == name);
            if (element is null or { Content: ContentKind.Hint })
            {
                Error(Keys.Unknown, path + "." + name, start, element?.Text ?? "An entry of this kind does not have this element. Remove it.");
                present.Add(element?.Means ?? "");
            }
            else if (!value.IsNull && JudgeElement(element, path + "." + name, start, value, slices))
            {
                present.Add(name);
            }
        }

        JudgeMissing(kind.Children, path, opening, present, slices);
    }

    /// <summary>Judges an element, and says whether it counts as there.</summary>
    private bool JudgeElement(ElementModel element, string path, int member, JsonPart value, Entry? slices)
    {
        int before = _findings.Count;
        bool isThere = element.Content switch
        {
            ContentKind.Slices => JudgeSlices(element, path, value),
            ContentKind.Object when element.IsArray => JudgeArray(element, path, value, slices),
            ContentKind.Object when element.IsUnwrapped => JudgeUnwrapped(element, path, value, slices),
            ContentKind.Object => JudgeInner(element, path, value, slices),
            ContentKind.Profiles => JudgeProfiles(element, path, value),
            ContentKind.Unwanted => JudgeUnwanted(element, path, member, value),
            ContentKind.SliceSystem => JudgeSystem(path, value, slices!),
            ContentKind.SliceValue => JudgeSliceValue(element, path, value, slices!),
            ContentKind.Fixed => JudgeFixed(element, path, value),
            _ => JudgeValue(element, path, value),
        };

        // Arrays that are empty are no place; any other thing that stands where the field should be is one.
        bool isArray = element.Content == ContentKind.Slices || (element.Content == ContentKind.Object && (element.IsArray || element.IsUnwrapped));
        if (isThere || !isArray)
        {
            foreach (FieldModel field in _operation.Fields.Where(field => field.Rule is not null && field.OuterPath == path))
                _places[field.Name] = (member, [.. _findings.Skip(before)]);
        }

        return isThere;
    }

    private bool JudgeArray(ElementModel element, string path, JsonPart value, Entry? slices)
    {
        if (!value.IsArray)
        {
            Error(Keys.Invalid, path, value.Start, "This must be a JSON array.");
            return true;
        }

        return value.Entries.Count > 0 && JudgeOnlyEntry(element, path, path + "[0]", value, slices);
    }

    private bool JudgeUnwrapped(ElementModel element, string path, JsonPart value, Entry? slices) => value.IsArray
        ? value.Entries.Count > 0 && JudgeOnlyEntry(element, path, path, value, slices)
        : JudgeEntry(element, path, value, slices);

    private bool JudgeOnlyEntry(ElementModel element, string path, string entry, JsonPart value, Entry? slices)
    {
        JudgeEntry(element, entry, value.Entries[0], slices);
        if (value.Entries.Count > 1)
            Error(Keys.Invalid, path + "[1]", value.Entries[1].Start, "There must be exactly one entry here.");

        return true;
    }

    private bool JudgeEntry(ElementModel element, string path, JsonPart value, Entry? slices)
    {
        if (value.IsObject)
            JudgeObject(element.Children, path, value, slices);
        else
            Error(Keys.Invalid, path, value.Start, "This must be a JSON object.");

        return true;
    }

    private bool JudgeInner(ElementModel element, string path, JsonPart value, Entry? slices) =>
        !(element.Missing != Demand.None && value.IsEmptyArray) && JudgeEntry(element, path, value, slices);

    private bool JudgeProfiles(ElementModel element, string path, JsonPart value)
    {
        if (!value.IsArray)
        {
            Error(Keys.Invalid, path, value.Start, "This must be a JSON array.");
            return true;
        }

        for (int index = 0; index < value.Entries.Count; index++)
        {
            JsonPart entry = value.Entries[index];
            if (!entry.IsText || element.Profiles.All(profile => profile.Value != entry.Text))
                Error(Keys.Invalid, $"{path}[{index}]", entry.Start, "This is not one of the accepted profiles.");
        }

        return true;
    }

    private bool JudgeUnwanted(ElementModel element, string path, int member, JsonPart value)
    {
        if (!value.IsEmptyArray)
            Report(element.Present, Keys.Forbidden, path, member, "This should not be here. Remove it.");

        return true;
    }

    private bool JudgeFixed(ElementModel element, string path, JsonPart value)
    {
        string root = _operation.Root.Name;
        (int Rank, string Path)? selector = path == root + ".resourceType" ? (3, root) : path == root + "." + _operation.Discriminator ? (2, path) : null;
        if (selector is null)
        {
            bool isThere = JudgeForm(element, element.Value!, path, value);
            if (isThere && ValueRules.HasForm(element.Value!, value) && !ValueRules.Is(element.Value!, value, element.Text))
                Error(Keys.Invalid, path, value.Start, $"This must be exactly {element.Json.Quote}{element.Text}{element.Json.Quote}.");

            return isThere;
        }

        if (value.IsEmptyArray || (value.IsText && value.Text.Length == 0))
            return false;

        if (!value.IsText || !ValueRules.Is(element.Value!, value, element.Text))
            Only(selector.Value.Rank, Keys.Invalid, selector.Value.Path, value.Start, $"This is not a request of the kind {_operation.Name}.");

        return true;
    }

    private bool JudgeValue(ElementModel element, string path, JsonPart value)
    {
        ValueModel kind = element.Value!;
        bool isThere = JudgeForm(element, kind, path, value);
        if (!isThere || !ValueRules.HasForm(kind, value))
            return isThere;

        bool isValid = ValueRules.IsValid(kind, value);
        if (!isValid)
            Report(kind.Invalid, kind.InvalidKey(Keys), path, value.Start, $"This must be {kind.Expected}.");
        else if (kind is ReferenceValue && ValueRules.IsAbsolute(value.Text))
            Report(Demand.Warning, Keys.Invalid, path, value.Start, "This is an absolute reference. Send the relative one.");

        if (element.Field.Length > 0 && (isValid || kind.Remembering == Remembering.Always))
            _values[element.Field] = value;

        return true;
    }

    /// <summary>Judges whether there is a value of the form in which JSON writes it. What is mandatory and empty counts as missing.</summary>
    private bool JudgeForm(ElementModel element, ValueModel kind, string path, JsonPart value)
    {
        if (ValueRules.HasForm(kind, value))
            return true;

        bool isNone = value.IsEmptyArray || (ValueRules.IsText(kind) && value.IsText);
        if (element.Missing != Demand.None && isNone)
            return false;

        Error(Keys.Invalid, path, value.Start, "This must be " + (ValueRules.IsText(kind) ? "a text that is not empty." : kind is BooleanValue ? "true or false, without quotes." : "a number."));
        return true;
    }

    /// <summary>Judges what only the whole resource shows: the order of instants, and fields that the code of another requires or forbids.</summary>
    private void JudgeRules(int opening)
    {
        foreach (FieldModel field in _operation.Fields.Where(field => field.After.Length > 0))
        {
            if (_values.TryGetValue(field.After, out JsonPart? first) && _values.TryGetValue(field.Name, out JsonPart? second) && !ValueRules.MayBeBefore(first.Text, second.Text))
                Error(Keys.Invalid, field.LeafPath, second.Start, $"This must come after {field.After}.");
        }

        foreach (FieldModel field in _operation.Fields.Where(field => field.Rule is not null))
        {
            RuleModel rule = field.Rule!;
            string code = _values.TryGetValue(rule.WhenField, out JsonPart? deciding) ? deciding.Text : "";
            bool isThere = _places.TryGetValue(field.Name, out (int Position, Finding[] Inside) place);
            if (!isThere && rule.RequiredUnder.Any(required => required.Value == code))
            {
                Error(Keys.Missing, field.OuterPath, opening, $"This is required when {rule.WhenField} is {code}.");
            }
            else if (isThere && rule.ForbiddenUnder.Any(forbidden => forbidden.Value == code))
            {
                // What it holds makes no difference then.
                _findings.RemoveAll(new HashSet<Finding>(place.Inside, ReferenceEqualityComparer.Instance).Contains);
                Error(Keys.Forbidden, field.OuterPath, place.Position, $"This is forbidden when {rule.WhenField} is {code}.");
            }
        }
    }

    private void Only(int rank, string key, string path, int position, string message)
    {
        if (_only is null || rank > _only.Value.Rank)
            _only = (rank, new Finding(true, key, path, message, position));
    }

    private void Error(string key, string path, int position, string message) => Report(Demand.Error, key, path, position, message);

    private void Report(Demand demand, string key, string path, int position, string message) => _findings.Add(new Finding(demand == Demand.Error, key, path, message, position));

    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0 && utf8[offset..].IndexOf((byte)'\n') is >= 0 and var end; line--)
            offset += end + 1;

        return (int)Math.Min(utf8.Length, offset + (exception.BytePositionInLine ?? 0));
    }

    /// <summary>A name that looks like that of a FHIR element; any other could be somebody's, and is not repeated.</summary>
    [GeneratedRegex(@"\A(?=.{1,40}\z)_?[a-z][A-Za-z]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ElementName();
}
