/** Positions in a source's text, counted as annotations count them: in Unicode code points, while the browser counts UTF-16 units. */

/** How many code points a string has. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if (isPair(text, at)) {
      count--;
      at++;
    }
  }
  return count;
}

/** The index of a code point in UTF-16 units; the length of the text for the end and beyond. */
export function utf16At(text: string, codePoint: number): number {
  let at = 0;
  for (let left = codePoint; left > 0 && at < text.length; left--) at += isPair(text, at) ? 2 : 1;
  return at;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The word, or the sentence, that begins at or after an index; with `back`, the last one that begins before it. Indexes are UTF-16 units of the text. */
export function stretch(text: string, at: number, kind: 'word' | 'sentence', back: boolean): Span | null {
  let last: Span | null = null;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: kind }).segment(text)) {
    if (kind === 'word' ? isWordLike !== true : segment.trim() === '') continue;
    const span = { start: index, end: index + segment.trimEnd().length };
    if (back ? span.start >= at : span.start >= at) return back ? last : span;
    last = span;
  }
  return back ? last : null;
}
