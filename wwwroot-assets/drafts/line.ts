import type { Draft } from './draft';

export interface LineContext {
  readonly keptHere: boolean;
  readonly signIn: string;
  onEarlier(): void;
}

/** The words for a draft's state, true at every moment: "saved" only after the server has said so. */
export function wordsFor(draft: Draft, keptHere: boolean): string {
  const where = keptHere ? 'kept in this browser' : 'kept on this open page only';
  switch (draft.state) {
    case '': return '';
    case 'keeping': return 'Keeping draft…';
    case 'kept': return 'Draft kept';
    case 'saved': return 'Saved';
    case 'notkept': return `Not saved: ${draft.trouble.reason}; ${where}`;
    case 'refused': return `Not saved: ${draft.trouble.reason}; ${where}`;
    case 'signedout': return `Signed out: ${where}`;
  }
}

/** Writes the state into its line. The line must be empty in the component, for its children are ours. */
export function drawLine(line: HTMLElement, draft: Draft, context: LineContext): void {
  const { state } = draft;
  const words = wordsFor(draft, context.keptHere);
  const offersEarlier = draft.earlier !== null && state !== 'saved';
  const drawn = `${draft.key}|${words}|${offersEarlier}`;
  if (line.getAttribute('data-drawn') === drawn) return;
  line.setAttribute('data-drawn', drawn);
  line.setAttribute('data-state', state);
  const parts: (Node | string)[] = [words];
  if (state === 'signedout') parts.push('; ', signInLink(context.signIn));
  if (offersEarlier) parts.push(' ', earlierButton(context));
  line.replaceChildren(...parts.filter(part => part !== ''));
}

function signInLink(signIn: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `${signIn}?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = 'sign in to continue';
  return link;
}

function earlierButton(context: LineContext): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'swap with your earlier draft';
  button.addEventListener('click', () => context.onEarlier());
  return button;
}
