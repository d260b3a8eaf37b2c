import { setCookie } from './cookie';
import type { Handle } from './handle';

const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** The `media` of each theme's style sheets. */
export function mediaFor(theme: Theme): { readonly light: string; readonly dark: string } {
  if (theme === 'system') return { light: '(prefers-color-scheme: light)', dark: '(prefers-color-scheme: dark)' };
  return theme === 'light' ? { light: 'all', dark: 'not all' } : { light: 'not all', dark: 'all' };
}

/** Buttons with `data-theme-set="light|dark|system"` choose the theme; the server writes the same choice from the cookie. */
export function createTheme(): Handle {
  const stop = new AbortController();
  document.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('[data-theme-set]') : null;
    const theme = themes.find(name => name === button?.getAttribute('data-theme-set'));
    if (theme !== undefined) apply(theme);
  }, { signal: stop.signal });
  return { dispose: () => stop.abort() };
}

function apply(theme: Theme): void {
  const media = mediaFor(theme);
  for (const name of ['light', 'dark'] as const) {
    const links = document.querySelectorAll<HTMLLinkElement>(`link#theme-${name}, link[data-theme="${name}"]`);
    for (const link of links) link.media = media[name];
  }
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme === 'system' ? 'light dark' : theme);
  for (const button of document.querySelectorAll('[data-theme-set]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-theme-set') === theme));
  }
  setCookie('theme', theme);
}
