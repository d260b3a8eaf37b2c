import type { Copy } from './copy';

/**
 * Copies of unacknowledged text in this browser, for the case that server and page die together. They carry the reader's
 * mark in their name, so that one person's text is not shown to the next who signs in here.
 */
export class LocalCopies {
  private readonly prefix: string;

  constructor(private readonly storage: Storage | null, reader: string) {
    this.prefix = `draft:${reader}:`;
  }

  /** Answers whether the browser took it; it may be full or forbid storage. */
  put(key: string, copy: Copy): boolean {
    try {
      this.storage?.setItem(this.prefix + key, JSON.stringify(copy));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  get(key: string): Copy | null {
    try {
      return read(this.storage?.getItem(this.prefix + key) ?? null);
    } catch {
      return null;
    }
  }

  /** Removes the copy if it still holds this text; another tab may have put a newer one in its place. */
  drop(key: string, text: string): void {
    if (this.get(key)?.text === text) this.forget(key);
  }

  forget(key: string): void {
    try {
      this.storage?.removeItem(this.prefix + key);
    } catch {
      // A browser that forbids storage has nothing to remove.
    }
  }

  keys(): string[] {
    try {
      return Object.keys(this.storage ?? {})
        .filter(name => name.startsWith(this.prefix))
        .map(name => name.slice(this.prefix.length));
    } catch {
      return [];
    }
  }
}

function read(json: string | null): Copy | null {
  if (json === null) return null;
  const copy = JSON.parse(json) as Partial<Copy> | null;
  return typeof copy?.text === 'string' && typeof copy.base === 'string' && typeof copy.at === 'number'
    ? { text: copy.text, base: copy.base, at: copy.at }
    : null;
}

/** The browser's storage, or null where it is forbidden: reading the property alone may throw. */
export function browserStorage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
