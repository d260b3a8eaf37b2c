import { scaleUtc } from 'd3-scale';
import type { Colours } from '../surface/colours';
import type { View } from '../surface/view';
import { axisHeight, headHeight, openArrow, reach, type Band, type Layout, type Thing } from './layout';
import { day, type Mark, type Window } from './window';

export const font = '13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const strong = `600 ${font}`;

export function drawLanes(context: CanvasRenderingContext2D, view: View, colours: Colours, data: Window, layout: Layout): void {
  context.font = font;
  context.textBaseline = 'middle';
  context.fillStyle = colours.of('surface');
  context.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  layout.bands.forEach((band, at) => {
    if (at % 2 === 1) {
      context.fillStyle = colours.of('ground');
      context.fillRect(view.left, view.y(band.top), view.right - view.left, band.height);
    }
  });
  drawTicks(context, view, colours);
  drawGaps(context, view, colours, data);
  layout.bands.forEach(band => drawBand(context, view, colours, data, band));
  drawTies(context, view, colours, data, layout, layout.things.length <= 400 ? null : new Set());
  for (const thing of layout.things) {
    const y = view.y(thing.y);
    if (thing.tray >= 0) continue;
    if (y < view.top - 60 || y > view.bottom + 60) continue;
    if (thing.mark < 0) drawStretch(context, view, colours, thing, layout.bands.find(band => band.lane === thing.lane)!);
    else drawMark(context, view, colours, data.marks[thing.mark]!, thing, y);
  }
}

/** The ticks that a width of pixels has room for, as places on the wall clock. */
function ticksOf(view: View): { at: Date; words: string }[] {
  const scale = scaleUtc([view.unitX(view.left), view.unitX(view.right)], [view.left, view.right]);
  const ticks = scale.ticks(Math.max(2, Math.floor((view.right - view.left) / 110)));
  const step = ticks.length > 1 ? ticks[1]!.getTime() - ticks[0]!.getTime() : day;
  return ticks.map(at => ({ at, words: tickWords(at, step) }));
}

