import type { Handle } from '../handle';

/** Colours by the names of their tokens: `colours.of('accent')` is what `var(--accent)` shows in this theme. */
export interface Colours extends Handle {
  of(token: string): string;
}

/** A canvas knows no style sheet: the tokens are read for it, and read again when the theme, the contrast or the reader's own colours change. */
export function createColours(element: HTMLElement, changed: () => void): Colours {
  const known = new Map<string, string>();
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.forcedColorAdjust = 'none';
  element.append(probe);
  const stop = new AbortController();
  const watched = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(query => matchMedia(query));
  for (const media of watched) media.addEventListener('change', again, { signal: stop.signal });
  const sheets = new MutationObserver(again);
  sheets.observe(document.head, { subtree: true, attributes: true, attributeFilter: ['media', 'content'] });
  // A sheet that has never been used may have to be fetched first.
  document.head.addEventListener('load', again, { capture: true, signal: stop.signal });

  function again(): void {
    known.clear();
    changed();
  }

  return {
    of(token) {
      let colour = known.get(token);
      if (colour === undefined) {
        probe.style.color = `var(--${token})`;
        colour = getComputedStyle(probe).color;
        known.set(token, colour);
      }
      return colour;
    },
    dispose() {
      stop.abort();
      sheets.disconnect();
      probe.remove();
    },
  };
}
