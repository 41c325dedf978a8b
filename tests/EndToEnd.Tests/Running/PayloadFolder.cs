using System;
using System.IO;
using System.Text;

namespace EndToEnd.Tests.Running;

/// <summary>A folder for the payloads of one test.</summary>
internal sealed class PayloadFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ers-payloads-");

    public string Path => _folder.FullName;

    /// <summary>The path of a file that need not be there.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public string Add(string name, string payload) => Add(name, Encoding.UTF8.GetBytes(payload));

    public string Add(string name, byte[] payload)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, payload);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
