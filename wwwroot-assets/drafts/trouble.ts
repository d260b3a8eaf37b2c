import type { Answer } from './wire';

const longestRetry = 30_000;

/** Milliseconds until the next try after so many failures: 1 s, 2 s, 4 s … 30 s. */
export function backoff(failures: number): number {
  return Math.min(longestRetry, 1000 * 2 ** (failures - 1));
}

/** What stands between a text and the server, in words, and when to try again. */
export class Trouble {
  kind: 'notkept' | 'refused' | 'signedout' | null = null;
  reason = '';
  private failures = 0;
  private retryAt = 0;

  /** The time of the next try; null when nothing is wrong or trying again would not help. */
  get nextTry(): number | null {
    return this.failures > 0 ? this.retryAt : null;
  }

  meet(answer: Answer, now: number): void {
    this.failures++;
    this.retryAt = now + backoff(this.failures);
    this.kind = answer.kind === 'signedout' ? 'signedout' : 'notkept';
    this.reason = answer.kind === 'busy' ? `the server answered ${answer.status}` : 'not connected';
  }

  /** The server will not take this text; only another text can help. */
  refuse(reason: string): void {
    this.failures = 0;
    this.kind = 'refused';
    this.reason = reason;
  }

  retryNow(): void {
    this.retryAt = 0;
  }

  clear(): void {
    this.failures = 0;
    this.kind = null;
  }
}
