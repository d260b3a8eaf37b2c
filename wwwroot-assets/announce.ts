import type { Handle } from './handle';

export interface Announcer extends Handle {
  say(words: string): void;
}

/** Speaks short news to screen readers, politely, without moving the focus. */
export function createAnnouncer(): Announcer {
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  return {
    say(words) {
      // A page swapped in by enhanced navigation does not contain the region.
      if (!region.isConnected) document.body.append(region);
      region.textContent = words;
    },
    dispose: () => region.remove(),
  };
}
