import { quadtree, type Quadtree } from 'd3-quadtree';
import type { Extent } from './view';

/** Things that are points, by number, found by where they are. */
export interface Places {
  /** The nearest thing within so many units; -1 when there is none. */
  at(x: number, y: number, reach: number): number;
  inside(extent: Extent): number[];
}

export function createPlaces(xs: ArrayLike<number>, ys: ArrayLike<number>): Places {
  const tree: Quadtree<number> = quadtree<number>(Array.from(xs, (_, thing) => thing), thing => xs[thing]!, thing => ys[thing]!);
  return {
    at: (x, y, reach) => tree.find(x, y, reach) ?? -1,
    inside(extent) {
      const found: number[] = [];
      tree.visit((node, left, top, right, bottom) => {
        if (node.length === undefined) {
          let leaf: typeof node | undefined = node;
          do {
            const thing: number = leaf.data;
            if (xs[thing]! >= extent.left && xs[thing]! <= extent.right && ys[thing]! >= extent.top && ys[thing]! <= extent.bottom) found.push(thing);
          } while ((leaf = leaf.next) !== undefined);
        }
        return left > extent.right || right < extent.left || top > extent.bottom || bottom < extent.top;
      });
      return found.sort((one, other) => one - other);
    },
  };
}

export type Way = 'left' | 'right' | 'up' | 'down';

const ways = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/** The nearest of many things in one direction; distance across the direction counts double. -1 when there is none. */
export function nextIn(way: Way, from: number, xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const [dx, dy] = ways[way];
  let best = -1;
  let least = Infinity;
  for (let thing = 0; thing < xs.length; thing++) {
    const [x, y] = [xs[thing]! - xs[from]!, ys[thing]! - ys[from]!];
    const along = dx * x + dy * y;
    const distance = along + 2 * (Math.abs(dx * y) + Math.abs(dy * x));
    if (thing !== from && along > 0 && distance < least) [best, least] = [thing, distance];
  }
  return best;
}

/** Whether a point lies within a closed line, by the number of times that a ray from it crosses the line. */
export function isWithin(x: number, y: number, line: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  for (let at = 0, before = line.length - 1; at < line.length; before = at++) {
    const [[x1, y1], [x2, y2]] = [line[at]!, line[before]!];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
