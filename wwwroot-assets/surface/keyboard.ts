import type { Way } from './places';
import type { Callbacks, Surface } from './surface';

const arrows: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const moves: Readonly<Record<Way, readonly [number, number]>> = { left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1] };

interface Doing {
  take(thing: number): void;
  pan(dx: number, dy: number): void;
  readonly step: number;
}

/**
 * Arrows go from thing to thing, with Shift they move the picture; + and - zoom, 0 shows all; Home and End, Enter, Insert, and / to find. Says whether the key was one
 * of these.
 */
export function onKey(event: KeyboardEvent, surface: Surface, callbacks: Callbacks, doing: Doing): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return callbacks.key?.(event, surface.focus) ?? false;
  const way = arrows[event.key];
  if (way !== undefined) {
    if (event.shiftKey) doing.pan(moves[way][0] * surface.view.width * 0.15, moves[way][1] * surface.view.height * 0.15);
    else doing.take(callbacks.next(way, surface.focus, surface.view));
    return true;
  }
  switch (event.key) {
    case '+':
    case '=':
      surface.zoomBy(doing.step);
      return true;
    case '-':
    case '_':
      surface.zoomBy(1 / doing.step);
      return true;
    case '0':
      surface.fit();
      return true;
    case 'Home':
      doing.take(callbacks.first());
      return true;
    case 'End':
      doing.take(callbacks.last());
      return true;
    case 'Enter':
      if (surface.focus >= 0) callbacks.open(surface.focus);
      return true;
    case 'Insert':
      callbacks.ground?.(surface.view.width / 2, surface.view.height / 2, surface.view);
      return callbacks.ground !== undefined;
    case '/':
      callbacks.find?.();
      return callbacks.find !== undefined;
    default:
      return callbacks.key?.(event, surface.focus) ?? false;
  }
}
