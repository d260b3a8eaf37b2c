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
/** Screen pixels per unit below which words of 13 units cannot be read. */
const readable = 0.8;

export function parseBox(viewBox: string | null): Box | null {
  const numbers = (viewBox ?? '').trim().split(/[\s,]+/).map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return null;
  return { x: x!, y: y!, width: width!, height: height! };
}

export function formatBox(box: Box): string {
  return [box.x, box.y, box.width, box.height].map(number => Number(number.toFixed(3))).join(' ');
}

/** The first view: the whole drawing, or, where its words would be too small to read, the part around `focus`. `frame` is in screen pixels. */
export function firstView(home: Box, frame: { readonly width: number; readonly height: number }, focus: { readonly x: number; readonly y: number }): Box {
  const scale = Math.min(frame.width / home.width, frame.height / home.height);
  if (frame.width === 0 || frame.height === 0 || scale >= readable) return home;
  const width = frame.width / readable;
  const height = frame.height / readable;
  return {
    x: width >= home.width ? home.x + (home.width - width) / 2 : within(focus.x - width / 2, home.x, home.x + home.width - width),
    y: height >= home.height ? home.y + (home.height - height) / 2 : within(focus.y - height / 2, home.y, home.y + home.height - height),
    width,
    height,
  };
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

export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
