import { readCopy, type Copy } from './copy';
import { Trouble } from './trouble';
import type { Answer } from './wire';

export type DraftState = '' | 'keeping' | 'kept' | 'notkept' | 'refused' | 'signedout' | 'saved';

export type Job =
  | { readonly kind: 'load'; readonly edits: number }
  | { readonly kind: 'keep'; readonly edits: number; readonly text: string; readonly base: string }
  | { readonly kind: 'remove'; readonly edits: number };

/** Milliseconds without a key press after which the text goes to the server. */
const pause = 700;
/** Longest time in milliseconds that typed text waits while typing goes on; with the way to the server it stays under two seconds. */
const longestWait = 1500;

/**
 * The text of one field and what has become of it. It knows neither page nor network: it is told what was typed and what
 * the server answered, and says what is to be sent and when. One request per field is under way at a time, so that an
 * older text cannot arrive after a newer one.
 */
export class Draft {
  text = '';
  base = '';
  /** A draft found on the server after typing had begun; kept in reach rather than dropped. */
  earlier: Copy | null = null;
  /** Came from this browser's own copy and has not been typed into since. */
  adopted = false;
  readonly trouble = new Trouble();

  private value = '';
  private valueBase = '';
  private touched = false;
  private loaded = false;
  private edits = 0;
  private settled = 0;
  private sending: Job | null = null;
  private waitingSince: number | null = null;
  private lastInput = 0;
  private adoptedAt = 0;
  private taken: { readonly edits: number; readonly text: string } | null = null;
  private savedVersion: string | null = null;

  constructor(readonly key: string) {}

  private get unsettled(): boolean {
    return this.edits > this.settled;
  }

  /** May be sent without looking first what the server holds. */
  get ready(): boolean {
    return this.loaded && this.unsettled && this.trouble.kind !== 'refused';
  }

  /** A save was begun and its outcome is not known here yet. */
  get awaitsSave(): boolean {
    return this.taken !== null;
  }

  /** Typed text that only this browser holds. */
  get atRisk(): boolean {
    return this.touched && this.unsettled;
  }

  get state(): DraftState {
    if (this.atRisk) return this.trouble.kind ?? 'keeping';
    if (this.touched) return 'kept';
    return this.savedVersion === null ? '' : 'saved';
  }

  /** What the server shows in the field; a field with nothing of our own in it follows. */
  offer(value: string, base: string): void {
    const follows = !this.touched || this.text === this.value;
    this.value = value;
    this.valueBase = base;
    if (!follows) return;
    this.text = value;
    this.base = base;
  }

  type(text: string, now: number): void {
    if (text === this.text) return;
    this.text = text;
    this.lastInput = now;
    this.adopted = false;
    this.change(now);
  }

  /** Takes up what an earlier visit of this browser could not bring to the server. */
  adopt(copy: Copy, now: number): void {
    this.text = copy.text;
    this.base = copy.base;
    this.adoptedAt = copy.at;
    this.change(now);
    this.adopted = true;
  }

  /** The time of the next request, in the milliseconds of `now`; null when there is none to make. */
  nextAt(): number | null {
    if (this.sending !== null) return null;
    if (!this.loaded) return this.trouble.nextTry ?? 0;
    if (!this.unsettled || this.trouble.kind === 'refused') return null;
    if (this.trouble.nextTry !== null) return this.trouble.nextTry;
    if (!this.touched) return 0;
    return Math.min(this.lastInput + pause, (this.waitingSince ?? this.lastInput) + longestWait);
  }

  begin(): Job {
    this.waitingSince = null;
    this.sending = this.job();
    return this.sending;
  }

  /** The answer to a job; one that was given up meanwhile is not heard. */
  answered(job: Job, answer: Answer, now: number): void {
    if (this.sending !== job) return;
    this.sending = null;
    if (answer.kind === 'ok' || answer.kind === 'missing') this.succeeded(job, answer, now);
    else this.failed(job, answer, now);
  }

