using System.Collections.Generic;

namespace ErsToolkit.Analyzers.Tests.Corpus;

/// <summary>What may stand in for the runtime where generated code and package are not of the same version.</summary>
internal static class OddRuntimes
{
    private const string Rest = "public sealed class ErsRuleAttribute : System.Attribute { public ErsRuleAttribute(string kind, string field, string whenField, string values) { } } public sealed class ErsSetsAttribute : System.Attribute { public ErsSetsAttribute(string fields) { } }";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["none"] = "",
        ["only the mark of a builder"] = "namespace ErsToolkit { public sealed class ErsBuilderAttribute : System.Attribute { public ErsBuilderAttribute(string operation) { } } }",
        ["without formats, flows and results"] = $$"""
            namespace ErsToolkit
            {
                public sealed class ErsBuilderAttribute : System.Attribute { public ErsBuilderAttribute(string operation) { } }
                public sealed class ErsCodeAttribute : System.Attribute { public ErsCodeAttribute(string code) { } }
                {{Rest}}
            }
            """,
        ["one that takes whatever is given"] = """
            namespace ErsToolkit
            {
                [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)] public class Any : System.Attribute { public Any(params object[] all) { } }
                public sealed class ErsBuilderAttribute : Any { public ErsBuilderAttribute(params object[] all) { } }
                public sealed class ErsCodeAttribute : Any { public ErsCodeAttribute(params object[] all) { } }
                public sealed class ErsRuleAttribute : Any { public ErsRuleAttribute(params object[] all) { } }
                public sealed class ErsSetsAttribute : Any { public ErsSetsAttribute(params string[] all) { } }
                public sealed class ErsFormatAttribute : Any { public ErsFormatAttribute(params object[] all) { } }
                public sealed class ErsFlowAttribute : Any { public ErsFlowAttribute(object one, object other) { } }
                public enum NextStep { }
            }
            """,
        ["one whose attributes are no attributes"] = """
            namespace ErsToolkit
            {
                public interface ErsBuilderAttribute { }
                public delegate void ErsCodeAttribute(string code);
                public enum ErsRuleAttribute { Required }
                public struct ErsSetsAttribute { }
                public static class NextStep { }
            }
            """,
        ["one that wants more"] = """
            namespace ErsToolkit
            {
                public sealed class ErsBuilderAttribute : System.Attribute { public ErsBuilderAttribute(string operation, int version) { } }
                public sealed class ErsCodeAttribute : System.Attribute { public ErsCodeAttribute(int code) { } }
                public sealed class ErsRuleAttribute : System.Attribute { public ErsRuleAttribute(string kind) { } }
                public sealed class ErsSetsAttribute : System.Attribute { }
                public sealed class ErsFormatAttribute : System.Attribute { public ErsFormatAttribute(string[] all) { } }
                public enum NextStep { Stop = 7, Elsewhere }
            }
            """,
    };
}
