import type { Handle } from './handle';

export interface Announcer extends Handle {
  say(words: string): void;
}

/** Speaks short news to screen readers, politely, without moving the focus. */
export function createAnnouncer(): Announcer {
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');

  // A page swapped in by enhanced navigation does not contain the region; what it says may not have been heard yet.
  const observer = new MutationObserver(stay);
  observer.observe(document.body, { childList: true });

  function stay(): void {
    if (region.textContent !== '' && !region.isConnected) document.body.append(region);
  }

  return {
    say(words) {
      region.textContent = words;
      stay();
    },
    dispose() {
      observer.disconnect();
      region.remove();
    },
  };
}
