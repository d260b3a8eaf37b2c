import type { Announcer } from '../announce';
import type { Handle } from '../handle';
import { choose, linesOf, placeOf, positionOf, startOf } from './lines';
import { codePoints, type Span, stretch } from './positions';

const steps: Readonly<Record<string, readonly ['word' | 'sentence', boolean]>> = {
  ArrowRight: ['word', false], ArrowLeft: ['word', true], ArrowDown: ['sentence', false], ArrowUp: ['sentence', true],
};

/** Choosing and marking in the text of a source, by mouse and by keyboard. Marks go by plain HTTP and come back through the page. */
export function createReading(announcer: Announcer): Handle {
  const stop = new AbortController();
  const { signal } = stop;
  let chosen: Span | null = null;
  // Where the keyboard began to choose; the other end moves.
  let anchor: Span | null = null;

  const text = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-reading]');
  const bar = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-reading-bar]');

  document.addEventListener('selectionchange', () => {
    const here = text();
    const selection = getSelection();
    if (here === null || selection === null) return;
    const span = selection.isCollapsed || selection.rangeCount === 0 ? null : spanOf(here, selection.getRangeAt(0));
    // What was chosen stays chosen while the bar is used.
    if (span === null && bar()?.contains(document.activeElement)) return;
    chosen = span;
    show(bar(), span !== null);
  }, { signal });

  document.addEventListener('mousedown', event => {
    if (event.target instanceof Element && event.target.closest('[data-reading-bar]') !== null) event.preventDefault();
    else if (event.target instanceof Element && event.target.closest('[data-reading]') !== null) anchor = null;
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
    const from = chosen === null ? (anchor === null ? -1 : back ? anchor.start : anchor.end) : back ? (extend && anchor !== null && chosen.start === anchor.start && chosen.end > anchor.end ? chosen.end - 1 : chosen.start) : chosen.end;
    const found = from < 0 ? first(here, kind) : next(here, from, kind, back);
    if (found === null) return;
    if (!extend || anchor === null) {
      anchor = found;
      choose(here, found);
    } else {
      choose(here, { start: Math.min(anchor.start, found.start), end: Math.max(anchor.end, back && found.start >= anchor.start ? found.end : found.end) });
    }
    getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
    announcer.say(getSelection()?.toString() ?? '');
  }

  async function mark(sign: string): Promise<void> {
    const here = text();
    const span = chosen;
    if (here === null || span === null) return;
    const { id, reason } = await post(here.dataset.reading!, { ...span, sign });
    complain(bar(), reason);
    if (id === null) return;
    chosen = null;
    anchor = span;
    getSelection()?.removeAllRanges();
    show(bar(), false);
    announcer.say('Marked. Saved.');
    go(`${here.dataset.readingOpen!}${id}`);
  }

  return {
    dispose() {
      stop.abort();
      observer.disconnect();
    },
  };
}

function spanOf(text: Element, range: Range): Span | null {
  const start = positionOf(text, range.startContainer, range.startOffset);
  const end = positionOf(text, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function first(text: Element, kind: 'word' | 'sentence'): Span | null {
  return next(text, 0, kind, false);
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

function go(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
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
