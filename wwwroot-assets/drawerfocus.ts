import type { Handle } from './handle';

/**
 * Whoever opens a drawer goes on in it, and whoever closes it goes on where he was. The opener is what had the focus outside any drawer
 * when the first one came; going from one drawer to another keeps it.
 */
export function createDrawerFocus(): Handle {
  let opener: HTMLElement | null = null;
  let open: HTMLElement | null = document.querySelector<HTMLElement>('.drawer');

  const observer = new MutationObserver(() => {
    const now = document.querySelector<HTMLElement>('.drawer');
    if (now === open) return;
    if (now !== null) enter(now);
    else leave();
    open = now;
  });
  observer.observe(document.body, { childList: true, subtree: true });

  // What is pressed is the opener, also where the browser gives a pressed link no focus.
  const stop = new AbortController();
  document.addEventListener('click', event => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href], button') : null;
    if (pressed !== null && pressed.closest('.drawer') === null) opener = pressed;
  }, { signal: stop.signal, capture: true });

  function enter(drawer: HTMLElement): void {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && active.closest('.drawer') === null && !active.matches('h1')) opener = active;
    const first = drawer.querySelector<HTMLElement>('form input:not([type="hidden"]), form textarea, form select');
    (drawer.matches('[data-form]') && first !== null ? first : drawer).focus({ preventScroll: true });
  }

  function leave(): void {
    const active = document.activeElement;
    if (active === null || active === document.body || active.matches('h1')) opener?.focus({ preventScroll: true });
    opener = null;
  }

  return {
    dispose(): void {
      observer.disconnect();
      stop.abort();
    },
  };
}
