using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ErsToolkit.Generator.Tests.Acceptance;

/// <summary>The types and members that a program can use, with what the analyzers read of them.</summary>
internal static class ApiSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static HashSet<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().Where(type => type.Namespace == "ErsToolkit").SelectMany(OfType)];

    private static IEnumerable<string> OfType(Type type) =>
        type.GetMembers(Declared)
            .Where(member => member is not MethodInfo { IsSpecialName: true })
            .SelectMany(member => Rules(member).Select(rule => rule + " on " + type.Name + "." + member.Name).Append(type.Name + "." + Text(member)))
            .Concat(Rules(type).Select(rule => rule + " on " + type.Name))
            .Append(type.Name);

    /// <summary>A constant is told with its value: that of an enumeration's member is stored by those who use it.</summary>
    private static string Text(MemberInfo member) => member is FieldInfo { IsLiteral: true } constant ? constant.Name + " = " + constant.GetRawConstantValue() : member.ToString()!;

    private static IEnumerable<string> Rules(MemberInfo member) => member.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.Namespace == "ErsToolkit")
        .Select(attribute => "[" + attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal) + "(" + string.Join(", ", attribute.ConstructorArguments.Select(argument => argument.Value)) + ")]");
}
