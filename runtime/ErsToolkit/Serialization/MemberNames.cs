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

        for (int index = 0; index < name.Length; index++)
        {
            bool isLetter = (name[index] | 0x20) is >= 'a' and <= 'z';
            if (!isLetter && !(index == 0 && name[0] == (byte)'_'))
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(name.ToArray());
    }
}
