using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ErsToolkit.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErsToolkit.Tool.Tests.Judging;

/// <summary>The validators that the generator makes of specs, compiled and loaded.</summary>
internal sealed class GeneratedValidators
{
    private readonly Assembly _assembly;

    public GeneratedValidators(IEnumerable<SpecFile> specs, string endpoints = "")
    {
        SpecRun run = SpecHarness.Run(specs, endpoints, visibility: "public");
        Assert.Empty(run.Diagnostics);
        Compilation = run.Compilation;
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        Reference = MetadataReference.CreateFromImage(image.ToArray());
        image.Position = 0;
        _assembly = new AssemblyLoadContext("validators").LoadFromStream(image);
    }

    public delegate ValidationResult Validator(ReadOnlySpan<byte> utf8Json);

    /// <summary>What was compiled.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>It, as other projects refer to it.</summary>
    public MetadataReference Reference { get; }

    private delegate bool Parser<T>(ReadOnlySpan<byte> utf8Json, out T? request, out ValidationResult why);

    /// <summary>Reads a valid payload and writes it again, as a builder lays it out.</summary>
    public Func<byte[], byte[]?> RewriteOf(string operation) => (Func<byte[], byte[]?>)typeof(GeneratedValidators)
        .GetMethod(nameof(Rewrite), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(_assembly.GetTypes().Single(one => one.Name == operation + "Request")).Invoke(null, null)!;

    private static Func<byte[], byte[]?> Rewrite<T>()
    {
        Parser<T> parse = typeof(T).GetMethod("TryParse")!.CreateDelegate<Parser<T>>();
        Func<T, byte[]> write = typeof(T).GetMethod("ToUtf8Json", [])!.CreateDelegate<Func<T, byte[]>>();
        return payload => parse(payload, out T? request, out _) ? write(request!) : null;
    }

    /// <summary>What the outcome of an operation says of an answer: key, key as it was sent, next step, whether it is open, and the reason for each request that it may permit.</summary>
    public Func<int, byte[], string> OutcomesOf(string operation)
    {
        Type type = _assembly.GetTypes().Single(one => one.Name == operation + "Outcome");
        MethodInfo parse = type.GetMethod("Parse", [typeof(int), typeof(ReadOnlyMemory<byte>), typeof(string)])!;
        PropertyInfo? open = type.GetProperty("MayHaveBeenCarriedOut");
        FieldInfo[] reasons = [.. type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Where(field => field.Name.StartsWith("_reasonOf", StringComparison.Ordinal))];
        return (status, body) =>
        {
            object outcome = parse.Invoke(null, [status, new ReadOnlyMemory<byte>(body), null])!;
            return $"{Get("Key")} '{Get("RawKey")}' {Get("Next")} {open?.GetValue(outcome) ?? ""} {string.Join(" ", reasons.Select(field => field.GetValue(outcome)))}";

            object Get(string property) => type.GetProperty(property)!.GetValue(outcome)!;
        };
    }

    /// <summary>The method that validates the payloads of an operation.</summary>
    public Validator Of(string endpoint, string operation) =>
        _assembly.GetTypes().Single(type => type.Name == endpoint).GetMethod("Validate" + operation, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Validator>();
}
