using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ErsToolkit.Generator.Common;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Generator.Emit.Body;

/// <summary>The messages of an operation: what is wrong, then what to do. Reader and builder use the same ones, so that they cannot differ.</summary>
internal sealed class MessageCatalog(OperationPlan operation)
{
    private readonly Dictionary<string, string> _messages = [];
    private readonly List<string> _names = [];

    /// <summary>The messages that were asked for, in that order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Used => _names.Select(name => new KeyValuePair<string, string>(name, _messages[name]));

    public string Missing(ElementModel element, string path) =>
        Use("Missing" + PathName(path), Quoted(element) + MissingText(element, path));

    public string Invalid(ElementModel element, string path) =>
        Use("Invalid" + PathName(path), Quoted(element) + Modal(element.Value?.Invalid ?? Demand.Error) + FieldText.Expected(element) + ".");

    public string OtherOperation(ElementModel element, string path) =>
        Use("Other" + PathName(path), Quoted(element) + " says that this is another request. For this one it must be " + FieldText.Expected(element) + ".");

    public string MissingValue(ElementModel array, SliceModel slice) =>
        Use("MissingValueOf" + PathName(array.Name) + slice.Name, "The value that identifies the " + slice.Name + " is missing. Supply " + slice.Type.Expected + (slice.Missing == Demand.Error ? "." : ", or leave the entry out."));

    public string Empty(ElementModel element, string path) =>
        Use("Empty" + PathName(path), Quoted(element) + " is empty. Leave it out, or send " + FieldText.Expected(element) + ".");

    public string Absolute(ElementModel element, string path) =>
        Use("Absolute" + PathName(path), Quoted(element) + " is an absolute reference. Send it relative, in the form " + ((ReferenceValue)element.Value!).Type.Form + ".");

    public string Unwanted(ElementModel element, string path) =>
        Use("Unwanted" + PathName(path), Quoted(element) + " has no meaning in this request. Leave it out.");

    public string Hint(ElementModel element, string path) =>
        Use("Hint" + PathName(path), "e-RS does not know this element. " + element.Text);

    public string UnknownProfile(ElementModel element, string path) =>
        Use("Unknown" + PathName(path), "This profile is not one that this request may have. Send " + Names.Or(element.Profiles.Select(profile => profile.Value)) + ", or none.");

    public string MissingSlice(ElementModel array, SliceModel slice) =>
        Use("Missing" + PathName(array.Name) + slice.Name, "The " + slice.Name + " is missing in " + Quoted(array) + ". Add an entry with the identifier system " + slice.Type.System + ".");

    public string RepeatedSlice(ElementModel array, SliceModel slice) =>
        Use("Repeated" + PathName(array.Name) + slice.Name, "The " + slice.Name + " appears more than once in " + Quoted(array) + ". Send one entry with the identifier system " + slice.Type.System + ".");

    public string UnwantedSlice(ElementModel array, SliceModel slice) =>
        Use("Unwanted" + PathName(array.Name) + slice.Name, "The " + slice.Name + " has no meaning in this request. Leave the entry out.");

    public string InvalidSlice(ElementModel array, SliceModel slice) =>
        Use("Invalid" + PathName(array.Name) + slice.Name, "The value that identifies the " + slice.Name + " must be " + slice.Type.Expected + ".");

    public string UnknownSystem(ElementModel array) =>
        Use("Unknown" + PathName(array.Name) + "System", "This identifier system is not one that this request may have. Use " + Names.Or(Wanted(array).Select(slice => slice.Type.System)) + ", or leave the entry out.");

    public string Slip(ElementModel array, SliceModel slice) =>
        Use("Misspelt" + PathName(array.Name) + slice.Name + "System", "This identifier system is misspelt. Did you mean " + slice.Type.System + "?");

    public string Forbidden(FieldModel field) =>
        Use("Forbidden" + field.Name, field.Name + " must not be supplied when " + field.Rule!.WhenField + " is " + Names.Or(field.Rule.ForbiddenUnder.Select(code => code.Value)) + ". Leave it out, or choose the " + field.Rule.WhenField + " that fits.");

    public string TooEarly(FieldModel field) =>
        Use("Early" + field.Name, field.Name + " must come after " + field.After + ". Supply both as they were found.");

    public string MissingParameter(FieldModel field) =>
        Use("Missing" + field.Name, "'" + field.LeafPath + "' is missing. " + field.Name + " is required: supply " + field.Value.Expected + ".");

    public string InvalidParameter(FieldModel field) =>
        Use("Invalid" + field.Name, "'" + field.LeafPath + "' must be " + field.Value.Expected + ".");

    public string TooLongParameter(FieldModel field) =>
        Use("TooLong" + field.Name, "'" + field.LeafPath + "'" + Modal(field.Value.Invalid) + field.Value.Expected + ".");

    public string IllFormed(FieldModel field) =>
        Use("IllFormed" + field.Name, field.Name + " has half of a surrogate pair. Supply " + field.Value.Expected + ", or do not set it.");

    /// <summary>The name that a path has in the names of messages and methods.</summary>
    public static string PathName(string path) => Names.OfPath(path);

    private string MissingText(ElementModel element, string path)
    {
        FieldModel? field = operation.Model.Fields.FirstOrDefault(candidate => candidate.OuterPath == operation.Model.Root.Name + "." + path);
        if (element.Content == ContentKind.Slices)
        {
            return " is missing. Add the entries that this request needs: " + string.Join(", ", Wanted(element).Select(slice => slice.Name)) + ".";
        }

        if (field is not null && element.Content is not ContentKind.SliceValue)
        {
            string demand = element.Missing == Demand.Warning ? " is expected" : " is required";
            return " is missing. " + field.Name + demand + FieldText.Condition(field) + ": supply " + field.Value.Expected + ".";
        }

        string expected = FieldText.Expected(element);
        return expected.Length > 0 ? " is missing. It" + Modal(element.Missing) + expected + "." : " is missing. Supply it" + Inside(element) + ".";
    }

    /// <summary>A warning does not refuse the request, so it does not say that anything must be.</summary>
    private static string Modal(Demand demand) => demand == Demand.Warning ? " should be " : " must be ";

    /// <summary>Says what an element holds that has no value of its own.</summary>
    private string Inside(ElementModel element) =>
        element.Content == ContentKind.SliceSystem ? ": " + Names.Or(operation.Model.Root.Children.SelectMany(Wanted).Select(slice => slice.Type.System))
        : element.Children.Any(child => child.Missing == Demand.Error) ? " with " + string.Join(" and ", element.Children.Where(child => child.Missing == Demand.Error).Select(Quoted))
        : element.Children.Count > 0 ? " with " + Names.Or(element.Children.Where(child => child.Content is not (ContentKind.Unwanted or ContentKind.Hint)).Select(Quoted))
        : "";

    private static IEnumerable<SliceModel> Wanted(ElementModel array) => array.Slices.Where(slice => slice.Present == Demand.None);

    private static string Quoted(ElementModel element) => "'" + element.Name + "'";

    private string Use(string name, string text)
    {
        // Two paths may have the same name; each keeps its own message.
        string free = name;
        for (int number = 2; _messages.TryGetValue(free, out string? taken) && taken != text; number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        if (!_messages.ContainsKey(free))
        {
            _messages.Add(free, text);
            _names.Add(free);
        }

        return operation.Messages + "." + free;
    }
}
