using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ErsToolkit.Generator.Tests;
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
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        image.Position = 0;
        _assembly = new AssemblyLoadContext("validators").LoadFromStream(image);
    }

    public delegate ValidationResult Validator(ReadOnlySpan<byte> utf8Json);

    /// <summary>The method that validates the payloads of an operation.</summary>
    public Validator Of(string endpoint, string operation) =>
        _assembly.GetTypes().Single(type => type.Name == endpoint).GetMethod("Validate" + operation, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Validator>();
}
