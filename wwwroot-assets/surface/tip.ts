import type { Handle } from '../handle';
import { between } from './view';

export interface Tip extends Handle {
  show(lines: readonly string[], x: number, y: number, room: number): void;
}

/** A small plate beside the pointer. It repeats what keys and table say, so it is silent. */
export function createTip(element: HTMLElement): Tip {
  const plate = document.createElement('div');
  plate.className = 'surface__tip';
  plate.setAttribute('aria-hidden', 'true');
  plate.hidden = true;
  element.append(plate);
  return {
    show(lines, x, y, room) {
      plate.hidden = lines.length === 0;
      if (plate.hidden) return;
      plate.replaceChildren(...lines.map(line => {
        const row = document.createElement('div');
        row.textContent = line;
        return row;
      }));
      const left = between(x + 14, 0, Math.max(0, room - plate.offsetWidth));
      plate.style.transform = `translate(${left}px, ${y + 18}px)`;
    },
    dispose: () => plate.remove(),
  };
}
