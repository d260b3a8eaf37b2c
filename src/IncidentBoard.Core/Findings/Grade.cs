using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Findings;

/// <summary>A source's letter and a claim's digit, as analysts write them: <c>B2</c>. Admiralty code, NATO STANAG 2511.</summary>
public readonly record struct Grade(Reliability Letter, int Digit) : IComparable<Grade>
{
    /// <summary>The letter and the digit in words.</summary>
    public string Words => $"{InWords(Letter)}, {DigitWords}";

    /// <summary>A source's letter in words.</summary>
    public static string InWords(Reliability letter) => letter switch
    {
        Reliability.A => "completely reliable",
        Reliability.B => "usually reliable",
        Reliability.C => "fairly reliable",
        Reliability.D => "not usually reliable",
        Reliability.E => "unreliable",
        Reliability.F => "reliability cannot be judged",
    };

    /// <summary>Whether a statement can rest on it: the source at least fairly reliable, the claim at least possibly true.</summary>
    public bool Supports => Letter <= Reliability.C && Digit <= 3;

    private string DigitWords => Digit switch
    {
        1 => "confirmed by other sources",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "truth cannot be judged",
    };

    /// <summary>
    /// Better grades first. What cannot be judged (F, 6) supports nothing, so it comes after all that supports something; but it is not worse than
    /// what is known to be bad, so it comes before E and 5.
    /// </summary>
    public int CompareTo(Grade other) => (Rank(Letter), Rank(Digit)).CompareTo((Rank(other.Letter), Rank(other.Digit)));

    private static int Rank(Reliability letter) => letter switch
    {
        Reliability.A => 0,
        Reliability.B => 1,
        Reliability.C => 2,
        Reliability.D => 3,
        Reliability.F => 4,
        Reliability.E => 5,
    };

    private static int Rank(int digit) => digit switch
    {
        6 => 5,
        5 => 6,
        _ => digit,
    };

    public override string ToString() => $"{Letter}{Digit}";
}
