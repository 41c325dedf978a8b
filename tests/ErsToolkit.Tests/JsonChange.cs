using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ErsToolkit.Tests;

/// <summary>Changes an element of a payload in one of four ways, as random tests do.</summary>
internal static class JsonChange
{
    /// <summary>The number of the last way.</summary>
    public const int Last = 3;

    /// <summary>Changes the element of a number, counted through the tree.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="element">The number; one that is too great starts again from the first.</param>
    /// <param name="action">Take it out, replace it, add an entry to it, or set a member of it.</param>
    /// <param name="value">The new value.</param>
    /// <param name="name">The name of the member.</param>
    public static void Apply(JsonNode payload, int element, int action, JsonNode? value, string name)
    {
        JsonNode[] elements = [.. Below(payload)];
        if (elements.Length > 0)
        {
            Apply(elements[element % elements.Length], action, value, name);
        }
    }

    private static void Apply(JsonNode element, int action, JsonNode? value, string name)
    {
        switch (action)
        {
            case 0:
                Remove(element);
                break;
            case 1:
                element.ReplaceWith(value);
                break;
            case 2 when element is JsonArray array:
                array.Add(array.Count > 0 ? array[0]?.DeepClone() : value);
                break;
            default:
                Set(element as JsonObject ?? element.Root.AsObject(), name, value);
                break;
        }
    }

    /// <summary>Takes an element out of the object or the array that has it.</summary>
    public static void Remove(JsonNode element)
    {
        if (element.Parent is JsonObject parent)
        {
            parent.Remove(element.GetPropertyName());
        }
        else
        {
            element.Parent!.AsArray().Remove(element);
        }
    }

    /// <summary>A new member comes first in every other object: what tells an entry's kind may stand behind it.</summary>
    private static void Set(JsonObject element, string name, JsonNode? value)
    {
        if (element.ContainsKey(name) || element.Count % 2 == 0)
        {
            element[name] = value;
        }
        else
        {
            element.Insert(0, name, value);
        }
    }

    /// <summary>All elements in one, each before what is in it.</summary>
    public static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject element => element.Select(member => member.Value),
            JsonArray array => array,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }
}
