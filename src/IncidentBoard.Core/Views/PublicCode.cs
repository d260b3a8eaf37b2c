using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IncidentBoard.Core.Views;

/// <summary>
/// The name by which outsiders speak of a published thing: twelve characters of 0–9 and a–z, always the same for the same thing. It is drawn from the id
/// and does not lead back to it, so that nobody outside holds a handle of the board itself.
/// </summary>
public static class PublicCode
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Length = 12;

    /// <summary>The name of a thing of a kind, such as <c>incident</c>.</summary>
    public static string Of(string kind, Guid id) => Of($"{kind}:{id:N}");

    /// <summary>The name of something that is known by a word, such as a page.</summary>
    public static string Of(string word)
    {
        var rest = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(word)));
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            (rest, var digit) = Math.DivRem(rest, (ulong)Digits.Length);
            code[i] = Digits[(int)digit];
        }

        return new string(code);
    }
}
