// Asks PackSeal's command line from C#: one process for many packs, one JSON object a line each way.
//
//     using (var packseal = new PackSeal("packseal.jar", "--trust list.json --roots roots.json"))
//     {
//         var answer = packseal.Assess("]d20109506000134352...");
//         if (answer.Element("supply")?.Value != "NO_OBJECTION") { ... }
//     }
//
// Standard library alone, the part that Mono (which .ci/consumers runs) and .NET share. One object serves one thread.
using System;
using System.Diagnostics;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

/// <summary>A running <c>packseal assess</c>. Every scan gets an answer; a scan that cannot be read gets supply HOLD.</summary>
public sealed class PackSeal : IDisposable
{
    private readonly Process process;
    private int count;

    public PackSeal(string jar, string options = "", string java = "java")
    {
        process = Process.Start(new ProcessStartInfo(java, $"-jar \"{jar}\" assess {options}")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        });
    }

    /// <summary>The assessment of what a scanner sent (separators kept) and of the facts known, as the elements of the answer.</summary>
    public XElement Assess(string scan, string facts = "{}")
    {
        var id = (++count).ToString();
        process.StandardInput.WriteLine($"{{\"id\":\"{id}\",\"scan\":\"{Escaped(scan)}\",\"facts\":{facts}}}");
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("packseal ended before it answered.");
        var bytes = Encoding.UTF8.GetBytes(line);
        var answer = XElement.Load(JsonReaderWriterFactory.CreateJsonReader(bytes, XmlDictionaryReaderQuotas.Max));
        if (answer.Element("id")?.Value != id)
            throw new InvalidOperationException($"Expected the answer to record {id}, found {answer.Element("id")}.");
        return answer;
    }

    // ASCII alone goes out: a separator becomes \u001d, and no console encoding can change anything.
    private static string Escaped(string text)
    {
        var json = new StringBuilder();
        foreach (var c in text)
            json.Append(c < ' ' || c > '~' || c == '"' || c == '\\' ? $"\\u{(int)c:x4}" : c.ToString());
        return json.ToString();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