  /** Forgets the request under way, because the page is leaving and another one takes its place. */
  giveUp(): void {
    this.sending = null;
  }

  /** The text for a save. What is typed after this call is newer than the save and stays a draft. */
  take(): string {
    this.taken = { edits: this.edits, text: this.text };
    return this.text;
  }

  /** The server has stored the taken text under this version; `stored` is how it reads there, if that is known already. */
  saved(version: string, now: number, stored?: string): void {
    if (version === this.savedVersion) return;
    const value = stored ?? this.taken?.text ?? this.text;
    const newer = this.taken === null ? this.text !== value : this.edits > this.taken.edits && this.text !== this.taken.text;
    this.savedVersion = version;
    this.value = value;
    this.valueBase = this.base = version;
    this.taken = null;
    if (newer) {
      this.change(now);
      return;
    }
    this.text = value;
    this.release(now);
  }

  /** Back to what the server shows; the draft goes away everywhere. */
  discard(now: number): void {
    this.text = this.value;
    this.base = this.valueBase;
    this.savedVersion = null;
    this.earlier = null;
    this.release(now);
  }

  /** Puts the earlier draft in the field and the present text in its place. */
  swapEarlier(now: number): void {
    if (this.earlier === null) return;
    const present = { text: this.text, base: this.base, at: now };
    this.text = this.earlier.text;
    this.base = this.earlier.base;
    this.earlier = present;
    this.change(now);
  }

  private change(now: number): void {
    this.touched = true;
    this.edits++;
    this.waitingSince ??= now;
    if (this.trouble.kind === 'refused') this.trouble.clear();
  }

  /** Nothing of ours is left here: what the server holds is to be removed, and no longer to be fetched. */
  private release(now: number): void {
    if (this.sending?.kind === 'load') this.sending = null;
    this.loaded = true;
    this.touched = false;
    this.adopted = false;
    this.edits++;
    this.waitingSince = now;
    this.trouble.clear();
  }

  private job(): Job {
    if (!this.loaded) return { kind: 'load', edits: this.edits };
    if (this.touched && (this.text !== this.value || this.base !== this.valueBase)) {
      return { kind: 'keep', edits: this.edits, text: this.text, base: this.base };
    }
    return { kind: 'remove', edits: this.edits };
  }

  private succeeded(job: Job, answer: Answer, now: number): void {
    if (job.kind === 'keep' && answer.kind === 'missing') {
      this.trouble.refuse('the server knows no drafts for this field');
      return;
    }
    this.trouble.clear();
    if (job.kind === 'load') {
      this.loaded = true;
      this.meet(answer.kind === 'ok' ? readCopy(answer.body) : null, now);
      return;
    }
    this.settled = Math.max(this.settled, job.edits);
    if (job.kind === 'remove' && !this.unsettled) this.touched = false;
  }

  /** The draft that the server holds meets what is here: the newer one stays in the field, neither is lost. */
  private meet(remote: Copy | null, now: number): void {
    if (remote === null || remote.text === this.text) {
      if (remote !== null && !this.touched) this.release(now);
      return;
    }
    if (this.touched && !(this.adopted && remote.at > this.adoptedAt)) {
      if (!this.adopted && remote.text !== this.value) this.earlier = remote;
      return;
    }
    if (remote.text === this.value) {
      this.discard(now);
      return;
    }
    this.text = remote.text;
    this.base = remote.base;
    this.touched = true;
    this.adopted = false;
    this.settled = this.edits;
  }

  private failed(job: Job, answer: Answer, now: number): void {
    if (answer.kind === 'refused') {
      if (job.kind === 'keep') this.trouble.refuse(answer.reason);
      else this.settleAnyway(job);
      return;
    }
    this.trouble.meet(answer, now);
  }

  /** Asking again would be refused again: nothing to load, nothing to remove. */
  private settleAnyway(job: Job): void {
    this.trouble.clear();
    this.loaded = true;
    if (job.kind === 'remove') this.settled = Math.max(this.settled, job.edits);
  }
}
