import type { Announcer } from '../announce';
import { send } from '../drafts/wire';
import type { Handle } from '../handle';

const retryEvery = 5000;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Positions extends Handle {
  /** Keeps a place; it is sent after so many milliseconds of rest. */
  keep(node: string, place: Place, delay: number): void;
}

/** Keeps where nodes were put, by plain HTTP; what could not be sent is sent again. */
export function createPositions(announcer: Announcer): Positions {
  const unstored = new Map<string, Place>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  async function store(): Promise<void> {
    const places = [...unstored];
    const answer = await send('PUT', '/graph/positions', { body: places.map(([node, place]) => ({ node, x: round(place.x), y: round(place.y) })) });
    if (answer.kind === 'ok' || answer.kind === 'missing' || answer.kind === 'refused') {
      for (const [node, place] of places) {
        if (unstored.get(node) === place) unstored.delete(node);
      }
    }
    if (answer.kind === 'refused') announcer.say(`Your arrangement is not kept: ${answer.reason}.`);
    if (unstored.size > 0 && !gone) timer = setTimeout(() => void store(), retryEvery);
  }

  return {
    keep(node, place, delay) {
      unstored.set(node, place);
      clearTimeout(timer);
      timer = setTimeout(() => void store(), delay);
    },
    dispose() {
      gone = true;
      clearTimeout(timer);
      if (unstored.size > 0) void store();
    },
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
