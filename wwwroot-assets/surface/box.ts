/** The part of a drawing that is seen: the four numbers of an SVG viewBox, in the drawing's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far one may go in and out, against the whole drawing. */
const closest = 16;
const farthest = 4;

export function parseBox(viewBox: string | null): Box | null {
  const numbers = (viewBox ?? '').trim().split(/[\s,]+/).map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return null;
  return { x: x!, y: y!, width: width!, height: height! };
}

export function formatBox(box: Box): string {
  return [box.x, box.y, box.width, box.height].map(number => Number(number.toFixed(3))).join(' ');
}

/** Zooms by `factor` (above 1 goes in) and keeps the point (x, y) of the drawing where it is on the screen. */
export function zoom(box: Box, factor: number, x: number, y: number, home: Box): Box {
  const width = Math.min(home.width * farthest, Math.max(home.width / closest, box.width / factor));
  const scale = width / box.width;
  return { x: x - (x - box.x) * scale, y: y - (y - box.y) * scale, width, height: box.height * scale };
}

/** Moves the view; some of the drawing always stays in sight. */
export function pan(box: Box, dx: number, dy: number, home: Box): Box {
  return {
    ...box,
    x: within(box.x + dx, home.x - box.width * 0.8, home.x + home.width - box.width * 0.2),
    y: within(box.y + dy, home.y - box.height * 0.8, home.y + home.height - box.height * 0.2),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
