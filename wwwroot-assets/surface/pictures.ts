import type { Announcer } from '../announce';
import type { Handle } from '../handle';
import { attachToAll } from './attachments';

/** A picture on an element. `load` fetches what `data-src` names now and shows it; what is in hand stays in hand. */
export interface Picture extends Handle {
  load(src: string): Promise<void>;
}

export interface Tools {
  readonly announcer: Announcer;
  /** Gets JSON from one of our own addresses; throws with words for people. */
  get(src: string, signal?: AbortSignal): Promise<unknown>;
}

export type MakePicture = (element: HTMLElement, tools: Tools) => Picture;

/** Draws every `[data-picture="name"][data-src]` on the page, now and later, by the module of that name; a new `data-src` is fetched and shown in place of the old. */
export function createPictures(kinds: Readonly<Record<string, () => Promise<MakePicture>>>, announcer: Announcer): Handle {
  const tools: Tools = { announcer, get };
  return attachToAll<HTMLElement, Handle>('[data-picture]', element => attach(element, kinds[element.dataset.picture ?? ''], tools));
}

function attach(element: HTMLElement, kind: (() => Promise<MakePicture>) | undefined, tools: Tools): Handle {
  let [picture, gone, asked]: [Picture | null, boolean, number] = [null, false, 0];
  const sources = new MutationObserver(() => void load());
  void begin();

  async function begin(): Promise<void> {
    if (kind === undefined) throw new Error(`There is no picture called ${element.dataset.picture}.`);
    const make = await kind();
    if (gone) return;
    picture = make(element, tools);
    sources.observe(element, { attributes: true, attributeFilter: ['data-src'] });
    await load();
  }

  async function load(): Promise<void> {
    const turn = ++asked;
    const words = await picture?.load(element.dataset.src ?? '').then(() => '', (error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (turn === asked) tell(words ?? '');
  }

  /** The picture that was there stays; what went wrong is said under it. */
  function tell(words: string): void {
    let line = element.querySelector<HTMLElement>(':scope > .surface__trouble');
    if (words === '') {
      line?.remove();
      return;
    }
    if (line === null) {
      line = document.createElement('p');
      line.className = 'surface__trouble';
      line.setAttribute('role', 'alert');
      element.append(line);
    }
    line.textContent = words;
  }

  return {
    dispose() {
      gone = true;
      sources.disconnect();
      picture?.dispose();
    },
  };
}

async function get(src: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(src, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Error('The picture is not up to date: the board cannot be reached.');
  });
  if (answer.status === 401) throw new Error('The picture is not up to date: you are signed out.');
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(`The picture is not up to date: ${(body as { detail?: string } | null)?.detail ?? `the board answered ${answer.status}`}.`);
  return body;
}
