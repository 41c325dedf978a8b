namespace ErsToolkit.Package.Tests;

/// <summary>What the consumers' files have in common.</summary>
internal static class Source
{
    public const string Package = """<PackageReference Include="ErsToolkit" Version="$(ErsToolkitVersion)" />""";

    public const string Endpoint = """<ErsEndpoint Include="A016" Edition="v1" />""";

    public const string Program = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable>";

    public const string KeepGenerated = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    /// <summary>The compiler's log, which also has the remarks that a build does not print.</summary>
    public const string Log = "<ErrorLog>log.sarif,version=2.1</ErrorLog>";
}
