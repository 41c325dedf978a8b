using System.Linq;
using System.Text.Json;

namespace EndToEnd.Tests.Running;

/// <summary>Short words for looking into JSON.</summary>
internal static class Json
{
    public static string[] Names(this JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    public static string? Text(this JsonElement element, string member) => element.GetProperty(member).GetString();

    public static JsonElement[] Issues(this JsonElement line) => [.. line.GetProperty("issues").EnumerateArray()];

    /// <summary>Gives severity, key and path of an issue.</summary>
    public static string Summary(this JsonElement issue) => $"{issue.Text("severity")} {issue.Text("key")} {issue.Text("path")}";
}
