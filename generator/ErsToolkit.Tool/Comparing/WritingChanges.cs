using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ErsToolkit.Generator.Model;
using ErsToolkit.Tool.Pages;

namespace ErsToolkit.Tool.Comparing;

/// <summary>What a builder writes otherwise, if callers supply what they supplied before.</summary>
internal static class WritingChanges
{
    public static void Find(BodyModel old, BodyModel now, ChangeList changes)
    {
        string[] common = [.. old.Fields.Select(field => field.Name).Intersect(now.Fields.Select(field => field.Name))];

        // All at once, none, and each alone: what a constant depends on is one field or another.
        Compare(name => common.Contains(name));
        Compare(_ => false);
        foreach (string one in common)
            Compare(name => name == one);

        void Compare(System.Func<string, bool> isSupplied)
        {
            // What only one of them needs is there in both, so that it makes no difference here.
            var before = new WrittenRequest(old, field => isSupplied(field.Name) || IsRequired(now, field.Name));
            var after = new WrittenRequest(now, field => isSupplied(field.Name) || IsRequired(old, field.Name));
            WritingChanges.Compare(before.Write(), after.Write(), "", now, old, changes);
        }
    }

    private static bool IsRequired(BodyModel operation, string name) => operation.Fields.FirstOrDefault(field => field.Name == name)?.IsRequired == true;

    private static void Compare(JsonNode? old, JsonNode? now, string path, BodyModel newRequest, BodyModel oldRequest, ChangeList changes)
    {
        switch (old, now)
        {
            case (JsonObject before, JsonObject after):
                foreach (string name in before.Select(member => member.Key).Union(after.Select(member => member.Key)))
                    Compare(before[name], after[name], path.Length == 0 ? name : path + "." + name, newRequest, oldRequest, changes);

                IEnumerable<string> olds = before.Select(member => member.Key);
                IEnumerable<string> news = after.Select(member => member.Key);
                if (!olds.Intersect(news).SequenceEqual(news.Intersect(olds)))
                    changes.Written(newRequest.Name, "The members of " + (path.Length == 0 ? "the resource" : RichText.Code(path)) + " are written in another order.");

                break;
            case (JsonArray before, JsonArray after):
                CompareEntries(before, after, path, newRequest, oldRequest, changes);
                break;
            case (null, null):
                break;
            case (null, _) when IsOfOnly(now, newRequest, oldRequest):
            case (_, null) when IsOfOnly(old, oldRequest, newRequest):
                break;
            case (null, _):
                changes.Written(newRequest.Name, RichText.Code(path) + " is now written" + Shown(now, " as "));
                break;
            case (_, null):
                changes.Written(newRequest.Name, RichText.Code(path) + " is no longer written" + Shown(old, ". It was "));
                break;
            default:
                if (!JsonNode.DeepEquals(old, now))
                    changes.Written(newRequest.Name, RichText.Code(path) + " is now written otherwise" + Shown(now, ": as "));

                break;
        }
    }

    /// <summary>Compares the entries of an array: those of a kind are paired by what they are, not by where they are.</summary>
    private static void CompareEntries(JsonArray old, JsonArray now, string path, BodyModel newRequest, BodyModel oldRequest, ChangeList changes)
    {
        string[] before = [.. old.Select(Identity)];
        string[] after = [.. now.Select(Identity)];
        if (old.Count == 1 && now.Count == 1)
        {
            Compare(old[0], now[0], path + "[]", newRequest, oldRequest, changes);
            return;
        }

        foreach (string identity in before.Union(after))
        {
            JsonNode? one = before.Contains(identity) ? old[System.Array.IndexOf(before, identity)] : null;
            JsonNode? other = after.Contains(identity) ? now[System.Array.IndexOf(after, identity)] : null;
            Compare(one, other, path + "[]", newRequest, oldRequest, changes);
        }

        if (!before.Intersect(after).SequenceEqual(after.Intersect(before)))
            changes.Written(newRequest.Name, "The entries of " + RichText.Code(path) + " are written in another order.");
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
