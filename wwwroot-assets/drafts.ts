import type { Announcer } from './announce';
import { normal } from './drafts/copy';
import { Draft, type Job } from './drafts/draft';
import { createFields, type Field } from './drafts/fields';
import { drawLine, wordsFor } from './drafts/line';
import { browserStorage, LocalCopies } from './drafts/local';
import { bodyBytes, send, statusOf, withinKeepalive, type Answer } from './drafts/wire';
import type { Handle } from './handle';

export interface SaveAnswer {
  /** The status of the answer; 0 when there was none. */
  readonly status: number;
  readonly body: unknown;
}

export interface Drafts extends Handle {
  text(key: string): string;
  base(key: string): string;
  set(key: string, text: string): void;
  clear(key: string): void;
  saveField(url: string, key: string, extra?: Record<string, unknown>): Promise<SaveAnswer>;
  /** Sends all that is not kept yet and waits for the answers. */
  flush(): Promise<void>;
  /** The way to the server is open again: what waits for its next try goes now. */
  retry(): void;
}

/** Owns every typed text: the server's circuit may die, the text does not (one request per field, plain HTTP). */
export function createDrafts(announcer: Announcer): Drafts {
  const stop = new AbortController();
  const root = document.documentElement.dataset;
  const local = new LocalCopies(browserStorage('localStorage'), root.reader ?? '');
  const drafts = new Map<string, Draft>();
  const keptHere = new Map<string, boolean>();
  const underWay = new Map<string, AbortController>();
  const seenSaves = new Map<string, string>();
  const held = new Set<HTMLFormElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  for (const key of local.keys()) draftFor(key);
  const fields = createFields({
    changed: take,
    typed,
    lineAppeared: (line, key) => draw(line, draftFor(key)),
    textOf: key => drafts.get(key)?.text ?? null,
  }, browserStorage('sessionStorage'));

  const listen = { signal: stop.signal };
  window.addEventListener('pagehide', () => leave(), listen);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? leave() : retry(), listen);
  window.addEventListener('online', retry, listen);
  document.addEventListener('submit', hold, { ...listen, capture: true });
  fields.start();
  pump();

  /** A form that is sent whole waits for its drafts: one that arrived after it would bring back what was sent. */
  function hold(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.querySelector('[data-draft]') === null) return;
    if (held.delete(form) || ![...drafts.values()].some(draft => draft.atRisk)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    void Promise.race([leave(), new Promise(done => setTimeout(done, longestHold))]).then(() => {
      held.add(form);
      form.requestSubmit(submitter);
    });
  }

  function draftFor(key: string): Draft {
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = new Draft(key);
      drafts.set(key, draft);
      const copy = local.get(key);
      if (copy !== null) draft.adopt(copy, Date.now());
    }
    return draft;
  }

  /** A field is there or the server changed it: its attributes are what the server says. */
  function take(field: Field, key: string): void {
    const draft = draftFor(key);
    const value = normal(field.dataset.value ?? '');
    draft.offer(value, field.dataset.base ?? '');
    noticeSave(draft, field.dataset.saved ?? '', value);
    after(draft);
  }

  /** A version in data-saved that was not there before says that a save of this field has been stored. */
  function noticeSave(draft: Draft, version: string, value: string): void {
    const before = seenSaves.get(draft.key);
    seenSaves.set(draft.key, version);
    if (version === '' || version === before || (before === undefined && !draft.awaitsSave)) return;
    draft.saved(version, Date.now(), value);
    if (!draft.atRisk) local.forget(draft.key);
  }

  function typed(key: string, text: string): void {
    const draft = draftFor(key);
    draft.type(normal(text), Date.now());
    if (draft.atRisk) copyHere(draft);
    after(draft);
  }

  function copyHere(draft: Draft): void {
    keptHere.set(draft.key, local.put(draft.key, { text: draft.text, base: draft.base, at: Date.now() }));
  }

  /** Whatever happened to a draft: the page shows it, the next request is planned. */
  function after(draft: Draft): void {
    fields.show(draft.key, draft.text);
    redraw(draft);
    pump();
  }

  function pump(): void {
    clearTimeout(timer);
    const now = Date.now();
    let next = Infinity;
    for (const draft of drafts.values()) {
      const at = draft.nextAt();
      if (at === null) continue;
      if (at <= now) void run(draft);
      else next = Math.min(next, at);
    }
    if (next < Infinity) timer = setTimeout(pump, next - now);
  }

  async function run(draft: Draft, keepalive = false): Promise<void> {
    if (draft.adopted && local.get(draft.key)?.text !== draft.text) {
      // Another tab has brought this copy to the server meanwhile.
      drafts.delete(draft.key);
      fields.revisit(draft.key);
      return;
    }
    const before = draft.state;
    const job = draft.begin();
    const cancel = new AbortController();
    underWay.set(draft.key, cancel);
    const answer = await send(methods[job.kind], `/drafts/${encodeURIComponent(draft.key)}`, {
      ...(job.kind === 'keep' ? { body: { text: job.text, base: job.base } } : {}),
      keepalive,
      signal: cancel.signal,
    });
    if (underWay.get(draft.key) === cancel) underWay.delete(draft.key);
    draft.answered(job, answer, Date.now());
    settleCopy(draft, job, answer);
    if (draft.state !== before && /^(notkept|refused|signedout)$/.test(draft.state)) announcer.say(wordsFor(draft, isKeptHere(draft)));
    after(draft);
  }

  function settleCopy(draft: Draft, job: Job, answer: Answer): void {
    if (answer.kind === 'ok' && job.kind === 'keep') local.drop(draft.key, job.text);
    else if (job.kind !== 'keep' && !draft.atRisk && (answer.kind === 'ok' || answer.kind === 'missing')) local.forget(draft.key);
  }

  /** The page may be going: everything unsettled leaves now, as much of it as the browser lets outlive the page. */
  function leave(): Promise<unknown> {
    const waiting = [...drafts.values()].filter(draft => draft.ready);
    const sizes = waiting.map(draft => bodyBytes({ text: draft.text, base: draft.base }));
    const chosen = withinKeepalive(sizes);
    return Promise.all(waiting.map((draft, index) => {
      underWay.get(draft.key)?.abort();
      draft.giveUp();
      return run(draft, chosen[index] === true);
    }));
  }

  function retry(): void {
    drafts.forEach(draft => draft.trouble.retryNow());
    pump();
  }

  function isKeptHere(draft: Draft): boolean {
    return keptHere.get(draft.key) ?? local.get(draft.key) !== null;
  }

  function draw(line: HTMLElement, draft: Draft): void {
    drawLine(line, draft, {
      keptHere: isKeptHere(draft),
      signIn: root.signIn ?? '/sign-in',
      onEarlier() {
        draft.swapEarlier(Date.now());
        copyHere(draft);
        after(draft);
      },
    });
  }

  function redraw(draft: Draft): void {
    for (const line of document.querySelectorAll<HTMLElement>(`[data-draft-state="${CSS.escape(draft.key)}"]`)) draw(line, draft);
  }

  return {
    text: key => draftFor(key).take(),
    base: key => draftFor(key).base,
    set: typed,
    clear(key) {
      const draft = draftFor(key);
      draft.discard(Date.now());
      local.forget(key);
      after(draft);
    },
    async saveField(url, key, extra = {}) {
      const draft = draftFor(key);
      const body = { ...extra, text: draft.take(), base: draft.base };
      const answer = await send('POST', url, { body });
      const version = versionIn(answer);
      if (version !== null) {
        draft.saved(version, Date.now());
        if (!draft.atRisk) local.forget(key);
        after(draft);
      }
      return { status: statusOf(answer), body: answer.kind === 'ok' || answer.kind === 'refused' ? answer.body : null };
    },
    async flush() {
      await leave();
    },
    retry,
    dispose() {
      stop.abort();
      clearTimeout(timer);
      underWay.forEach(cancel => cancel.abort());
      fields.dispose();
    },
  };
}

// Somebody who is offline must be able to send all the same, and be told by the browser.
const longestHold = 3000;

const methods = { load: 'GET', keep: 'PUT', remove: 'DELETE' } as const;

function versionIn(answer: Answer): string | null {
  if (answer.kind !== 'ok' || typeof answer.body !== 'object' || answer.body === null || !('version' in answer.body)) return null;
  const { version } = answer.body;
  return typeof version === 'string' || typeof version === 'number' ? String(version) : null;
}
