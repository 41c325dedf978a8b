using System;
using System.Text;

namespace ErsToolkit.Serialization;

/// <summary>Decides whether the name of an unknown member may stand in an issue.</summary>
internal static class MemberNames
{
    private const int LongestElementName = 40;

    /// <summary>Gives the name where it has the form of a FHIR element's name, else <see langword="null"/>: it could be personal data.</summary>
    public static string? Presentable(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > LongestElementName)
        {
            return null;
        }

        // FHIR's elements start with a small letter; names of people do not.
        ReadOnlySpan<byte> rest = name[0] == (byte)'_' ? name.Slice(1) : name;
        if (rest.IsEmpty || rest[0] is < (byte)'a' or > (byte)'z')
        {
            return null;
        }

        foreach (byte letter in rest)
        {
            if ((letter | 0x20) is < 'a' or > 'z')
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(name.ToArray());
    }
}
