import type { Handle } from '../handle';
import { firstView, formatBox, pan, parseBox, within, zoom, type Box } from './box';

export interface PanZoom extends Handle {
  zoomBy(factor: number): void;
  /** Shows the whole drawing again. */
  reset(): void;
}

/** Screen pixels that a pointer may tremble before a press becomes a drag. */
const tremble = 4;
const step = 1.25;

/**
 * Wheel, drag, pinch and keys over a server-drawn SVG, by its viewBox alone. `data-panzoom="strip"` leaves the plain wheel
 * to the page (Ctrl zooms), for drawings that stand in the middle of a text. `data-focus="x y"` is what a screen too small for
 * the whole shows first.
 */
export function attach(svg: SVGSVGElement): PanZoom {
  const home: Box = parseBox(svg.getAttribute('viewBox')) ?? { x: 0, y: 0, width: svg.clientWidth || 1, height: svg.clientHeight || 1 };
  const stop = new AbortController();
  const pointers = new Map<number, DOMPoint>();
  const [focusX = home.x + home.width / 2, focusY = home.y + home.height / 2] = (svg.dataset.focus ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  let box = home;
  let pressedAt: DOMPoint | null = null;
  let dragged = false;
  let drawing = 0;

  const listen = { signal: stop.signal };
  svg.addEventListener('wheel', onWheel, { ...listen, passive: false });
  svg.addEventListener('pointerdown', onDown, listen);
  svg.addEventListener('pointermove', onMove, listen);
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) svg.addEventListener(end, onUp, listen);
  svg.addEventListener('click', swallowDragClick, { ...listen, capture: true });
  svg.addEventListener('keydown', onKey, listen);
  svg.addEventListener('focusin', event => bringIntoView(event.target), listen);
  // Paper shows the whole, whatever part the screen showed.
  window.addEventListener('beforeprint', () => svg.setAttribute('viewBox', formatBox(home)), listen);
  window.addEventListener('afterprint', () => show(box), listen);
  // The browser would carry a link away instead of moving the view.
  svg.addEventListener('dragstart', event => event.preventDefault(), listen);

  show(firstView(home, svg.getBoundingClientRect(), { x: focusX, y: focusY }));

  function show(next: Box): void {
    box = next;
    drawing ||= requestAnimationFrame(() => {
      drawing = 0;
      svg.setAttribute('viewBox', formatBox(box));
    });
  }

  /** What takes the focus by keyboard comes into sight. */
  function bringIntoView(target: EventTarget | null): void {
    if (!(target instanceof Element) || target === svg || !target.matches(':focus-visible')) return;
    const frame = svg.getBoundingClientRect();
    const place = target.getBoundingClientRect();
    const from = toDrawing(within(place.left + place.width / 2, frame.left, frame.right), within(place.top + place.height / 2, frame.top, frame.bottom));
    const to = toDrawing(place.left + place.width / 2, place.top + place.height / 2);
    if (from.x !== to.x || from.y !== to.y) show(pan(box, to.x - from.x, to.y - from.y, home));
  }

  function onWheel(event: WheelEvent): void {
    if (svg.dataset.panzoom === 'strip' && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = toDrawing(event.clientX, event.clientY);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    show(zoom(box, Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), at.x, at.y, home));
  }

  function onDown(event: PointerEvent): void {
    dragged = false;
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-node]') && svg.hasAttribute('data-graph'))) return;
    pointers.set(event.pointerId, new DOMPoint(event.clientX, event.clientY));
    pressedAt = new DOMPoint(event.clientX, event.clientY);
  }

  function onMove(event: PointerEvent): void {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = new DOMPoint(event.clientX, event.clientY);
    if (!dragged && pressedAt !== null && pointers.size === 1) {
      if (Math.hypot(now.x - pressedAt.x, now.y - pressedAt.y) < tremble) return;
      dragged = true;
      // Only now: a captured pointer would take the click away from the link under it.
      svg.setPointerCapture(event.pointerId);
      svg.classList.add('is-panning');
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) drag(before, now);
    else pinch(before, now, other);
    pointers.set(event.pointerId, now);
  }

  function drag(before: DOMPoint, now: DOMPoint): void {
    const from = toDrawing(before.x, before.y);
    const to = toDrawing(now.x, now.y);
    show(pan(box, from.x - to.x, from.y - to.y, home));
  }

  function pinch(before: DOMPoint, now: DOMPoint, other: DOMPoint): void {
    dragged = true;
    const spread = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const middle = toDrawing((now.x + other.x) / 2, (now.y + other.y) / 2);
    show(zoom(box, spread, middle.x, middle.y, home));
  }

  function onUp(event: PointerEvent): void {
    pointers.delete(event.pointerId);
    if (pointers.size > 0) return;
    pressedAt = null;
    svg.classList.remove('is-panning');
  }

  function swallowDragClick(event: MouseEvent): void {
    if (!dragged) return;
    dragged = false;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey && event.key !== '+') return;
    // Among the nodes of a graph the arrows go from one to the next.
    if (event.key.startsWith('Arrow') && svg.hasAttribute('data-graph') && event.target !== svg) return;
    const move = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
    if (move !== undefined) show(pan(box, move[0]! * box.width, move[1]! * box.height, home));
    else if (event.key === '+' || event.key === '=') zoomBy(step);
    else if (event.key === '-' || event.key === '_') zoomBy(1 / step);
    else if (event.key === '0') show(home);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function zoomBy(factor: number): void {
    show(zoom(box, factor, box.x + box.width / 2, box.y + box.height / 2, home));
  }

  /** A point of the screen in the drawing's units, for the view that is about to be drawn. */
  function toDrawing(clientX: number, clientY: number): DOMPoint {
    const frame = svg.getBoundingClientRect();
    const scale = Math.max(box.width / (frame.width || 1), box.height / (frame.height || 1));
    return new DOMPoint(
      box.x + box.width / 2 + (clientX - frame.left - frame.width / 2) * scale,
      box.y + box.height / 2 + (clientY - frame.top - frame.height / 2) * scale,
    );
  }

  return {
    zoomBy,
    reset: () => show(home),
    dispose() {
      stop.abort();
      cancelAnimationFrame(drawing);
    },
  };
}
