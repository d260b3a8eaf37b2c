/**
 * The state of a status page on somebody else's page: `<script src="https://board.example/status/widget.js" async></script>`. Without the script's answer
 * it is a plain link. It sets no cookie, asks nobody but the board, and needs no inline style: its sheet is constructed.
 */
const every = 60_000;

// On a page that is not ours there are no tokens of ours; the colours are those of the light and the dark sheet.
const style = `
a{display:inline-flex;align-items:center;gap:.5em;min-height:24px;padding:.3em .7em;border:1px solid #7d8794;border-radius:.5em;background:#fff;color:#1a1f27;font:1rem/1.4 system-ui,sans-serif;text-decoration:none}
a:hover b{text-decoration:underline}
a:focus-visible{outline:3px solid #4446c8;outline-offset:2px}
svg{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:2.5;stroke-linejoin:round}
[data-state=none] svg{color:#00695f}[data-state=minor] svg{color:#14599c}[data-state=major] svg{color:#855600}[data-state=critical] svg{color:#c01048}
@media (prefers-color-scheme:dark){a{background:#191d24;color:#e8ebf0;border-color:#78828f}a:focus-visible{outline-color:#b3b8ff}
[data-state=none] svg{color:#63d2c6}[data-state=minor] svg{color:#7ab8f5}[data-state=major] svg{color:#f7c948}[data-state=critical] svg{color:#ff7f7a}}`;

/** A shape of its own for each state, so that colour is not needed. */
const shapes: Record<string, string> = {
  none: 'M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0M8 12l3 3l5-6',
  minor: 'M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0M12 8v5M12 16v1',
  major: 'M12 3L22 20H2zM12 10v4M12 16v1',
  critical: 'M12 2L22 12L12 22L2 12zM9 9l6 6M15 9l-6 6',
  unknown: 'M4 12h3M10.5 12h3M17 12h3',
};

interface Answer { page: { name: string }; status: { indicator: string; description: string } }

const script = document.currentScript as HTMLScriptElement | null;
if (script !== null) show(script);

function show(script: HTMLScriptElement): void {
  const host = document.createElement('span');
  const inside = host.attachShadow({ mode: 'open' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    inside.adoptedStyleSheets = [sheet];
  } catch {
    // An old browser: words and shape do without.
  }

  const link = document.createElement('a');
  link.href = new URL('../status', script.src).href;
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  shape.setAttribute('viewBox', '0 0 24 24');
  shape.setAttribute('width', '20');
  shape.setAttribute('height', '20');
  shape.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.append(line);
  const words = document.createElement('b');
  const name = document.createElement('span');
  link.append(shape, words, name);
  inside.append(link);
  say('unknown', 'Status', '');
  script.after(host);

  const address = new URL('../api/v2/status.json', script.src);
  void look();
  setInterval(() => { if (!document.hidden) void look(); }, every);

  async function look(): Promise<void> {
    try {
      const response = await fetch(address, { credentials: 'omit' });
      if (!response.ok) throw new Error();
      const { page, status } = (await response.json()) as Answer;
      say(status.indicator in shapes ? status.indicator : 'unknown', status.description, page.name);
    } catch {
      // Never the last good word when nobody knows whether it still holds.
      say('unknown', 'Status not known just now', '');
    }
  }

  function say(state: string, what: string, whose: string): void {
    link.dataset.state = state;
    line.setAttribute('d', shapes[state] ?? '');
    words.textContent = what;
    name.textContent = whose;
  }
}
