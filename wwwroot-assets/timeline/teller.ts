/** Tells the page what one did on the picture, by a hidden field beside it that the page listens to. */
export interface Teller {
  tell(what: 'open' | 'add' | 'move' | 'lanes' | 'window', value: string): void;
  tellWindow(from: number, to: number): void;
  /** Whether a window, as the page names it, was told from here. */
  isOwn(wall: string): boolean;
}

/** Windows that may still be on their way to the page and back. */
const remembered = 50;

export function createTeller(element: HTMLElement): Teller {
  const told: string[] = [];

  function tell(what: string, value: string): void {
    const field = element.parentElement?.querySelector<HTMLInputElement>('input[data-picture-tells]');
    if (!field) return;
    field.value = `${what}:${value}`;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  return {
    tell,
    tellWindow(from, to) {
      told.push(`${from},${to}`);
      if (told.length > remembered) told.shift();
      tell('window', `${from},${to}`);
    },
    isOwn: wall => told.includes(wall),
  };
}
