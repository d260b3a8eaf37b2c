using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IncidentBoard.Shared;

/// <summary>
/// Shows Markdown (CommonMark 0.31) without raw HTML, images, or links to anything but http, https and mailto. Text that is longer than 64 KB, or built to
/// take long, is shown as plain text. The one place where markup is made from what people typed.
/// </summary>
public sealed partial class Markdown : ComponentBase
{
    /// <summary>The longest text that is read as Markdown, in UTF-16 code units.</summary>
    public const int LongestText = 64 * 1024;

    // Nested brackets and runs of emphasis cost the parser more than linear time; a text for people has few of them.
    private const int MostOfOneKind = 2000;
    private const int DeepestNesting = 32;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().Build();

    private string? _drawn;

    [Parameter, EditorRequired]
    public string? Text { get; set; }

    protected override bool ShouldRender() => Text != _drawn;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        _drawn = Text;
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "prose");
        if (Text is not null)
        {
            if (Html(Text) is { } html)
            {
#pragma warning disable RS0030 // This is the one place; what goes in has been through the allow-list below.
                builder.AddContent(2, new MarkupString(html));
#pragma warning restore RS0030
            }
            else
            {
                builder.OpenElement(3, "pre");
                builder.AddContent(4, Text);
                builder.CloseElement();
            }
        }

        builder.CloseElement();
    }

    /// <summary>The HTML of a text; null when it must be shown as it is.</summary>
    internal static string? Html(string text)
    {
        if (text.Length > LongestText || IsCostly(text))
        {
            return null;
        }

        var document = Markdig.Markdown.Parse(text, _pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url))
            {
                Unlink(link);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !IsSafe(link.IsEmail ? $"mailto:{link.Url}" : link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document.ToHtml(_pipeline);
    }

    private static void Unlink(LinkInline link)
    {
        var plain = new ContainerInline();
        foreach (var child in link.ToList())
        {
            child.Remove();
            plain.AppendChild(child);
        }

        link.ReplaceBy(plain);
    }

    private static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto") && SafeStart().IsMatch(address);

    private static bool IsCostly(string text)
    {
        var brackets = text.Count(c => c is '[' or '!');
        var marks = text.Count(c => c is '*' or '_' or '~' or '`' or '<');
        return brackets > MostOfOneKind || marks > MostOfOneKind || text.Split('\n').Any(line => line.TakeWhile(c => c is '>' or ' ' or '-' or '+' or '*').Count() > DeepestNesting * 2);
    }

    [GeneratedRegex("^(https?://|mailto:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SafeStart();
}
