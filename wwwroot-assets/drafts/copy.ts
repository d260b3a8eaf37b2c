export interface Copy {
  readonly text: string;
  readonly base: string;
  /** Milliseconds since 1970; 0 when nobody knows. */
  readonly at: number;
}

/** A draft as the server tells it: `{ text, base, at }` with the time in ISO 8601; null for anything else. */
export function readCopy(body: unknown): Copy | null {
  if (typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string') return null;
  const base = 'base' in body && body.base !== null && body.base !== undefined ? String(body.base) : '';
  const at = 'at' in body && typeof body.at === 'string' ? Date.parse(body.at) : Number.NaN;
  return { text: normal(body.text), base, at: Number.isNaN(at) ? 0 : at };
}

/** Line ends as a text field reports them. */
export function normal(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
