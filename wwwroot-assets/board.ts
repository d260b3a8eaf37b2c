import { createAnnouncer } from './announce';
import { createDrafts, type SaveAnswer } from './drafts';
import { createDrawerFocus } from './drawerfocus';
import { createPng } from './graph/png';
import { createKeys } from './keys';
import { createListboxes } from './listbox';
import { createReading } from './reading/reading';
import { createReconnect } from './reconnect';
import { createRelativeTimes } from './relative';
import { createDrawings } from './surface/drawings';
import { createPictures } from './surface/pictures';
import { createTheme } from './theme';
import { createTitle } from './title';
import { tellZone } from './zone';

// Under a second address the module would run twice and each half would own the fields.
const loadedAs = document.documentElement.getAttribute('data-board-script');
if (loadedAs !== null) throw new Error(`board.js is loaded as ${loadedAs} already: import that same address, not ${import.meta.url}`);
document.documentElement.setAttribute('data-board-script', import.meta.url);

tellZone();
const announcer = createAnnouncer();
const drafts = createDrafts(announcer);
createTheme();
createTitle();
createReconnect(drafts, announcer);
createKeys();
createDrawerFocus();
createListboxes();
createRelativeTimes();
createDrawings(announcer);
// Only screens with a picture pay for its module.
createPictures({
  graph: () => import('./graph/picture').then(module => module.make),
  timeline: () => import('./timeline/timeline').then(module => module.make),
}, announcer);
createPng(announcer);
createReading(announcer);

/** The text of a field for a save; what is typed afterwards stays a draft. */
export function draftText(key: string): string {
  return drafts.text(key);
}

/** The version that the typed text started from. */
export function draftBase(key: string): string {
  return drafts.base(key);
}

/** Puts a text in the field as if it had been typed. */
export function setDraft(key: string, text: string): void {
  drafts.set(key, text);
}

/** Drops the draft, here and on the server; the field shows the server's value again. */
export function clearDraft(key: string): void {
  drafts.clear(key);
}

/** Posts `{ text, base, …extra }` to one of our own addresses, for texts too long for the circuit. */
export function saveField(url: string, key: string, extra?: Record<string, unknown>): Promise<SaveAnswer> {
  return drafts.saveField(url, key, extra);
}
