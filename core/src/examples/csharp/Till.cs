// What a till for prescription packs does with each scan: reads lines from standard input, prints what to do. Usage: till.exe PACKSEAL.JAR
using System;

public static class Till
{
    private const string Facts = "{\"identity.labelling\":{\"value\":\"MATCH\",\"producer\":\"PHARMACY\"}}";

    public static void Main(string[] args)
    {
        using (var packseal = new PackSeal(args[0], "--profile EU-FMD"))
        {
            for (var scan = Console.ReadLine(); scan != null; scan = Console.ReadLine())
            {
                var answer = packseal.Assess(scan, Facts);
                Console.WriteLine($"{answer.Element("supply")?.Value ?? "HOLD"} {answer.Element("verdict")?.Value ?? "-"}");
            }
        }
    }
}
