using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>The style of the HTML file. Nothing that people have typed goes into it.</summary>
internal static class ReportStyle
{
    public static string Of(Paper paper) =>
        $$"""
        :root { color-scheme: light dark; --ground: #ffffff; --text: #1a1f27; --muted: #515b69; --line: #c9ced6; --soft: #f1f3f6; --link: #3335a6; }
        @media (prefers-color-scheme: dark) { :root { --ground: #14181e; --text: #e8ebf0; --muted: #a7b0bd; --line: #3a424e; --soft: #20262e; --link: #b3b8ff; } }
        * { box-sizing: border-box; }
        html { background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
        body { margin: 0 auto; max-width: 54rem; padding: 0 1rem; overflow-wrap: anywhere; }
        main { padding: 1.5rem 0 2rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
        h3 { font-size: 1.0625rem; line-height: 1.4; margin: 1.5rem 0 .25rem; }
        h4 { font-size: 1rem; line-height: 1.4; margin: 1.25rem 0 .25rem; }
        p { margin: .25rem 0 .5rem; }
        .kind { color: var(--muted); font-weight: 600; margin: 0; }
        .as-of, .muted { color: var(--muted); }
        a { color: var(--link); }
        sup { line-height: 0; margin-left: .15em; }
        sup + sup::before { content: ","; margin-right: .15em; }
        sup a { text-decoration: none; padding: .1em; }
        q { quotes: none; font-style: italic; }
        ul { margin: .25rem 0 .75rem; padding-left: 1.25rem; }
        li { margin: .25rem 0; }
        dl { margin: .5rem 0 1rem; }
        dl div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .75rem; padding: .2rem 0; }
        dt { color: var(--muted); }
        dd { margin: 0; }
        .wide { overflow-x: auto; }
        table { width: 100%; min-width: 34rem; border-collapse: collapse; margin: .5rem 0 1rem; font-size: .9375rem; table-layout: fixed; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
        th { border-bottom-width: 2px; }
        .w9 { width: 9%; } .w13 { width: 13%; } .w14 { width: 14%; } .w17 { width: 17%; } .w22 { width: 22%; } .w26 { width: 26%; } .w28 { width: 28%; } .w34 { width: 34%; } .w40 { width: 40%; } .w50 { width: 50%; } .w52 { width: 52%; } .w35 { width: 35%; } .w60 { width: 60%; }
        .chip { display: inline-block; font-size: .8125rem; line-height: 1.4; border: 1px solid var(--line); border-radius: 3px; padding: 0 .4em; background: var(--soft); }
        .sign { font-weight: 600; border-color: currentColor; }
        .tlp { display: inline-block; background: #000000; font: 700 .8125rem/1.5 "Courier New", monospace; padding: 0 .5em; white-space: nowrap; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .red { color: #ff2b2b; } .amber, .amberstrict { color: #ffc000; } .green { color: #33ff00; } .clear { color: #ffffff; }
        .marking { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; padding: .75rem 0; }
        header.marking { border-bottom: 1px solid var(--line); }
        footer.marking { border-top: 1px solid var(--line); }
        .marking .tlp { font-size: 1rem; }
        .exercise { flex: 1; display: flex; gap: .75rem; align-items: center; padding: .15rem .6rem; color: #1a1f27; background: repeating-linear-gradient(-45deg, #ffd75e 0 10px, #f0c030 10px 20px); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .notes { padding-left: 2rem; font-size: .9375rem; }
        .notes li { margin: .5rem 0; }
        :target { background: var(--soft); outline: 2px solid var(--link); outline-offset: 3px; }
        @media (max-width: 30rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
        @page {
          size: A4;
          margin: 20mm 16mm;
          @top-center { content: "{{paper.Marking.Label()}}"; font: 700 10pt sans-serif; }
          @bottom-center { content: "{{paper.Marking.Label()}}"; font: 700 10pt sans-serif; }
          @bottom-right { content: counter(page) " of " counter(pages); font: 9pt sans-serif; }
          {{(paper.Exercise ? $"@top-left {{ content: \"{Paper.ExerciseWord}\"; font: 700 10pt sans-serif; }} @bottom-left {{ content: \"{Paper.ExerciseWord}\"; font: 700 10pt sans-serif; }}" : "")}}
        }
        @media print {
          :root { color-scheme: light; --ground: #ffffff; --text: #000000; --muted: #333333; --line: #999999; --soft: #ffffff; --link: #000000; }
          html { font-size: 10.5pt; background: none; }
          body { max-width: none; padding: 0; }
          main { padding: 10pt 0; }
          .wide { overflow: visible; }
          table { min-width: 0; }
          thead { display: table-header-group; }
          h2, h3, h4, h3 + p, h4 + p { break-after: avoid; }
          tr, li, dl div { break-inside: avoid; }
          p, li, td { orphans: 3; widows: 3; }
          a { text-decoration: none; }
        }
        """;
}
