using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>Gathers text into paragraphs: white space becomes one space, and no break stands at the beginning or the end.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _space;
    private bool _tab;

    /// <summary>Inside preformatted text spaces and line ends are kept.</summary>
    public bool KeepsSpace { get; set; }

    public void EndLine() => (_breaks, _space, _tab) = (Math.Max(_breaks, 1), false, false);

    public void EndParagraph() => (_breaks, _space, _tab) = (2, false, false);

    public void Tab() => _tab = true;

    public void Append(string text)
    {
        foreach (var character in text)
        {
            var isSpace = character is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isSpace && !KeepsSpace)
            {
                _space = true;
            }
            else if (character != '\r')
            {
                Separate();
                _text.Append(character);
            }
        }
    }

    public override string ToString() => _text.ToString().TrimEnd();

    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append(_breaks > 0 ? _breaks == 1 ? "\n" : "\n\n" : _tab ? "\t" : _space && _text[^1] is not (' ' or '\n' or '\t') ? " " : "");
        }

        (_breaks, _space, _tab) = (0, false, false);
    }
}
