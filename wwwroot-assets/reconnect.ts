import type { Announcer } from './announce';
import type { Drafts } from './drafts';
import type { Handle } from './handle';

interface BlazorClient {
  reconnect?(): Promise<boolean>;
}

type Line = 'up' | 'down' | 'failed' | 'rejected';

const elementId = 'components-reconnect-modal';
/** Milliseconds between our own tries after Blazor has given up. */
const retryEvery = 10_000;
const controls = 'button, select, input[type="checkbox"], input[type="radio"], [role="button"], [role="tab"], [role="menuitem"]';

/**
 * Shows that the circuit is down without getting in the way. Blazor tells it by classes on the element (and, from .NET 10
 * on, by an event). When the circuit is gone for good, drafts are sent and the page is loaded anew.
 */
export function createReconnect(drafts: Drafts, announcer: Announcer): Handle {
  const stop = new AbortController();
  const bar = document.getElementById(elementId) ?? addBar();
  bar.classList.add('reconnect');
  const since = document.createElement('span');
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'button button--small';
  retry.dataset.offlineOk = '';
  retry.textContent = 'Try now';
  bar.replaceChildren(since, retry);

  let line: Line = 'up';
  let downAt = new Date();
  let timer: ReturnType<typeof setInterval> | undefined;

  const classes = new MutationObserver(() => turn(lineFrom(bar.classList)));
  classes.observe(bar, { attributes: true, attributeFilter: ['class'] });
  const listen = { signal: stop.signal };
  bar.addEventListener('components-reconnect-state-changed', event => {
    const state = (event as CustomEvent<{ state?: string }>).detail?.state;
    if (state !== undefined) turn(lineFromState(state));
  }, listen);
  retry.addEventListener('click', () => void tryAgain(), listen);
  window.addEventListener('online', () => { if (line !== 'up') void tryAgain(); }, listen);
  document.addEventListener('click', explain, { ...listen, capture: true });

  function turn(next: Line): void {
    if (next === line) return;
    if (line === 'up') downAt = new Date();
    line = next;
    clearInterval(timer);
    document.documentElement.toggleAttribute('data-offline', line !== 'up');
    if (line === 'up') drafts.retry();
    else say();
    if (line === 'failed') timer = setInterval(() => void tryAgain(), retryEvery);
    if (line === 'rejected') void startAnew();
  }

  function say(): void {
    const time = downAt.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    since.textContent = `Not connected since ${time}, what you type is kept.`;
    announcer.say(since.textContent);
  }

  async function tryAgain(): Promise<void> {
    const blazor = (window as { Blazor?: BlazorClient }).Blazor;
    try {
      // False means that the server answers but no longer has this circuit.
      if (await blazor?.reconnect?.() === false) turn('rejected');
    } catch {
      turn('failed');
    }
  }

  async function startAnew(): Promise<void> {
    await drafts.flush();
    location.reload();
  }

  /** A press that cannot reach the server says why instead of doing nothing. */
  function explain(event: MouseEvent): void {
    if (line === 'up' || !(event.target instanceof Element)) return;
    const control = event.target.closest(controls);
    if (control === null || control.closest('[data-offline-ok], [data-theme-set]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    announcer.say('');
    say();
    since.animate?.([{ opacity: 0.3 }, { opacity: 1 }], { duration: motion() });
  }

  return {
    dispose() {
      stop.abort();
      classes.disconnect();
      clearInterval(timer);
    },
  };
}

function addBar(): HTMLElement {
  const bar = document.createElement('div');
  bar.id = elementId;
  document.body.append(bar);
  return bar;
}

function lineFrom(classes: DOMTokenList): Line {
  if (classes.contains('components-reconnect-rejected')) return 'rejected';
  if (classes.contains('components-reconnect-failed')) return 'failed';
  return classes.contains('components-reconnect-show') ? 'down' : 'up';
}

function lineFromState(state: string): Line {
  if (state === 'rejected' || state === 'failed') return state;
  return state === 'hide' ? 'up' : 'down';
}

function motion(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150;
}
