using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Exchange;
using IncidentBoard.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Processes;

/// <summary>A script of 50 edits on a small disk that is filled up on the way and freed again. It says what became of each, and at the end what is on the board.</summary>
internal static class EditsOnAFullDisk
{
    public const string Verb = "edits-on-a-full-disk";

    private const int Edits = 50;
    private const int FullFrom = 15;
    private const int FreeFrom = 35;

    public static async Task RunAsync(string folder)
    {
        var (data, filler) = (Path.Combine(folder, "board"), Path.Combine(folder, "filler"));
        await using (var board = Board.Open(data, TimeProvider.System))
        {
            for (var n = 0; n < Edits; n++)
            {
                if (n == FullFrom)
                {
                    Fill(filler);
                    Console.WriteLine($"full {await board.WriteTroubleAsync()}");
                }
                else if (n == FreeFrom)
                {
                    File.Delete(filler);
                    Console.WriteLine($"free {await board.WriteTroubleAsync() ?? "and ready"}");
                }

                var outcome = await board.RecordAsync(Reader.Operator, new AddParty([new("name", $"Party {n}"), new("kind", "Lab"), new("about", new string('x', 3000))]));
                Console.WriteLine(outcome is Outcome.Recorded ? $"ok Party {n}." : $"refused Party {n}. {outcome}");
            }
        }

        await using var again = Board.Open(data, TimeProvider.System);
        Console.WriteLine($"journal {await Verification.FirstBreakAsync(again) ?? "whole"}");
        var export = System.Text.Encoding.UTF8.GetString(await again.ReadAsync(Reader.Operator, new ExportBoard()));
        foreach (var n in Enumerable.Range(0, Edits).Where(n => export.Contains($"\"Party {n}\"", StringComparison.Ordinal)))
        {
            Console.WriteLine($"there Party {n}.");
        }
    }

    /// <summary>Writes until the disk takes no more, not even a byte.</summary>
    private static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        for (var block = new byte[64 * 1024]; block.Length > 0; block = new byte[block.Length / 2])
        {
            try
            {
                while (true)
                {
                    stream.Write(block);
                    stream.Flush();
                }
            }
            catch (IOException)
            {
                // Full for blocks of this size; smaller ones may still fit.
            }
        }
    }
}
