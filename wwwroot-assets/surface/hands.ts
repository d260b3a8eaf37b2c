import type { Handle } from '../handle';
import type { Colours } from './colours';
import { createTip } from './tip';
import type { Callbacks, Options, Surface } from './surface';

export interface Hands extends Handle {
  readonly hover: number;
  /** Whether an event belongs to moving and zooming. */
  leaves(event: Event): boolean;
  drawOver(context: CanvasRenderingContext2D, colours: Colours): void;
}

interface Doing {
  focus(thing: number): void;
  pan(dx: number, dy: number): void;
}

/** Screen pixels that a pointer may tremble before a press becomes a drag. */
const tremble = 4;

/** Pointing, pressing, dragging and drawing around, by mouse, pen or finger. What is left over moves the picture. */
export function createHands(element: HTMLElement, surface: Surface, options: Options, callbacks: Callbacks, doing: Doing): Hands {
  const stop = new AbortController();
  const tip = createTip(element);
  const { canvas } = surface;
  let hover = -1;
  let pressed: { readonly x: number; readonly y: number; readonly thing: number } | null = null;
  let dragged = false;
  let line: [number, number][] = [];

  const listen = { signal: stop.signal };
  // Before moving and zooming hear of it, so that they can be told to keep off.
  canvas.addEventListener('pointerdown', onDown, { ...listen, capture: true });
  canvas.addEventListener('pointermove', onMove, listen);
  canvas.addEventListener('pointerup', onUp, listen);
  canvas.addEventListener('pointercancel', giveUp, listen);
  canvas.addEventListener('pointerleave', () => point(-1), listen);
  canvas.addEventListener('dblclick', onDouble, listen);
  canvas.addEventListener('wheel', onWheel, { ...listen, passive: false });

  function placeOf(event: MouseEvent): { x: number; y: number } {
    const frame = canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }

  function onDown(event: PointerEvent): void {
    dragged = false;
    if (event.button !== 0 || !event.isPrimary) return;
    const { x, y } = placeOf(event);
    pressed = { x, y, thing: callbacks.at(x, y, surface.view) };
    line = event.shiftKey && callbacks.lasso !== undefined ? [[x, y]] : [];
    if (isMoving() || line.length > 0) canvas.setPointerCapture(event.pointerId);
  }

  function onMove(event: PointerEvent): void {
    const { x, y } = placeOf(event);
    if (pressed === null) {
      point(event.pointerType === 'touch' ? -1 : callbacks.at(x, y, surface.view), x, y);
      return;
    }
    if (!dragged && Math.hypot(x - pressed.x, y - pressed.y) < tremble) return;
    if (line.length > 0) {
      if (options.axes === 'x') line = [line[0]!, [x, y]];
      else line.push([x, y]);
      surface.redrawOver();
    } else if (isMoving()) {
      if (!dragged) callbacks.move?.(pressed.thing, pressed.x, pressed.y, 'start');
      callbacks.move?.(pressed.thing, x, y, 'move');
    }
    dragged = true;
    point(-1);
  }

  function onUp(event: PointerEvent): void {
    if (pressed === null) return;
    const { x, y } = placeOf(event);
    const { thing } = pressed;
    const drawn = line;
    const moving = isMoving();
    giveUp();
    if (!dragged) {
      if (thing < 0) return;
      doing.focus(thing);
      callbacks.open(thing);
    } else if (drawn.length > 1) callbacks.lasso?.(drawn, surface.view);
    else if (moving) callbacks.move?.(thing, x, y, 'end');
  }

  function giveUp(): void {
    pressed = null;
    line = [];
    surface.redrawOver();
  }

  function onDouble(event: MouseEvent): void {
    const { x, y } = placeOf(event);
    if (callbacks.at(x, y, surface.view) < 0) callbacks.ground?.(x, y, surface.view);
  }

  /** Where the plain wheel does not zoom it scrolls what is higher than its window, and then the page. */
  function onWheel(event: WheelEvent): void {
    if (zooms(event)) return;
    const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const { camera, height } = surface.view;
    const down = event.shiftKey ? 0 : event.deltaY;
    const goes = down > 0 ? camera.y > height - callbacks.extent().bottom : down < 0 && camera.y < 0;
    if (Math.abs(across) <= Math.abs(down) && !goes) return;
    event.preventDefault();
    doing.pan(-across, goes ? -down : 0);
  }

  function zooms(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
    return options.wheel === 'zoom' || event.ctrlKey || event.metaKey;
  }

  function isMoving(): boolean {
    return pressed !== null && pressed.thing >= 0 && line.length === 0 && (callbacks.isMoved?.(pressed.thing) ?? false);
  }

  function point(thing: number, x = 0, y = 0): void {
    if (thing === hover) return;
    hover = thing;
    canvas.classList.toggle('is-on-thing', thing >= 0);
    const lines = thing < 0 ? [] : callbacks.tipOf?.(thing) ?? [];
    tip.show(lines, x, y, surface.view.width);
    callbacks.hovered?.(thing);
    surface.redrawOver();
  }

  return {
    get hover() {
      return hover;
    },
    leaves(event) {
      if (event.type === 'wheel') return zooms(event as WheelEvent);
      if (event.type.startsWith('touch')) return !isMoving() || (event as TouchEvent).touches.length > 1;
      const mouse = event as MouseEvent;
      return mouse.button === 0 && !mouse.ctrlKey && line.length === 0 && !isMoving();
    },
    drawOver(context, colours) {
      if (line.length < 2) return;
      context.strokeStyle = colours.of('accent');
      context.lineWidth = 1.5;
      context.setLineDash([5, 4]);
      context.beginPath();
      if (options.axes === 'x') context.rect(line[0]![0], 0, line[1]![0] - line[0]![0], surface.view.height);
      else line.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.stroke();
      context.setLineDash([]);
    },
    dispose() {
      stop.abort();
      tip.dispose();
    },
  };
}
