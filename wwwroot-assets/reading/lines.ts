import { codePoints, type Span, utf16At } from './positions';

/** The text of a source as it stands on the page: lines that carry where they begin, in code points. */
export interface Place {
  readonly line: HTMLElement;
  /** UTF-16 units within the line. */
  readonly at: number;
}

export function linesOf(text: Element): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>('[data-start]')];
}

/** Where a point of the document lies in the text, in code points; null when it lies outside. */
function positionOf(text: Element, node: Node, offset: number): number | null {
  const inside = node instanceof Element ? node : node.parentElement;
  const line = inside?.closest<HTMLElement>('[data-start]') ?? null;
  if (line !== null && text.contains(line)) {
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    return startOf(line) + codePoints(before.toString());
  }
  if (!text.contains(node)) return null;
  // Between two lines, as when a whole paragraph was chosen by three clicks.
  const child = node.childNodes[offset] ?? null;
  const next = child === null ? undefined : linesOf(text).find(other => other === child || (child.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return next === undefined ? endOf(text) : startOf(next);
}

/** What of a range lies in the text, in code points; null when nothing does. A drag beyond an end means the end. */
export function spanOf(text: Element, range: Range): Span | null {
  if (!range.intersectsNode(text)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(text);
  const start = range.compareBoundaryPoints(Range.START_TO_START, whole) < 0 ? 0 : positionOf(text, range.startContainer, range.startOffset);
  const end = range.compareBoundaryPoints(Range.END_TO_END, whole) > 0 ? endOf(text) : positionOf(text, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

export function startOf(line: HTMLElement): number {
  return Number(line.dataset.start);
}

/** The line in which a position lies, and where in it. */
export function placeOf(text: Element, position: number): Place | null {
  const lines = linesOf(text);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(lines[middle]!) <= position) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return line === undefined ? null : { line, at: utf16At(line.textContent ?? '', position - startOf(line)) };
}

/** Chooses a span of the text, as if it had been done with the mouse. */
export function choose(text: Element, span: Span): void {
  const from = placeOf(text, span.start);
  const to = placeOf(text, span.end);
  const start = from && pointIn(from);
  const end = to && pointIn(to);
  if (start && end) getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function endOf(text: Element): number {
  const last = linesOf(text).at(-1);
  return last === undefined ? 0 : startOf(last) + codePoints(last.textContent ?? '');
}

function pointIn({ line, at }: Place): { node: Node; offset: number } | null {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = at;
  let last: Node | null = null;
  while (texts.nextNode()) {
    last = texts.currentNode;
    const length = last.textContent?.length ?? 0;
    if (left <= length) return { node: last, offset: left };
    left -= length;
  }
  return last === null ? { node: line, offset: 0 } : { node: last, offset: last.textContent?.length ?? 0 };
}
