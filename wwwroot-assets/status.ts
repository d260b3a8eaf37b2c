import { createRelativeTimes } from './relative';

/** Milliseconds between looks for a newer page. */
const every = 30_000;

// First, because the comparison needs the page as it was served, before any time in it is rewritten.
refreshInPlace();
createRelativeTimes();

/** Puts a newer version of this page in place of the old one, without moving focus or scroll. The page works without. */
function refreshInPlace(): void {
  const line = document.createElement('div');
  line.className = 'refresh';
  const words = document.createElement('span');
  // Read aloud when there is news, or when the page is out of touch; never for having looked.
  const news = document.createElement('span');
  news.className = 'visually-hidden';
  news.setAttribute('role', 'status');
  const pause = document.createElement('button');
  pause.type = 'button';
  line.append(words, pause, news);
  (document.querySelector('.status__foot') ?? document.body).append(line);

  let asServed = document.querySelector('main')?.cloneNode(true);
  let etag: string | null = null;
  let paused = false;
  let lastAnswer = new Date();

  pause.addEventListener('click', () => {
    paused = !paused;
    if (paused) say();
    else void look();
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) void look(); });
  setInterval(() => void look(), every);
  say();

  async function look(): Promise<void> {
    if (paused || document.hidden) return;
    try {
      const response = await fetch(location.href, {
        credentials: 'same-origin',
        redirect: 'manual',
        cache: 'no-store',
        headers: etag === null ? {} : { 'If-None-Match': etag },
      });
      if (response.status === 304 || response.ok) lastAnswer = new Date();
      if (response.ok) {
        etag = response.headers.get('ETag');
        swap(new DOMParser().parseFromString(await response.text(), 'text/html'));
      }
      say(response.status === 304 || response.ok);
    } catch {
      say(false);
    }
  }

  function swap(page: Document): void {
    const next = page.querySelector('main');
    const present = document.querySelector('main');
    if (next === null || present === null || asServed?.isEqualNode(next)) return;
    asServed = next.cloneNode(true);
    const { scrollX, scrollY } = window;
    const focused = document.activeElement;
    const path = focused !== null && present.contains(focused) ? places(present).indexOf(focused) : -1;
    const open = new Set([...present.querySelectorAll('details[open][id]')].map(details => details.id));
    present.replaceWith(document.importNode(next, true));
    const main = document.querySelector('main');
    main?.querySelectorAll('details').forEach(details => { if (open.has(details.id)) details.open = true; });
    document.title = page.title;
    document.querySelector('link[rel="icon"]')?.setAttribute('href', page.querySelector('link[rel="icon"]')?.getAttribute('href') ?? '');
    news.textContent = `Changed: ${page.title}. ${main?.querySelector('h1')?.textContent ?? ''}`;
    if (path >= 0 && main !== null) (places(main)[path] as HTMLElement | undefined)?.focus({ preventScroll: true });
    window.scrollTo(scrollX, scrollY);
  }

  function say(reached = true): void {
    const time = lastAnswer.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    line.dataset.state = reached ? 'here' : 'lost';
    const text = paused ? `Paused at ${time}.` : reached ? 'This page keeps itself up to date.' : `Out of touch since ${time}.`;
    if (words.textContent !== text) words.textContent = text;
    if (!reached && news.textContent !== text) news.textContent = text;
    pause.textContent = paused ? 'Go on' : 'Pause';
  }
}

function places(main: Element): Element[] {
  return [...main.querySelectorAll('a[href], button, summary, [tabindex]')];
}
