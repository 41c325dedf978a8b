using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What a builder writes otherwise, if callers supply what they supplied before.</summary>
/// <param name="old">The old request.</param>
/// <param name="now">The new one.</param>
/// <param name="changes">Where changes are collected.</param>
internal sealed class WritingChanges(BodyModel old, BodyModel now, ChangeList changes)
{
    public void Find()
    {
        string[] common = [.. old.Fields.Select(field => field.Name).Intersect(now.Fields.Select(field => field.Name))];

        // All at once, none, and each alone: what a constant depends on is one field or another.
        CompareWith(name => common.Contains(name));
        CompareWith(_ => false);
        foreach (string one in common)
            CompareWith(name => name == one);

        void CompareWith(System.Func<string, bool> isSupplied)
        {
            // What only one of them needs is there in both, so that it makes no difference here.
            var before = new WrittenRequest(old, field => isSupplied(field.Name) || IsRequired(now, field.Name));
            var after = new WrittenRequest(now, field => isSupplied(field.Name) || IsRequired(old, field.Name));
            Compare(before.Write(), after.Write(), "");
        }
    }

    private static bool IsRequired(BodyModel operation, string name) => operation.Fields.FirstOrDefault(field => field.Name == name)?.IsRequired == true;

    private void Compare(JsonNode? one, JsonNode? other, string path)
    {
        switch (one, other)
        {
            case (JsonObject before, JsonObject after):
                foreach (string name in before.Select(member => member.Key).Union(after.Select(member => member.Key)))
                    Compare(before[name], after[name], path.Length == 0 ? name : path + "." + name);

                IEnumerable<string> olds = before.Select(member => member.Key);
                IEnumerable<string> news = after.Select(member => member.Key);
                if (!olds.Intersect(news).SequenceEqual(news.Intersect(olds)))
                    changes.Written(now.Name, "The members of " + (path.Length == 0 ? "the resource" : RichText.Code(path)) + " are written in another order.");

                break;
            case (JsonArray before, JsonArray after):
                CompareEntries(before, after, path);
                break;
            case (null, null):
                break;
            case (null, _) when IsOfOnly(other, now, old):
            case (_, null) when IsOfOnly(one, old, now):
                break;
            case (null, _):
                changes.Written(now.Name, RichText.Code(path) + " is now written" + Shown(other, " as "));
                break;
            case (_, null):
                changes.Written(now.Name, RichText.Code(path) + " is no longer written" + Shown(one, ". It was "));
                break;
            default:
                if (!JsonNode.DeepEquals(one, other))
                    changes.Written(now.Name, RichText.Code(path) + " is now written otherwise" + Shown(other, ": as "));

                break;
        }
    }

    /// <summary>Compares the entries of an array: those of a kind are paired by what they are, not by where they are.</summary>
    private void CompareEntries(JsonArray olds, JsonArray news, string path)
    {
        string[] before = [.. olds.Select(Identity)];
        string[] after = [.. news.Select(Identity)];
        if (olds.Count == 1 && news.Count == 1)
        {
            Compare(olds[0], news[0], path + "[]");
            return;
        }

        foreach (string identity in before.Union(after))
        {
            JsonNode? one = before.Contains(identity) ? olds[System.Array.IndexOf(before, identity)] : null;
            JsonNode? other = after.Contains(identity) ? news[System.Array.IndexOf(after, identity)] : null;
            Compare(one, other, path + "[]");
        }

        if (!before.Intersect(after).SequenceEqual(after.Intersect(before)))
            changes.Written(now.Name, "The entries of " + RichText.Code(path) + " are written in another order.");
    }

    /// <summary>What tells an entry from the others: the field in it, or its text.</summary>
    private static string Identity(JsonNode? entry) => Fields(entry).FirstOrDefault() ?? entry!.ToJsonString();

    /// <summary>Whether all that a value says comes from fields that the other request does not have: no caller supplies it to both.</summary>
    private static bool IsOfOnly(JsonNode? value, BodyModel request, BodyModel other)
    {
        string[] fields = [.. Fields(value)];
        return fields.Length > 0 && fields.All(field => other.Fields.All(known => known.Name != field) && request.Fields.Any(known => known.Name == field));
    }

    private static IEnumerable<string> Fields(JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(member => Fields(member.Value)),
        JsonArray entries => entries.SelectMany(Fields),
        JsonValue text when text.ToString() is ['<', .., '>'] name => [name[1..^1].Split(':')[0]],
        _ => [],
    };

    private static RichText Shown(JsonNode? value, string before) =>
        value is JsonValue && !Fields(value).Any() ? before + RichText.Code(value.ToJsonString(Output.JsonOutput.OneLine)) + "." : RichText.Plain(".");
}
