using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace ErsSimulator.Scenarios;

/// <summary>Reads the value of a member, and gives what it changes.</summary>
internal delegate Action<T> ReadMember<in T>(ref ScenarioText text);

/// <summary>The members that an object of a scenario may have.</summary>
/// <param name="what">What the object is, for people: <c>a referral</c>.</param>
/// <param name="members">The members.</param>
internal sealed class Shape<T>(string what, params (string Name, ReadMember<T> Read)[] members)
{
    private string Known => string.Join(", ", members.Select(member => member.Name));

    /// <summary>Reads an object, and gives what it changes.</summary>
    public Action<T> Read(ref ScenarioText text)
    {
        text.Expect(JsonTokenType.StartObject, "The object of " + what);
        var changes = new List<Action<T>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (text.Next(); text.Token != JsonTokenType.EndObject; text.Next())
        {
            string name = text.Text("A name");
            ReadMember<T>? read = members.FirstOrDefault(member => member.Name == name).Read;
            if (read is null)
                throw text.Fail($"{what} has no member of this name. It may have: {Known}.");

            if (!seen.Add(name))
                throw text.Fail("this member appears for the second time.");

            text.Next();
            changes.Add(read(ref text));
        }

        return target => changes.ForEach(change => change(target));
    }
}
