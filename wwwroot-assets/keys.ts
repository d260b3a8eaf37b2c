import type { Handle } from './handle';

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/** The keys that hold on every screen. Single letters work only where `<html data-keys="on">` allows them. */
export function createKeys(): Handle {
  const stop = new AbortController();
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    if (handle(event)) event.preventDefault();
  }, { signal: stop.signal });
  return { dispose: () => stop.abort() };
}

function handle(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') return focusSearch();
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (target.matches('[role="combobox"]') && belongsToList(target, event.key)) return true;
  if (event.key === 'Escape') return leave(target);
  if (isTyping(target)) return false;
  if (event.key in arrows && !event.shiftKey) return moveAmongCards(target, arrows[event.key as keyof typeof arrows]);
  return letter(event.key);
}

/** Arrows choose in a list that is open and Esc closes it: the caret stays where it is, and so does what is open beside it. */
function belongsToList(combobox: HTMLElement, key: string): boolean {
  return combobox.getAttribute('aria-expanded') === 'true' && (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape');
}

function focusSearch(): boolean {
  const search = document.getElementById('search');
  if (!(search instanceof HTMLInputElement)) return false;
  search.focus();
  search.select();
  return true;
}

/** Esc goes one step back: out of the field, then out of what is open. What was typed stays kept as a draft. */
function leave(target: HTMLElement): boolean {
  const menu = target.closest<HTMLDetailsElement>('details.menu[open], details.rail__more[open]');
  if (menu !== null) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
    return true;
  }
  if (isTyping(target) && target.closest('[data-edit]') !== null) {
    const cancel = target.closest('[data-edit]')?.querySelector<HTMLElement>('[data-cancel]');
    if (cancel) cancel.click();
    else target.blur();
    return true;
  }
  const closers = document.querySelectorAll<HTMLElement>('[data-close]');
  const last = closers[closers.length - 1];
  if (last === undefined) return false;
  last.click();
  return true;
}

function letter(key: string): boolean {
  if (key.length !== 1 || document.documentElement.dataset.keys !== 'on') return false;
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (control === null) return false;
  if (control.matches('input, textarea, select')) control.focus();
  else control.click();
  return true;
}

function moveAmongCards(target: HTMLElement, [dx, dy]: readonly [number, number]): boolean {
  const card = target.closest<HTMLElement>('.card');
  const area = card?.closest('[data-cards]');
  if (!card || !area || target !== focusable(card)) return false;
  const next = nearest(card.getBoundingClientRect(), [...area.querySelectorAll<HTMLElement>('.card')].filter(other => other !== card), dx, dy);
  if (next === null) return false;
  focusable(next)?.focus();
  return true;
}

function focusable(card: HTMLElement): HTMLElement | null {
  return card.tabIndex >= 0 ? card : card.querySelector<HTMLElement>('.card__link, a[href], button');
}

/** The nearest card in the direction of the arrow; distance across the direction counts double. */
function nearest(from: DOMRect, cards: readonly HTMLElement[], dx: number, dy: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  let bestDistance = Infinity;
  for (const card of cards) {
    const to = card.getBoundingClientRect();
    const distance = distanceAlong(from, to, dx, dy);
    if (distance < bestDistance) {
      best = card;
      bestDistance = distance;
    }
  }
  return best;
}

export function distanceAlong(from: DOMRectReadOnly, to: DOMRectReadOnly, dx: number, dy: number): number {
  const x = to.left + Math.min(to.width, from.width) / 2 - (from.left + Math.min(to.width, from.width) / 2);
  const y = to.top - from.top;
  const along = dx * x + dy * y;
  const across = Math.abs(dx * y) + Math.abs(dy * x);
  return along > 4 && (dy !== 0 || across < from.height) ? along + 2 * across : Infinity;
}

function isTyping(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"])');
}
