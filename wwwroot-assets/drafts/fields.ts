import type { Handle } from '../handle';

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

export interface FieldEvents {
  /** A field has come onto the page, or the server changed what it shows there. */
  changed(field: Field, key: string): void;
  typed(key: string, text: string): void;
  /** A line that shows the state of a draft has come onto the page. */
  lineAppeared(line: HTMLElement, key: string): void;
  /** The text that the field must show, or null when nothing is known yet. */
  textOf(key: string): string | null;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly scroll: number;
}

export interface Fields extends Handle {
  /** Meets the fields that are on the page already, then all that come. */
  start(): void;
  show(key: string, text: string): void;
  /** Reads again what the server says in the fields of this key. */
  revisit(key: string): void;
}

const watched = ['data-draft', 'data-base', 'data-value', 'data-saved', 'data-draft-state'];
const focusKey = 'draft-focus';

/**
 * The draft fields on the page. Blazor may take a field away and put a new one in its place at any time (first render,
 * enhanced navigation, a row that moves); text, selection, scroll and focus belong to the key and go over to the new element.
 */
export function createFields(events: FieldEvents, memory: Storage | null): Fields {
  const stop = new AbortController();
  const places = new Map<string, Place>();
  const shown = new WeakMap<Field, { readonly text: string; readonly value: string }>();
  let active: string | null = recall();

  const observer = new MutationObserver(records => {
    const met = new Set<Element>();
    const gone = new Set<Element>();
    for (const record of records) {
      if (record.type === 'attributes') met.add(record.target as Element);
      record.addedNodes.forEach(node => node instanceof Element && collect(node, met));
      record.removedNodes.forEach(node => node instanceof Element && collect(node, gone));
    }
    // A field that was taken away still knows its caret; news of its last move may not have come yet.
    for (const element of gone) if (keyOf(element) === active && !element.isConnected) rememberPlace(element);
    met.forEach(meet);
    mend();
  });

  const listen = { signal: stop.signal, capture: true };
  document.addEventListener('input', onInput, listen);
  document.addEventListener('selectionchange', () => rememberPlace(document.activeElement), listen);
  document.addEventListener('focusin', event => { active = keyOf(event.target); }, listen);
  document.addEventListener('focusout', onFocusOut, listen);
  window.addEventListener('pagehide', () => storeFocus(), listen);

  function meet(element: Element): void {
    const line = element.getAttribute('data-draft-state');
    if (line !== null && element instanceof HTMLElement) events.lineAppeared(element, line);
    const key = keyOf(element);
    if (key === null || !isField(element)) return;
    const early = shown.has(element) ? '' : element.value;
    events.changed(element, key);
    // Typed before this script or this element was ready: it counts like any other typing.
    if (early !== '' && early !== events.textOf(key) && element === document.activeElement) events.typed(key, early);
    put(element, events.textOf(key));
    returnFocus(element, key);
  }

  /** Enhanced navigation empties fields through their value, which no observer reports; what was ours is put back. */
  function mend(): void {
    for (const line of document.querySelectorAll<HTMLElement>('[data-draft-state]:not([data-drawn])')) meet(line);
    for (const element of document.querySelectorAll('[data-draft]')) {
      const key = keyOf(element);
      if (key !== null && isField(element) && shown.has(element)) put(element, events.textOf(key));
    }
  }

  function put(field: Field, text: string | null): void {
    if (text === null) return;
    const before = shown.get(field);
    if (before?.text === text && before.value === field.value) return;
    if (field.value !== text) {
      const focused = field === document.activeElement;
      const place = focused ? placeOf(field) : null;
      field.value = text;
      if (place !== null) restorePlace(field, place);
    }
    shown.set(field, { text, value: field.value });
  }

  function onInput(event: Event): void {
    const field = event.target;
    const key = keyOf(field);
    if (key === null || !isField(field)) return;
    shown.set(field, { text: field.value, value: field.value });
    events.typed(key, field.value);
    rememberPlace(field);
  }

  function onFocusOut(event: FocusEvent): void {
    const field = event.target;
    const key = keyOf(field);
    if (key === null || !(field instanceof Element)) return;
    // A field that was taken away has not been left by its reader; only leaving it forgets it.
    setTimeout(() => {
      if (field.isConnected && active === key && document.hasFocus() && document.activeElement !== field) active = null;
    });
  }

  function returnFocus(field: Field, key: string): void {
    if (key !== active || (document.activeElement !== null && document.activeElement !== document.body)) return;
    field.focus({ preventScroll: true });
    const place = places.get(key);
    if (place !== undefined) restorePlace(field, place);
  }

  function rememberPlace(element: Element | null): void {
    const key = keyOf(element);
    if (key === null || !isField(element)) return;
    const place = placeOf(element);
    if (place !== null) places.set(key, place);
  }

  function storeFocus(): void {
    try {
      if (active !== null) memory?.setItem(focusKey, JSON.stringify({ key: active, path: location.pathname, place: places.get(active) ?? null }));
    } catch {
      // The focus is a comfort; a full or forbidden storage does not matter here.
    }
  }

  function recall(): string | null {
    try {
      const kept = JSON.parse(memory?.getItem(focusKey) ?? 'null') as { key: string; path: string; place: Place | null } | null;
      memory?.removeItem(focusKey);
      if (kept === null || kept.path !== location.pathname) return null;
      if (kept.place !== null) places.set(kept.key, kept.place);
      return kept.key;
    } catch {
      return null;
    }
  }

  return {
    start() {
      const present = new Set<Element>();
      collect(document.documentElement, present);
      present.forEach(meet);
      observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: watched });
    },
    show(key, text) {
      for (const element of withKey(key)) put(element, text);
    },
    revisit: key => withKey(key).forEach(meet),
    dispose() {
      stop.abort();
      observer.disconnect();
    },
  };
}

function collect(root: Element, into: Set<Element>): void {
  const selector = '[data-draft], [data-draft-state]';
  if (root.matches(selector)) into.add(root);
  root.querySelectorAll(selector).forEach(element => into.add(element));
}

function withKey(key: string): Field[] {
  return [...document.querySelectorAll(`[data-draft="${CSS.escape(key)}"]`)].filter(isField);
}

function keyOf(target: unknown): string | null {
  return target instanceof Element ? target.getAttribute('data-draft') : null;
}

function isField(element: unknown): element is Field {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

function placeOf(field: Field): Place | null {
  if (field instanceof HTMLSelectElement) return null;
  // Inputs of some types (email, number) have no selection and answer null.
  const start = field.selectionStart;
  const end = field.selectionEnd;
  return start === null || end === null ? null : { start, end, scroll: field.scrollTop };
}

function restorePlace(field: Field, place: Place): void {
  if (field instanceof HTMLSelectElement || field.selectionStart === null) return;
  const last = field.value.length;
  field.setSelectionRange(Math.min(place.start, last), Math.min(place.end, last));
  field.scrollTop = place.scroll;
}
