using System.Globalization;
using System.Text;

namespace IncidentBoard.Core.Fields;

/// <summary>Names as people say them: <c>nextUpdateBy</c> is "next update by", <c>NotExposed</c> is "not exposed".</summary>
public static class Spoken
{
    /// <summary>The words of a name, in lower case.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return words.ToString();
    }

    /// <summary>The words of a name, as a label begins: with a capital.</summary>
    public static string Label(string name) => Words(name) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    /// <summary>The words of a member of a closed list.</summary>
    public static string Words<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Words(value.ToString());

    /// <summary>The words of a member of a closed list, with a capital.</summary>
    public static string Label<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Label(value.ToString());
}
