import { select } from 'd3-selection';
import { zoom as createZoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import type { Announcer } from '../announce';
import type { Handle } from '../handle';
import { createBitmap } from './bitmap';
import { createColours, type Colours } from './colours';
import { createHands } from './hands';
import { createImage, type Sheet } from './image';
import { onKey } from './keyboard';
import type { Way } from './places';
import { between, bringing, cameraFor, viewOf, within, type Axes, type Camera, type Extent, type View } from './view';

/** Things are known to the surface by their number; -1 is none. Boxes and points are in CSS pixels of the canvas. */
export interface Callbacks {
  /** Draws everything between the edges of the view, at whatever cost: it is called when one has come to rest. */
  draw(context: CanvasRenderingContext2D, view: View, colours: Colours): void;
  /** Draws what stands still or changes at each moment, in every frame: axis, selection, hover. It must be quick. */
  drawOver?(context: CanvasRenderingContext2D, view: View, colours: Colours): void;
  /** All that there is, in the picture's units. */
  extent(): Extent;
  /** The thing at that point. */
  at(x: number, y: number, view: View): number;
  /** Where a thing is seen. */
  boxOf(thing: number, view: View): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What is said of a thing when it takes the focus. */
  wordsOf(thing: number): string;
  /** What is shown beside a thing under the pointer, line by line; nothing when the picture says it already. */
  tipOf?(thing: number): readonly string[];
  /** The next thing in that direction; from -1 the one to begin with. */
  next(way: Way, from: number, view: View): number;
  first(): number;
  last(): number;
  open(thing: number): void;
  hovered?(thing: number): void;
  focused?(thing: number): void;
  /** The key `/`. */
  find?(): void;
  /** A double click, or Insert, where nothing is. */
  ground?(x: number, y: number, view: View): void;
  /** Whether a thing is dragged rather than the picture. */
  isMoved?(thing: number): boolean;
  move?(thing: number, x: number, y: number, phase: 'start' | 'move' | 'end'): void;
  /** Drawn around with Shift held: a closed line on two axes, two corners on one. */
  lasso?(line: readonly (readonly [number, number])[], view: View): void;
  /** Every change of what is seen; `rested` some 120 ms after the last. */
  moved?(view: View, rested: boolean): void;
  /** Keys that the surface does not know; true when it was one of the picture's own. */
  key?(event: KeyboardEvent, focus: number): boolean;
}

export interface Options {
  readonly axes: Axes;
  /** Says what it is and that the table has the same rows. */
  readonly label: string;
  /** The id of an element that names the keys. */
  readonly describedBy?: string;
  /** The smallest and largest scale, in pixels per unit. */
  readonly scales: readonly [number, number];
  /** `ctrl`: the plain wheel scrolls, the page or what is higher than its window; `zoom`: it zooms. */
  readonly wheel: 'ctrl' | 'zoom';
  readonly announcer: Announcer;
}

export interface Surface extends Handle {
  readonly canvas: HTMLCanvasElement;
  readonly view: View;
  readonly colours: Colours;
  focus: number;
  readonly hover: number;
  /** Something is to be drawn otherwise; camera and focus stay. */
  redraw(): void;
  /** Only what `drawOver` draws has changed. */
  redrawOver(): void;
  look(camera: Camera): void;
  fit(extent?: Extent, around?: number): void;
  zoomBy(factor: number): void;
  /** Moves by as little as brings a thing into sight. */
  bring(thing: number): void;
  /** What is seen now, as a PNG on a sheet with lines above and below. */
  toPng(sheet: Sheet): Promise<Blob>;
}

const restAfter = 120;
/** A picture that is drawn in less than this, in milliseconds, is drawn afresh in every frame. */
const quick = 7;
const step = 1.4;

/** One canvas that is moved, zoomed, pointed at and walked over by keys. It knows no words of any picture. */
export function create(element: HTMLElement, options: Options, callbacks: Callbacks): Surface {
  const stop = new AbortController();
  const canvas = document.createElement('canvas');
  canvas.className = 'surface__canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', options.label);
  if (options.describedBy !== undefined) canvas.setAttribute('aria-describedby', options.describedBy);
  if (options.axes === 'x') canvas.classList.add('surface__canvas--one-axis');
  element.append(canvas);

  const bitmap = createBitmap();
  const colours = createColours(element, () => redraw());
  const context = canvas.getContext('2d')!;
  let camera: Camera = { k: 1, x: 0, y: 0 };
  let [width, height, ratio] = [1, 1, devicePixelRatio];
  let [focus, frame, rest, paintedAt, stale] = [-1, 0, 0, 0, true];

  const zoom = createZoom<HTMLCanvasElement, unknown>()
    .scaleExtent([...options.scales])
    .extent(() => [[0, 0], [width, height]])
    .constrain(wanted => {
      const next = within(options.axes, wanted, camera, callbacks.extent(), width, height);
      return zoomIdentity.translate(next.x, next.y).scale(next.k);
    })
    .filter((event: Event) => hands.leaves(event))
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      camera = { k: event.transform.k, x: event.transform.x, y: event.transform.y };
      moved();
    });
  const picture = select(canvas);
  const surface: Surface = {
    canvas,
    colours,
    get view() {
      return viewOf(options.axes, camera, width, height);
    },
    get focus() {
      return focus;
    },
    set focus(thing) {
      focus = thing;
      ask();
    },
    get hover() {
      return hands.hover;
    },
    redraw,
    redrawOver: ask,
    look(wanted) {
      const scaled = { ...wanted, k: between(wanted.k, ...options.scales) };
      const next = within(options.axes, scaled, camera, callbacks.extent(), width, height);
      picture.call(zoom.transform, zoomIdentity.translate(next.x, next.y).scale(next.k));
    },
    fit(extent = callbacks.extent(), around = 24) {
      surface.look(cameraFor(options.axes, extent, width, height, around, options.scales[1]));
    },
    zoomBy(factor) {
      const box = focus < 0 ? null : callbacks.boxOf(focus, surface.view);
      const [x, y] = box === null ? [-1, -1] : [box.x + Math.min(box.width, 24) / 2, box.y + box.height / 2];
      // What is in hand stays where it is; what is out of sight is not gone after.
      picture.call(zoom.scaleBy, factor, x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : [width / 2, height / 2]);
    },
    bring(thing) {
      const next = bringing(camera, callbacks.boxOf(thing, surface.view), width, height);
      if (next.x !== camera.x || next.y !== camera.y) surface.look(next);
    },
    toPng: sheet => createImage(surface.view, sheet, colours, (onto, view) => {
      callbacks.draw(onto, view, colours);
      callbacks.drawOver?.(onto, view, colours);
    }),
    dispose() {
      stop.abort();
      sizes.disconnect();
      hands.dispose();
      colours.dispose();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      picture.on('.zoom', null);
      canvas.remove();
    },
  };

  const hands = createHands(element, surface, options, callbacks, { focus: thing => take(thing, false), pan });
  picture.call(zoom).on('dblclick.zoom', null);
  const sizes = new ResizeObserver(resize);
  sizes.observe(canvas);
  resize();
  canvas.addEventListener('keydown', event => {
    if (onKey(event, surface, callbacks, { take: thing => take(thing, true), pan, step })) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, { signal: stop.signal });
  for (const change of ['focus', 'blur'] as const) canvas.addEventListener(change, ask, { signal: stop.signal });
  // Another screen of the same desk may be denser.
  window.addEventListener('resize', resize, { signal: stop.signal });

  function resize(): void {
    const box = canvas.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || (box.width === width && box.height === height && devicePixelRatio === ratio)) return;
    [width, height, ratio] = [box.width, box.height, devicePixelRatio];
    [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
    redraw();
    moved();
  }

  function take(thing: number, spoken: boolean): void {
    if (thing < 0) return;
    focus = thing;
    callbacks.focused?.(thing);
    if (spoken) {
      surface.bring(thing);
      options.announcer.say(callbacks.wordsOf(thing));
    }
    ask();
  }

  function pan(dx: number, dy: number): void {
    surface.look({ k: camera.k, x: camera.x + dx, y: camera.y + dy });
  }

  function moved(): void {
    callbacks.moved?.(surface.view, false);
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      stale ||= !bitmap.fits(surface.view);
      callbacks.moved?.(surface.view, true);
      ask();
    }, restAfter);
    ask();
  }

  function redraw(): void {
    stale = true;
    ask();
  }

  function ask(): void {
    frame ||= requestAnimationFrame(paint);
  }

  function paint(now: number): void {
    frame = 0;
    const view = surface.view;
    const isLate = !bitmap.fits(view) && (bitmap.cost < quick || now - paintedAt > 4 * restAfter);
    if (stale || isLate) {
      bitmap.paint(view, ratio, (onto, wide) => callbacks.draw(onto, wide, colours));
      [stale, paintedAt] = [false, now];
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    bitmap.show(context, view, ratio);
    callbacks.drawOver?.(context, view, colours);
    if (focus >= 0 && document.activeElement === canvas) ring(view);
    hands.drawOver(context, colours);
  }

  function ring(view: View): void {
    const box = callbacks.boxOf(focus, view);
    for (const [colour, line] of [['surface', 5], ['accent', 2.5]] as const) {
      context.strokeStyle = colours.of(colour);
      context.lineWidth = line;
      context.beginPath();
      context.roundRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6, 6);
      context.stroke();
    }
  }

  return surface;
}
