export type Answer =
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'missing' }
  | { readonly kind: 'signedout' }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string; readonly body: unknown }
  | { readonly kind: 'busy'; readonly status: number }
  | { readonly kind: 'unreachable' };

export interface SendOptions {
  readonly body?: unknown;
  /** Lets the request outlive the page; the browser allows 64 KB of such bodies in flight. */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
}

/** Milliseconds after which a silent server counts as not reached. */
const patience = 10_000;

/** One request to our own host. It never throws: what went wrong is part of the answer. */
export async function send(method: string, url: string, options: SendOptions = {}): Promise<Answer> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patience);
  const stop = (): void => limit.abort();
  options.signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      // A redirect leads to the sign-in page; following it would make it look like an answer.
      redirect: 'manual',
      keepalive: options.keepalive === true,
      signal: limit.signal,
      headers: options.body === undefined ? { 'X-Draft': '1' } : { 'X-Draft': '1', 'Content-Type': 'application/json' },
      body: options.body === undefined ? null : JSON.stringify(options.body),
    });
    return await classify(response);
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}

async function classify(response: Response): Promise<Answer> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || status === 401) return { kind: 'signedout' };
  if (status === 404) return { kind: 'missing' };
  if (status >= 500 || status === 408 || status === 425 || status === 429) return { kind: 'busy', status };
  const body = await readBody(response);
  if (response.ok) return { kind: 'ok', status, body };
  return { kind: 'refused', status, reason: reasonOf(status, body), body };
}

/** The status code of an answer; 0 when there was none. */
export function statusOf(answer: Answer): number {
  switch (answer.kind) {
    case 'missing': return 404;
    case 'signedout': return 401;
    case 'unreachable': return 0;
    default: return answer.status;
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '' || !/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return text === '' ? null : text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The words of a problem document (RFC 9457), or plain words for the status. */
function reasonOf(status: number, body: unknown): string {
  if (typeof body === 'object' && body !== null) {
    for (const name of ['detail', 'title'] as const) {
      const words: unknown = (body as Record<string, unknown>)[name];
      if (typeof words === 'string' && words !== '') return words.replace(/\.$/, '');
    }
  }
  if (status === 403) return 'you may not change this';
  if (status === 413) return 'the text is too long';
  return `the server answered ${status}`;
}

/** Bytes of a JSON body as it goes over the line. */
export function bodyBytes(body: unknown): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}

/** How much may be in flight when the page goes: the browser's 64 KiB less room for others. */
export const keepaliveLimit = 60_000;

/** Which bodies go as keepalive within the limit: the small ones first, so that most fields get through. */
export function withinKeepalive(sizes: readonly number[], limit = keepaliveLimit): boolean[] {
  const order = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
  const chosen = sizes.map(() => false);
  let used = 0;
  for (const { size, index } of order) {
    if (used + size > limit) break;
    used += size;
    chosen[index] = true;
  }
  return chosen;
}
