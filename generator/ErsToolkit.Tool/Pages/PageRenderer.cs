using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ErsToolkit.Tool.Pages;

/// <summary>Fills a template of this assembly with a page.</summary>
internal static class PageRenderer
{
    public static string Markdown(EndpointPage page) => Render("endpoint.md", page);

    public static string Html(EndpointPage page) => Render("endpoint.html", page);

    /// <summary>A spec to start from.</summary>
    public static string NewSpec(string name) => Render("new.ers.xml", new ScriptObject { ["name"] = name });

    /// <summary>The library of such a spec.</summary>
    public static string NewLibrary(string name) => Render("new-library.ers.xml", new ScriptObject { ["name"] = name });

    /// <summary>A table of changes for each spec.</summary>
    public static string Changes(object comparison) => Render("changes.md", new ScriptObject { ["comparison"] = comparison });

    private static string Render(string template, EndpointPage page) => Render(template, new ScriptObject { ["page"] = page });

    private static string Render(string template, ScriptObject values)
    {
        var functions = new ScriptObject();
        functions.Import("md", new Func<RichText, string>(MarkdownText.Of));
        functions.Import("html", new Func<RichText, string>(HtmlText));
        functions.Import("escape", new Func<string, string>(text => WebUtility.HtmlEncode(text)));
        functions.Import("anchor", new Func<string, string>(text => new string([.. text.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')])));
        var context = new TemplateContext { StrictVariables = true, TemplateLoader = new Loader(), NewLine = "\n", LoopLimit = 0 };
        context.PushGlobal(functions);
        context.PushGlobal(values);
        return Parse(template).Render(context);
    }

    private static Template Parse(string name)
    {
        Template template = Template.Parse(Loader.Read(name), name);
        return template.HasErrors ? throw new InvalidOperationException(string.Join("\n", template.Messages)) : template;
    }

    private static string HtmlText(RichText text) => string.Concat(text.Pieces.Select(piece => (piece.Kind, Text: WebUtility.HtmlEncode(piece.Text)) switch
    {
        (InlineKind.Code, var code) => $"<code>{Breakable(code)}</code>",
        (InlineKind.Note, var note) => $"<em>{note}</em>",
        (_, var plain) => plain,
    }));

    /// <summary>Lets a narrow cell break a name where a reader would.</summary>
    private static string Breakable(string code) => Regex.Replace(code, "[_./\\]}]|[a-z](?=[A-Z])", "$0<wbr/>", RegexOptions.CultureInvariant);

    private sealed class Loader : ITemplateLoader
    {
        public static string Read(string name)
        {
            using var reader = new StreamReader(typeof(Loader).Assembly.GetManifestResourceStream("templates/" + name)!);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath);

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => ValueTask.FromResult<string?>(Read(templatePath));
    }
}
