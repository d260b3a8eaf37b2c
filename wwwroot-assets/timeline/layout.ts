import type { Lane, Mark, Window } from './window';

/** One thing to be seen: a mark in one lane, or a stretch of a full lane. */
export interface Thing {
  readonly lane: number;
  /** The number of the mark; -1 for a stretch. */
  readonly mark: number;
  readonly from: number;
  readonly to: number;
  /** How many events a stretch holds. */
  readonly count: number;
  /** The middle, from the top of the whole picture. */
  y: number;
  /** Where in the tray it stands, in pixels; -1 for what has a time. */
  tray: number;
  /** The pixels that its words take; 0 where there is no room for them. */
  label: number;
  /** Its words end where it begins, for the edge of the picture would cut them off. */
  isBefore: boolean;
}

export interface Band {
  readonly lane: number;
  readonly top: number;
  readonly height: number;
  readonly isCollapsed: boolean;
  /** The most events in one stretch, for the height of its bars. */
  readonly most: number;
  /** Where those without a time lie; -1 when there are none. */
  readonly trayY: number;
}

export interface Layout {
  readonly bands: readonly Band[];
  readonly things: readonly Thing[];
  readonly height: number;
}

export const axisHeight = 30;
export const headHeight = 28;
export const rowHeight = 22;
export const openArrow = 64;
const denseHeight = 76;
const mostRows = 40;
const mostWords = 14;
const gap = 10;
const trayStart = 150;

/** Where a mark is seen before its words: never narrower than a finger can find. */
export function reach(mark: { readonly mark: string; readonly from: number; readonly to: number }, x: (place: number) => number): readonly [number, number] {
  const [from, to] = [x(mark.from), x(mark.to)];
  switch (mark.mark) {
    case 'Before':
      return [to - openArrow, to];
    case 'After':
      return [from, from + openArrow];
    default: {
      const least = mark.mark === 'Instant' ? 12 : 8;
      const middle = (from + to) / 2;
      return to - from >= least ? [from, to] : [middle - least / 2, middle + least / 2];
    }
  }
}

/**
 * Lanes under one another, pinned ones first in the order in which they were pinned; in each the marks in the first row where neither they nor their words touch others.
 * Where rows run out marks go without words, and at last over one another: none is left out.
 */
export function layOut(data: Window, pinned: readonly string[], collapsed: ReadonlySet<string>, x: (place: number) => number, width: number, measure: (mark: Mark) => number): Layout {
  const order = [...data.lanes.keys()].sort((one, other) => rank(data.lanes[one]!, pinned) - rank(data.lanes[other]!, pinned) || one - other);
  const inLane: number[][] = data.lanes.map(() => []);
  data.marks.forEach((mark, at) => mark.lanes.forEach(lane => inLane[lane]?.push(at)));
  const bands: Band[] = [];
  const things: Thing[] = [];
  let top = axisHeight;
  for (const lane of order) {
    const isCollapsed = collapsed.has(data.lanes[lane]!.key);
    const began = top + headHeight;
    let [bottom, most, trayY] = [began, 0, -1];
    if (!isCollapsed) {
      const { stretches, timeless } = data.lanes[lane]!;
      if (stretches.length > 0) {
        most = Math.max(...stretches.map(stretch => stretch[2]));
        stretches.forEach(([from, to, count]) => things.push({ lane, mark: -1, from, to, count, y: began + denseHeight / 2, tray: -1, label: 0, isBefore: false }));
        bottom = began + denseHeight;
      }
      bottom = rows(data, inLane[lane]!.filter(at => data.marks[at]!.mark !== 'Unknown'), lane, bottom, { x, width, measure }, things);
      const unknown = inLane[lane]!.filter(at => data.marks[at]!.mark === 'Unknown');
      if (unknown.length > 0 || timeless > 0) {
        trayY = bottom + rowHeight / 2;
        bottom = tray(data, unknown, lane, bottom, width, measure, things);
      }
    }
    bands.push({ lane, top, height: bottom + 6 - top, isCollapsed, most, trayY });
    top = bottom + 6;
  }
  return { bands, things, height: top + 4 };
}

function rank(lane: Lane, pinned: readonly string[]): number {
  const at = pinned.indexOf(lane.key);
  return at < 0 ? pinned.length : at;
}

interface Room {
  x(place: number): number;
  readonly width: number;
  measure(mark: Mark): number;
}

function rows(data: Window, marks: readonly number[], lane: number, top: number, room: Room, things: Thing[]): number {
  const ends: number[] = [];
  const spots = marks.map(at => spot(data.marks[at]!, at, room)).sort((one, other) => one.left - other.left || one.at - other.at);
  for (const { at, mark, from, left, right, words, isBefore } of spots) {
    let label = words;
    let row = ends.findIndex((end, index) => index < mostWords && end <= left);
    if (row < 0 && ends.length < mostWords) row = ends.length;
    if (row < 0) {
      label = 0;
      row = ends.findIndex(end => end <= from);
      if (row < 0) row = ends.length < mostRows ? ends.length : at % mostRows;
    }
    // What lies far outside must not take up rows of what is seen; there it is laid out anew when one comes near.
    if (isFar(left, right, room.width)) row = 0;
    else ends[row] = Math.max(ends[row] ?? -Infinity, (label > 0 ? right : Math.max(right - words, from)) + gap);
    things.push({ lane, mark: at, from: mark.from, to: mark.to, count: 1, y: top + (row + 0.5) * rowHeight, tray: -1, label, isBefore: isBefore && label > 0 });
  }
  return top + ends.length * rowHeight;
}

function isFar(left: number, right: number, width: number): boolean {
  return right < -width * 0.3 || left > width * 1.3;
}

/** Beside its time if there is room; before it where the right edge would cut the words off and the left one does not. */
function spot(mark: Mark, at: number, { x, width, measure }: Room): { at: number; mark: Mark; from: number; left: number; right: number; words: number; isBefore: boolean } {
  const [from, to] = reach(mark, x);
  const words = measure(mark);
  const after = Math.max(to + 6, Math.min(0, to)) + words;
  const isBefore = from < width && after > width && from - 6 - words > 0;
  return { at, mark, from, left: isBefore ? from - 6 - words : from, right: isBefore ? to : Math.max(to, after), words, isBefore };
}

function tray(data: Window, unknown: readonly number[], lane: number, top: number, width: number, measure: (mark: Mark) => number, things: Thing[]): number {
  let [at, y] = [trayStart, top + rowHeight / 2];
  for (const mark of unknown) {
    const words = measure(data.marks[mark]!);
    if (at > trayStart && at + words + 20 > width) [at, y] = [trayStart, y + rowHeight];
    things.push({ lane, mark, from: 0, to: 0, count: 1, y, tray: at, label: words, isBefore: false });
    at += words + 20 + gap;
  }
  return y + rowHeight / 2;
}
