import type { Announcer } from '../announce';
import type { Handle } from '../handle';
import { movePath } from './path';
import { createPositions } from './positions';

interface Point {
  readonly x: number;
  readonly y: number;
}

const tremble = 4;
/** Units of the drawing that one press of Shift and an arrow moves a node. */
const stride = 10;
/** Milliseconds of rest after which a node moved by keys is stored. */
const rest = 500;
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/** Lets people arrange a server-drawn graph: nodes follow the pointer or Shift and arrows, and stay where they are put. */
export function attach(svg: SVGSVGElement, announcer: Announcer): Handle {
  const stop = new AbortController();
  const positions = createPositions(announcer);
  let held: { readonly node: SVGGraphicsElement; readonly pointer: number; at: Point; readonly pressed: Point; moved: boolean } | null = null;
  let swallow = false;

  const listen = { signal: stop.signal };
  svg.addEventListener('pointerdown', onDown, listen);
  svg.addEventListener('pointermove', onMove, listen);
  svg.addEventListener('pointerup', onUp, listen);
  svg.addEventListener('pointercancel', onUp, listen);
  svg.addEventListener('click', onClick, { ...listen, capture: true });
  svg.addEventListener('keydown', onKey, listen);
  svg.addEventListener('dragstart', event => event.preventDefault(), listen);

  function onDown(event: PointerEvent): void {
    swallow = false;
    const node = nodeAt(event.target);
    if (event.button !== 0 || node === null) return;
    held = { node, pointer: event.pointerId, at: toDrawing(event), pressed: { x: event.clientX, y: event.clientY }, moved: false };
  }

  function onMove(event: PointerEvent): void {
    if (held === null || event.pointerId !== held.pointer) return;
    if (!held.moved) {
      if (Math.hypot(event.clientX - held.pressed.x, event.clientY - held.pressed.y) < tremble) return;
      held.moved = true;
      svg.setPointerCapture(event.pointerId);
      held.node.classList.add('is-dragged');
    }
    const now = toDrawing(event);
    shift(held.node, now.x - held.at.x, now.y - held.at.y);
    held.at = now;
  }

  function onUp(event: PointerEvent): void {
    if (held === null || event.pointerId !== held.pointer) return;
    const { node, moved } = held;
    held = null;
    node.classList.remove('is-dragged');
    if (!moved) return;
    swallow = true;
    keep(node, 0);
  }

  /** A drag ends with a click on what was dragged; that click opens nothing. */
  function onClick(event: MouseEvent): void {
    if (!swallow) return;
    swallow = false;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Arrows go to the next node that way; with Shift they move the node itself. */
  function onKey(event: KeyboardEvent): void {
    const node = nodeAt(event.target);
    if (node === null || !(event.key in arrows) || event.ctrlKey || event.metaKey || event.altKey) return;
    const [dx, dy] = arrows[event.key as keyof typeof arrows];
    if (event.shiftKey) {
      shift(node, dx * stride, dy * stride);
      keep(node, rest);
    } else {
      nearest(node, dx, dy)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function nearest(from: SVGGraphicsElement, dx: number, dy: number): SVGGraphicsElement | undefined {
    const here = placeOf(from);
    const there = [...svg.querySelectorAll<SVGGraphicsElement>('[data-node]')].map(node => ({ node, distance: distanceTo(here, placeOf(node), dx, dy) }));
    return there.filter(one => one.distance < Infinity).sort((a, b) => a.distance - b.distance)[0]?.node;
  }

  function shift(node: SVGGraphicsElement, dx: number, dy: number): void {
    const id = node.dataset.node ?? '';
    const place = placeOf(node);
    node.setAttribute('transform', `translate(${round(place.x + dx)} ${round(place.y + dy)})`);
    const quoted = CSS.escape(id);
    for (const edge of svg.querySelectorAll(`[data-from="${quoted}"]`)) moveEnd(edge, 'from', dx, dy);
    for (const edge of svg.querySelectorAll(`[data-to="${quoted}"]`)) moveEnd(edge, 'to', dx, dy);
  }

  function keep(node: SVGGraphicsElement, delay: number): void {
    // From the first move on the whole picture stays as it is: what comes later must not push it about.
    const moved = svg.hasAttribute('data-arranged') ? [node] : svg.querySelectorAll<SVGGraphicsElement>('[data-node]');
    svg.setAttribute('data-arranged', '');
    for (const one of moved) positions.keep(one.dataset.node ?? '', placeOf(one), delay);
  }

  function nodeAt(target: EventTarget | null): SVGGraphicsElement | null {
    return target instanceof Element ? target.closest<SVGGraphicsElement>('[data-node]') : null;
  }

  function toDrawing(event: PointerEvent): Point {
    const matrix = svg.getScreenCTM()?.inverse();
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  }

  return {
    dispose() {
      stop.abort();
      positions.dispose();
    },
  };
}

/** How far it is in the direction of the arrow; what lies aside counts double, what lies behind is out of reach. */
function distanceTo(from: Point, to: Point, dx: number, dy: number): number {
  const along = dx * (to.x - from.x) + dy * (to.y - from.y);
  const aside = Math.abs(dx * (to.y - from.y) + dy * (to.x - from.x));
  return along > 1 && aside <= along * 3 ? along + 2 * aside : Infinity;
}

function placeOf(node: SVGGraphicsElement): Point {
  const numbers = node.getAttribute('transform')?.match(/translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?/);
  return { x: Number(numbers?.[1] ?? 0), y: Number(numbers?.[2] ?? 0) };
}

function moveEnd(edge: Element, end: 'from' | 'to', dx: number, dy: number): void {
  if (edge instanceof SVGLineElement) {
    const [x, y] = end === 'from' ? [edge.x1, edge.y1] : [edge.x2, edge.y2];
    x.baseVal.value += dx;
    y.baseVal.value += dy;
  } else if (edge instanceof SVGPathElement) {
    edge.setAttribute('d', movePath(edge.getAttribute('d') ?? '', end, dx, dy));
  } else if (edge instanceof SVGTextElement) {
    // A label sits in the middle of its edge and goes half the way.
    edge.setAttribute('x', String(round(Number(edge.getAttribute('x') ?? 0) + dx / 2)));
    edge.setAttribute('y', String(round(Number(edge.getAttribute('y') ?? 0) + dy / 2)));
  }
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