function tickWords(at: Date, step: number): string {
  const [hour, minutes] = [at.getUTCHours(), at.getUTCMinutes()];
  const clock = `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  const month = at.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
  if (step < 60_000) return `${clock}:${String(at.getUTCSeconds()).padStart(2, '0')}`;
  if (step < day) return hour === 0 && minutes === 0 ? `${at.getUTCDate()} ${month} ${at.getUTCFullYear()}` : clock;
  if (step < 28 * day) return at.getUTCDate() === 1 || at.getUTCDate() <= 2 && step > day ? `${at.getUTCDate()} ${month} ${at.getUTCFullYear()}` : `${at.getUTCDate()} ${month}`;
  if (step < 360 * day) return at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : `${month} ${at.getUTCFullYear()}`;
  return String(at.getUTCFullYear());
}

function drawTicks(context: CanvasRenderingContext2D, view: View, colours: Colours): void {
  context.strokeStyle = colours.of('line');
  context.lineWidth = 1;
  context.beginPath();
  for (const tick of ticksOf(view)) {
    const x = Math.round(view.x(tick.at.getTime())) + 0.5;
    context.moveTo(x, view.top);
    context.lineTo(x, view.bottom);
  }
  context.stroke();
}

/** The axis stays in sight however far the lanes are scrolled. */
export function drawAxis(context: CanvasRenderingContext2D, view: View, colours: Colours, now: number | null): void {
  context.font = font;
  context.textBaseline = 'middle';
  context.fillStyle = colours.of('surface');
  context.fillRect(0, 0, view.width, axisHeight);
  context.strokeStyle = colours.of('line');
  context.lineWidth = 1;
  context.strokeRect(-1, -1, view.width + 2, axisHeight + 0.5);
  context.fillStyle = colours.of('muted');
  let free = -Infinity;
  for (const tick of ticksOf(view)) {
    const x = view.x(tick.at.getTime()) + 3;
    if (x < Math.max(free, 2)) continue;
    context.fillText(tick.words, x, axisHeight / 2);
    free = x + context.measureText(tick.words).width + 10;
  }
  if (now === null) return;
  const x = Math.round(view.x(now)) + 0.5;
  if (x < 0 || x > view.width) return;
  context.strokeStyle = colours.of('accent');
  context.lineWidth = 1.5;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, view.height);
  context.stroke();
  context.setLineDash([]);
  const width = 34;
  context.fillStyle = colours.of('surface');
  context.fillRect(x - width / 2, 4, width, axisHeight - 9);
  context.fillStyle = colours.of('accent');
  context.font = strong;
  context.textAlign = 'center';
  context.fillText('now', x, axisHeight / 2);
  context.textAlign = 'left';
  context.font = font;
}

function drawGaps(context: CanvasRenderingContext2D, view: View, colours: Colours, data: Window): void {
  for (const [from, to] of data.gaps) {
    const [left, right] = [Math.max(view.x(from), view.left), Math.min(view.x(to), view.right)];
    if (right - left < 24) continue;
    context.save();
    context.beginPath();
    context.rect(left, view.y(0), right - left, view.bottom - view.y(0));
    context.clip();
    context.strokeStyle = colours.of('line');
    context.lineWidth = 1;
    context.beginPath();
    // The lines keep to places of the picture, so that a moved bitmap and a fresh one agree.
    for (let x = left - ((left - view.camera.x) % 12) - view.height; x < right; x += 12) {
      context.moveTo(x, view.bottom);
      context.lineTo(x + (view.bottom - view.top), view.top);
    }
    context.stroke();
    context.restore();
  }
}

function drawBand(context: CanvasRenderingContext2D, view: View, colours: Colours, data: Window, band: Band): void {
  const tray = band.trayY;
  const lane = data.lanes[band.lane]!;
  if (tray >= 0) {
    context.fillStyle = colours.of('muted');
    context.font = font;
    // The words of lanes and trays stand still while the picture moves: they are drawn over it (drawHeads).
    context.strokeStyle = colours.of('line');
    context.beginPath();
    context.moveTo(view.left, view.y(tray) - 11);
    context.lineTo(view.right, view.y(tray) - 11);
    context.stroke();
  }
  if (lane.exercise) {
    context.fillStyle = colours.of('hatch-ground');
    context.globalAlpha = 0.12;
    context.fillRect(view.left, view.y(band.top), view.right - view.left, band.height);
    context.globalAlpha = 1;
  }
}

/** The names of lanes, their counts and the trays, which stay at the left edge. */
export function drawHeads(context: CanvasRenderingContext2D, view: View, colours: Colours, data: Window, layout: Layout, pinned: readonly string[]): void {
  context.textBaseline = 'middle';
  for (const band of layout.bands) {
    const lane = data.lanes[band.lane]!;
    const y = view.y(band.top) + headHeight / 2;
    if (view.y(band.top) + band.height < axisHeight || y > view.height + headHeight) continue;
    const here = inView(layout, band.lane, view);
    const words = `${here.toLocaleString('en-GB')} ${here === 1 ? 'event' : 'events'} here${pinned.includes(lane.key) ? ' · pinned' : ''}`;
    context.font = strong;
    const room = view.width - 40;
    const plate = lane.exercise ? 84 : 0;
    const title = fitted(context, lane.title, room - plate - 150);
    const long = context.measureText(title).width;
    context.font = font;
    const width = 22 + plate + long + 10 + context.measureText(words).width + 8;
    context.globalAlpha = 0.9;
    context.fillStyle = colours.of('surface');
    context.fillRect(4, y - 12, width, 24);
    context.globalAlpha = 1;
    context.fillStyle = colours.of('muted');
    chevron(context, 14, y, band.isCollapsed);
    let x = 26;
    if (lane.exercise) {
      exercise(context, colours, x, y);
      x += plate;
    }
    context.font = strong;
    context.fillStyle = colours.of('text');
    context.fillText(title, x, y);
    context.font = font;
    context.fillStyle = colours.of('muted');
    context.fillText(words, x + long + 10, y);
    if (band.trayY >= 0) {
      for (const thing of layout.things) if (thing.lane === band.lane && thing.tray >= 0) drawMark(context, view, colours, data.marks[thing.mark]!, thing, view.y(thing.y));
      context.fillStyle = colours.of('muted');
      context.fillText(`Time not known: ${lane.timeless > 0 ? lane.timeless.toLocaleString('en-GB') : layout.things.filter(thing => thing.lane === band.lane && thing.tray >= 0).length}`, 14, view.y(band.trayY));
    }
  }
}

/** How many events of a lane begin in what is seen. A stretch at the edge counts when its middle is seen. */
function inView(layout: Layout, lane: number, view: View): number {
  const [from, to] = [view.unitX(0), view.unitX(view.width)];
  let count = 0;
  for (const thing of layout.things) {
    if (thing.lane !== lane || thing.tray >= 0) continue;
    const place = thing.mark < 0 ? (thing.from + thing.to) / 2 : thing.from;
    if (place >= from && place < to) count += thing.count;
  }
  return count;
}

function chevron(context: CanvasRenderingContext2D, x: number, y: number, isCollapsed: boolean): void {
  context.beginPath();
  if (isCollapsed) [[-3, -5], [4, 0], [-3, 5]].forEach(([dx, dy]) => context.lineTo(x + dx!, y + dy!));
  else [[-5, -3], [5, -3], [0, 4]].forEach(([dx, dy]) => context.lineTo(x + dx!, y + dy!));
  context.closePath();
  context.fill();
}

function exercise(context: CanvasRenderingContext2D, colours: Colours, x: number, y: number): void {
  context.fillStyle = colours.of('hatch-ground');
  context.fillRect(x, y - 9, 76, 18);
  context.fillStyle = colours.of('hatch');
  context.fillRect(x, y - 9, 4, 18);
  context.fillRect(x + 72, y - 9, 4, 18);
  context.fillStyle = colours.of('on-hatch');
  context.font = '700 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.fillText('EXERCISE', x + 38, y + 0.5);
  context.textAlign = 'left';
}

function fitted(context: CanvasRenderingContext2D, words: string, room: number): string {
  if (context.measureText(words).width <= room) return words;
  let [least, most] = [0, words.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (context.measureText(`${words.slice(0, middle)}…`).width <= room) least = middle;
    else most = middle - 1;
  }
  return `${words.slice(0, least)}…`;
}

function drawStretch(context: CanvasRenderingContext2D, view: View, colours: Colours, thing: Thing, band: Band): void {
  const [left, right] = [view.x(thing.from), view.x(thing.to)];
  if (right < view.left || left > view.right) return;
  const bottom = view.y(thing.y) + 38;
  const height = Math.max(2, (thing.count / band.most) * 58);
  context.fillStyle = colours.of('info');
  context.globalAlpha = 0.75;
  context.fillRect(left, bottom - height, Math.max(1, right - left - (right - left > 4 ? 1 : 0)), height);
  context.globalAlpha = 1;
  const words = thing.count.toLocaleString('en-GB');
  if (right - left < 18) return;
  context.font = '11px system-ui, sans-serif';
  if (context.measureText(words).width + 2 <= right - left) {
    context.fillStyle = colours.of('text');
    context.textAlign = 'center';
    context.fillText(words, (left + right) / 2, bottom - height - 7);
    context.textAlign = 'left';
  }
  context.font = font;
}

function drawMark(context: CanvasRenderingContext2D, view: View, colours: Colours, mark: Mark, thing: Thing, y: number): void {
  const [left, right] = thing.tray >= 0 ? [thing.tray, thing.tray + 14] : reach(mark, view.x);
  if (right + thing.label + 12 < view.left || left - thing.label - 12 > view.right) return;
  shape(context, colours, mark, left, right, y);
  if (mark.conflict !== null) warning(context, colours, left - 9, y);
  if (mark.since !== null) changed(context, colours, left, right, y);
  if (thing.label > 0) label(context, colours, mark, thing.isBefore ? left - 6 - thing.label - (mark.conflict === null ? 0 : 14) : right + 6, y);
}

function label(context: CanvasRenderingContext2D, colours: Colours, mark: Mark, x: number, y: number): void {
  context.fillStyle = colours.of('text');
  context.fillText(mark.title, x, y + 0.5);
  const width = context.measureText(mark.title).width;
  context.fillStyle = colours.of('muted');
  context.fillText(mark.kindWords, x + width + 6, y + 0.5);
}

export function labelWidth(context: CanvasRenderingContext2D, mark: Mark): number {
  context.font = font;
  return context.measureText(mark.title).width + 6 + context.measureText(mark.kindWords).width;
}

/** No more exact than the time is known: a disc, a span with soft ends, one with firm ends, arrows into the open, a broken ring. */
function shape(context: CanvasRenderingContext2D, colours: Colours, mark: Mark, left: number, right: number, y: number): void {
  context.lineWidth = 2;
  switch (mark.mark) {
    case 'Instant':
      if (right - left > 24) return soft(context, colours, left, right, y, 5);
      context.beginPath();
      context.arc((left + right) / 2, y, 5.5, 0, 2 * Math.PI);
      context.fillStyle = colours.of('text');
      context.fill();
      return;
    case 'Within':
      return soft(context, colours, left, right, y, 7);
    case 'Between':
      context.fillStyle = colours.of('info');
      context.globalAlpha = 0.35;
      context.fillRect(left, y - 5, right - left, 10);
      context.globalAlpha = 1;
      context.strokeStyle = colours.of('info');
      bars(context, [left, right], y);
      return;
    case 'Before':
      return open(context, colours, right, left, y);
    case 'After':
      return open(context, colours, left, right, y);
    case 'Unknown':
      context.strokeStyle = colours.of('muted');
      context.lineWidth = 1.5;
      context.setLineDash([2, 2]);
      context.beginPath();
      context.arc((left + right) / 2, y, 6, 0, 2 * Math.PI);
      context.stroke();
      context.setLineDash([]);
  }
}

function soft(context: CanvasRenderingContext2D, colours: Colours, left: number, right: number, y: number, half: number): void {
  const fade = Math.min(28, (right - left) * 0.3);
  const ink = context.createLinearGradient(left, 0, right, 0);
  const colour = colours.of('info');
  const share = fade / (right - left);
  for (const [at, strength] of [[0, 0.05], [share, 0.55], [1 - share, 0.55], [1, 0.05]] as const) ink.addColorStop(at, faint(colour, strength));
  context.fillStyle = ink;
  context.beginPath();
  context.roundRect(left, y - half, right - left, 2 * half, half);
  context.fill();
}

/** A colour that can be seen through. What comes from a style sheet is rgb(…); the reader's own colours may be anything, and are left as they are. */
function faint(colour: string, strength: number): string {
  const parts = colour.match(/^rgba?\(([^)]+)\)$/)?.[1]?.split(/[\s,/]+/);
  return parts === undefined ? colour : `rgb(${parts.slice(0, 3).join(' ')} / ${strength})`;
}

function open(context: CanvasRenderingContext2D, colours: Colours, bar: number, tip: number, y: number): void {
  const way = Math.sign(tip - bar) * Math.min(1, openArrow);
  context.strokeStyle = colours.of('info');
  context.setLineDash([6, 4]);
  context.beginPath();
  context.moveTo(bar, y);
  context.lineTo(tip - way * 2, y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(tip - way * 8, y - 5);
  context.lineTo(tip - way * 2, y);
  context.lineTo(tip - way * 8, y + 5);
  context.stroke();
  bars(context, [bar], y);
}

function bars(context: CanvasRenderingContext2D, at: readonly number[], y: number): void {
  context.beginPath();
  for (const x of at) {
    context.moveTo(x, y - 8);
    context.lineTo(x, y + 8);
  }
  context.stroke();
}

function warning(context: CanvasRenderingContext2D, colours: Colours, x: number, y: number): void {
  context.fillStyle = colours.of('caution');
  context.beginPath();
  context.moveTo(x, y - 7);
  context.lineTo(x + 7, y + 6);
  context.lineTo(x - 7, y + 6);
  context.closePath();
  context.fill();
  context.fillStyle = colours.of('surface');
  context.fillRect(x - 0.9, y - 3, 1.8, 5);
  context.fillRect(x - 0.9, y + 3, 1.8, 1.8);
}

/** What is otherwise now is framed by a broken line. */
function changed(context: CanvasRenderingContext2D, colours: Colours, left: number, right: number, y: number): void {
  context.strokeStyle = colours.of('caution');
  context.lineWidth = 1.5;
  context.setLineDash([3, 2]);
  context.strokeRect(left - 4, y - 10, right - left + 8, 20);
  context.setLineDash([]);
}

/** Links as curves from what led to something to what it led to. With `only` no more than those of these marks. */
export function drawTies(context: CanvasRenderingContext2D, view: View, colours: Colours, data: Window, layout: Layout, only: ReadonlySet<number> | null): void {
  if (data.ties.length === 0 || only?.size === 0) return;
  const first = new Map<number, Thing>();
  for (const thing of layout.things) if (thing.mark >= 0 && !first.has(thing.mark)) first.set(thing.mark, thing);
  for (const [from, to, kind] of data.ties) {
    const [one, other] = [first.get(from), first.get(to)];
    if (one === undefined || other === undefined || one.tray >= 0 || other.tray >= 0) continue;
    if (only !== null && !only.has(from) && !only.has(to)) continue;
    const start = reach(data.marks[from]!, view.x);
    const end = reach(data.marks[to]!, view.x);
    const [x1, y1, x2, y2] = [(start[0] + start[1]) / 2, view.y(one.y), (end[0] + end[1]) / 2, view.y(other.y)];
    context.strokeStyle = colours.of(only === null ? 'edge' : 'accent');
    context.lineWidth = only === null ? 1.2 : 2;
    context.setLineDash(kind === 'Causes' ? [] : kind === 'IsQuotedBy' ? [6, 3] : [2, 3]);
    const bend = Math.max(24, Math.abs(x2 - x1) / 3);
    context.beginPath();
    context.moveTo(x1, y1 + 7);
    context.bezierCurveTo(x1, y1 + bend, x2, y2 - bend, x2, y2 - 9);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x2 - 4, y2 - 13);
    context.lineTo(x2, y2 - 8);
    context.lineTo(x2 + 4, y2 - 13);
    context.stroke();
  }
}
