import type { Announcer } from '../announce';
import type { Handle } from '../handle';
import { choose, linesOf, placeOf, spanOf, startOf } from './lines';
import { codePoints, type Span, stretch } from './positions';

const steps: Readonly<Record<string, readonly ['word' | 'sentence', boolean]>> = {
  ArrowRight: ['word', false], ArrowLeft: ['word', true], ArrowDown: ['sentence', false], ArrowUp: ['sentence', true],
};

/** Choosing and marking in the text of a source, by mouse and by keyboard. Marks go by plain HTTP and come back through the page. */
export function createReading(announcer: Announcer): Handle {
  const stop = new AbortController();
  const { signal } = stop;
  let chosen: Span | null = null;
  // The stretch at which the keyboard began to choose, and the one that moves; everything between them is chosen.
  let pivot: Span | null = null;
  let head: Span | null = null;
  // Where the keyboard goes on when nothing is chosen.
  let at = -1;

  const text = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-reading]');
  const bar = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-reading-bar]');

  document.addEventListener('selectionchange', () => {
    const here = text();
    const selection = getSelection();
    if (here === null || selection === null) return;
    const span = selection.isCollapsed || selection.rangeCount === 0 ? null : spanOf(here, selection.getRangeAt(0));
    // What was chosen stays chosen while the bar is used.
    if (span === null && bar()?.contains(document.activeElement)) return;
    if (span === null || span.start !== chosen?.start || span.end !== chosen.end) pivot = head = null;
    if (span !== null) at = span.end;
    chosen = span;
    show(bar(), span !== null);
    if (span !== null) saved(false);
  }, { signal });

  document.addEventListener('mousedown', event => {
    if (event.target instanceof Element && event.target.closest('[data-reading-bar]') !== null) event.preventDefault();
  }, { signal });

  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return;
    const sign = event.target.closest<HTMLElement>('[data-mark-sign]')?.dataset.markSign;
    if (sign !== undefined) void mark(sign);
    else if (chosen === null) openMark(event.target.closest<HTMLElement>('mark[data-marks]'));
  }, { signal });

  // Before the keys of the page, which would go among other things.
  document.addEventListener('keydown', event => {
    const here = text();
    if (here === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.activeElement !== here) return;
    const step = steps[event.key];
    if (step !== undefined) move(here, step[0], step[1], event.shiftKey);
    else if (chosen !== null && bar() !== null && /^[1-4]$/.test(event.key)) void mark(bar()!.querySelectorAll<HTMLElement>('[data-mark-sign]')[Number(event.key) - 1]?.dataset.markSign ?? 'Note');
    else if (event.key === 'Enter') openAt(here);
    else if (event.key === 'Escape' && chosen !== null) getSelection()?.collapseToEnd();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, { signal, capture: true });

  // Marks of others are drawn into the text; what somebody has chosen there must stay chosen.
  const observer = new MutationObserver(records => {
    const here = text();
    if (here === null || chosen === null || !records.some(record => here.contains(record.target))) return;
    const selection = getSelection();
    const now = selection !== null && selection.rangeCount > 0 ? spanOf(here, selection.getRangeAt(0)) : null;
    if (now === null || now.start !== chosen.start || now.end !== chosen.end) choose(here, chosen);
  });
  observer.observe(document.body, { childList: true, subtree: true });

  function move(here: HTMLElement, kind: 'word' | 'sentence', back: boolean, extend: boolean): void {
    const from = extend && chosen !== null ? (head ?? chosen) : chosen;
    const found = from === null ? next(here, Math.max(at, 0), kind, back && at >= 0) : next(here, back ? from.start : from.end, kind, back);
    if (found === null) return;
    pivot = extend ? (pivot ?? chosen ?? found) : found;
    head = found;
    chosen = { start: Math.min(pivot.start, found.start), end: Math.max(pivot.end, found.end) };
    at = chosen.end;
    choose(here, chosen);
    show(bar(), true);
    const selection = getSelection();
    selection?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
    announcer.say(selection?.toString() ?? '');
  }

  async function mark(sign: string): Promise<void> {
    const here = text();
    const span = chosen;
    if (here === null || span === null) return;
    const { id, reason } = await post(here.dataset.reading!, { ...span, sign });
    complain(bar(), reason);
    if (id === null) return;
    chosen = pivot = head = null;
    at = span.end;
    getSelection()?.removeAllRanges();
    show(bar(), false);
    announcer.say('Marked. Saved.');
    saved(true);
    go(id);
  }

  return {
    dispose() {
      stop.abort();
      observer.disconnect();
    },
  };
}

/** The next word or sentence from a position on, in this line or in those that follow. */
function next(text: Element, position: number, kind: 'word' | 'sentence', back: boolean): Span | null {
  const lines = linesOf(text);
  const place = placeOf(text, position);
  let at = place === null ? -1 : lines.indexOf(place.line);
  let index = place?.at ?? 0;
  for (; at >= 0 && at < lines.length; at += back ? -1 : 1) {
    const line = lines[at]!;
    const content = line.textContent ?? '';
    const found = stretch(content, index, kind, back);
    if (found !== null) {
      const start = startOf(line) + codePoints(content.slice(0, found.start));
      return { start, end: start + codePoints(content.slice(found.start, found.end)) };
    }
    index = back ? Number.MAX_SAFE_INTEGER : 0;
  }
  return null;
}

async function post(url: string, body: unknown): Promise<{ id: string | null; reason: string | null }> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok) return { id: null, reason: 'It was not marked: you are signed out, or may not mark here. Reload the page.' };
    const reply = (await answer.json()) as { id: string | null; problems: { reason: string }[] };
    return { id: reply.id, reason: reply.problems[0]?.reason ?? null };
  } catch {
    return { id: null, reason: 'It was not marked: the board cannot be reached. The passage stays chosen; try again.' };
  }
}

function openAt(text: HTMLElement): void {
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const mark = element?.closest<HTMLElement>('mark[data-marks]') ?? null;
  if (mark !== null && text.contains(mark)) openMark(mark);
}

function openMark(mark: HTMLElement | null): void {
  const ids = mark?.dataset.marks?.split(' ') ?? [];
  if (ids.length === 0) return;
  // Where several marks lie, each click takes the next one in hand.
  const open = new URL(location.href).searchParams.get('open');
  const id = ids[(ids.findIndex(other => open === `annotation:${other}`) + 1) % ids.length]!;
  document.querySelector<HTMLElement>(`[data-mark-link="${CSS.escape(id)}"]`)?.click();
}

/** Takes a mark in hand, as a link of the page would: what else the address says stays. */
function go(id: string): void {
  const address = new URL(location.href);
  address.searchParams.set('open', `annotation:${id}`);
  const link = document.createElement('a');
  link.href = address.href;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Says beside the text that the mark is stored, until the next passage is chosen. */
function saved(on: boolean): void {
  const place = document.querySelector<HTMLElement>('[data-reading-saved]');
  if (place !== null) place.hidden = !on;
}

function show(bar: HTMLElement | null, on: boolean): void {
  if (bar !== null) bar.hidden = !on;
}

function complain(bar: HTMLElement | null, reason: string | null): void {
  const place = bar?.querySelector<HTMLElement>('[data-reading-problem]') ?? null;
  if (place === null) return;
  place.hidden = reason === null;
  place.textContent = reason ?? '';
}
