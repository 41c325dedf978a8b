using System.Collections.Generic;
using System.Linq;
using ErsToolkit.Generator.Model;
using ErsToolkit.Generator.Model.Values;

namespace ErsToolkit.Tool.Judging;

/// <content>Arrays whose entries are told apart by the system of an identifier.</content>
internal sealed partial class PayloadJudge
{
    private bool JudgeSlices(ElementModel element, string path, JsonPart value)
    {
        if (!value.IsArray)
        {
            Error(Keys.Invalid, path, value.Start, "This must be a JSON array.");
            return true;
        }

        var kinds = new HashSet<string>();
        bool isUnclear = false;
        for (int index = 0; index < value.Entries.Count; index++)
        {
            SliceModel? kind = JudgeSlice(element, $"{path}[{index}]", value.Entries[index], kinds);
            isUnclear |= kind is null;
        }

        // With an entry whose kind is unclear, it is not known which one is missing.
        foreach (SliceModel slice in element.Slices.Where(slice => value.Entries.Count > 0 && !isUnclear && slice.Missing != Demand.None && !kinds.Contains(slice.Name)))
            Report(slice.Missing, Keys.Missing, path, value.Start, $"There is no {slice.Name} here.");

        return value.Entries.Count > 0;
    }

    private SliceModel? JudgeSlice(ElementModel element, string path, JsonPart value, HashSet<string> kinds)
    {
        int before = _findings.Count;
        var entry = new Entry(element.Slices);
        if (value.IsObject)
            JudgeObject(element.Children, path, value, entry, isEntry: true);
        else
            Error(Keys.Invalid, path, value.Start, "This must be a JSON object.");

        if (entry.Kind is not SliceModel kind)
            return null;

        string valuePath = path + "." + PathOfValue(element.Children);
        if (kind.Present != Demand.None)
        {
            _findings.RemoveRange(before, _findings.Count - before);
            Report(kind.Present, Keys.Forbidden, path, value.Start, $"A {kind.Name} should not be here. Remove it.");
        }
        else if (!kinds.Add(kind.Name))
        {
            _findings.RemoveRange(before, _findings.Count - before);
            Error(Keys.Invalid, path, value.Start, $"There is another {kind.Name} before this one.");
        }
        else if (entry.WithoutValue is int opening)
        {
            Error(Keys.Missing, valuePath, opening, $"The {kind.Name} has no value.");
        }
        else if (entry.Value is { IsText: true } found)
        {
            _values[kind.Name] = found;
            if (!ValueRules.IsMatch(kind.Type, found.Text))
                Error(Keys.Invalid, valuePath, found.Start, $"This must be {kind.Type.Expected}.");
        }

        kinds.Add(kind.Name);
        return kind;
    }

    private bool JudgeSystem(string path, JsonPart value, Entry entry)
    {
        if (!JudgeForm(new ElementModel { Name = "system", Content = ContentKind.SliceSystem, Missing = Demand.Error }, new TextValue(), path, value))
            return false;

        if (ValueRules.HasForm(new TextValue(), value))
        {
            entry.Kind = entry.Slices.FirstOrDefault(slice => slice.Type.System == value.Text);
            if (entry.Kind is null)
                Error(Keys.Invalid, path, value.Start, "This is not the system of any entry that may be here.");
        }

        return true;
    }

    private bool JudgeSliceValue(ElementModel element, string path, JsonPart value, Entry entry)
    {
        bool isThere = JudgeForm(element, new TextValue(), path, value);
        entry.Value = isThere ? value : null;
        return isThere;
    }

    private static string PathOfValue(IEnumerable<ElementModel> elements) => elements
        .Select(element => element.Content == ContentKind.SliceValue ? element.Name : element.AndAllBelow().Any(below => below.Content == ContentKind.SliceValue) ? element.Name + "." + PathOfValue(element.Children) : "")
        .First(path => path.Length > 0);

    /// <summary>What is found out about an entry.</summary>
    private sealed class Entry(IReadOnlyList<SliceModel> slices)
    {
        public IReadOnlyList<SliceModel> Slices { get; } = slices;

        /// <summary>Its kind; <see langword="null"/> where that is unclear.</summary>
        public SliceModel? Kind { get; set; }

        /// <summary>The start of the identifier that has no value; <see langword="null"/> where it has one.</summary>
        public int? WithoutValue { get; set; }

        public JsonPart? Value { get; set; }
    }
}
