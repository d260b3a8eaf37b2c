import type { Handle } from './handle';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in words; two units up to a day, one beyond. `length` in milliseconds, not negative. */
export function lengthWords(length: number): string {
  if (length < hour) return `${Math.floor(length / minute)} min`;
  if (length < day) {
    const hours = Math.floor(length / hour);
    const minutes = Math.floor((length % hour) / minute);
    return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
  }
  const days = Math.floor(length / day);
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.floor(days / 30.44);
  if (days < 730) return `${months} months`;
  return `${Math.floor(days / 365.25)} years`;
}

/** "12 min ago", "in 1 h 12 min"; a promise that has passed is "overdue by 12 min". Times in milliseconds since 1970. */
export function relativeWords(at: number, now: number, due: boolean): string {
  const ahead = at - now;
  if (due && ahead <= 0) return -ahead < minute ? 'overdue' : `overdue by ${lengthWords(-ahead)}`;
  if (Math.abs(ahead) < minute) return ahead > 0 ? 'in under 1 min' : 'just now';
  return ahead > 0 ? `in ${lengthWords(ahead)}` : `${lengthWords(-ahead)} ago`;
}

/**
 * Keeps `<time data-relative datetime="…">` in step with the clock; with `data-relative="due"` the time is a promise.
 * The text node itself is rewritten, never replaced: Blazor holds on to it.
 */
export function createRelativeTimes(): Handle {
  const observer = new MutationObserver(tick);
  const timer = setInterval(tick, 30_000);
  document.addEventListener('visibilitychange', tick);
  tick();

  function tick(): void {
    observer.disconnect();
    const now = Date.now();
    for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) write(element, now);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['datetime'] });
  }

  return {
    dispose() {
      clearInterval(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', tick);
    },
  };
}

function write(element: HTMLTimeElement, now: number): void {
  const at = Date.parse(element.dateTime);
  if (Number.isNaN(at)) return;
  const due = element.dataset.relative === 'due';
  const words = relativeWords(at, now, due);
  const first = element.firstChild;
  if (first === null) element.append(words);
  else if (first instanceof Text && first.data !== words) first.data = words;
  if (!due) return;
  if (at <= now) element.setAttribute('data-state', 'overdue');
  else element.removeAttribute('data-state');
}
